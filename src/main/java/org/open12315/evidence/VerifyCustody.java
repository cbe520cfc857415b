package org.open12315.evidence;

import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.open12315.evidence.store.Store;
import org.open12315.kernel.database.CommandPool;
import org.open12315.kernel.encryption.FieldEncryption;
import org.open12315.kernel.encryption.KeyRing;
import org.open12315.kernel.encryption.KeyedHash;

/**
 * The command {@code verify-custody <document> [folder]}: checks an exported record of custody against the database and the
 * evidence store, without starting the platform, beside a running one too; and files that lie in a folder against the record.
 */
public final class VerifyCustody {

    public static final String COMMAND = "verify-custody";
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int BLOCK = 64 * 1024;

    private VerifyCustody() {}

    /**
     * @param dataSource keys of {@code kernel.database.DataSourceKeys}
     * @param folder with the files as they were sent, or null
     * @return exit code: 0 if everything is whole, 1 if the document cannot be read, 2 if something is not whole
     */
    public static int run(
            Map<String, String> dataSource,
            EvidenceConfig config,
            KeyRing keys,
            Path document,
            Path folder,
            PrintStream out)
            throws IOException {
        var read = CustodyDocument.read(Files.readString(document));
        if (read.isEmpty()) {
            out.println(document + " is no exported record of custody.");
            return 1;
        }
        Vertx vertx = Vertx.vertx();
        Store store = StoreChoice.open(vertx.getDelegate(), config);
        try {
            CustodyStore rows = new CustodyStore(CommandPool.open(vertx, dataSource), new FieldEncryption(keys));
            List<String> faults = new ArrayList<>(new CustodyCheck(rows, store, new KeyedHash(keys))
                    .faults(read.get())
                    .await()
                    .atMost(LONGEST));
            if (folder != null) {
                faults.addAll(faultsIn(folder, read.get()));
            }
            say(read.get(), faults, out);
            return faults.isEmpty() ? 0 : 2;
        } finally {
            store.close();
            vertx.closeAndAwait();
        }
    }

    private static void say(CustodyDocument document, List<String> faults, PrintStream out) {
        if (faults.isEmpty()) {
            out.printf(
                    "The record of custody of case %s is whole: %d files, %d rows; their content is as it was sent.%n",
                    document.receiptNumber(),
                    document.files().size(),
                    document.files().stream().mapToInt(CustodyFile::count).sum());
            return;
        }
        out.printf("THE RECORD OF CUSTODY OF CASE %s IS NOT WHOLE:%n", document.receiptNumber());
        faults.forEach(fault -> out.println("- " + fault));
    }

    /** Names of files do not matter: each has to be one of the record, and each of the record has to be there. */
    private static List<String> faultsIn(Path folder, CustodyDocument document) throws IOException {
        Map<String, CustodyFile> wanted = document.files().stream()
                .collect(Collectors.toMap(CustodyFile::sha256, Function.identity(), (one, other) -> one));
        List<String> faults = new ArrayList<>();
        Set<String> there = new java.util.HashSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String hash = sha256(file);
                there.add(hash);
                if (!wanted.containsKey(hash)) {
                    faults.add("%s is no file of this case, or was changed".formatted(file));
                }
            }
        }
        wanted.forEach((hash, file) -> {
            if (!there.contains(hash)) {
                faults.add("file %s (%s) is not in the folder as it was sent".formatted(file.id(), file.name()));
            }
        });
        return faults;
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = Checksum.digest("SHA-256");
        try (var in = Files.newInputStream(file)) {
            byte[] block = new byte[BLOCK];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
