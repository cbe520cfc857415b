package org.open12315.evidence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.open12315.evidence.store.NotStored;
import org.open12315.evidence.store.Store;
import org.open12315.kernel.encryption.KeyedHash;

/** Compares an exported record of custody with itself, with the record that the platform has now, and with the content. */
final class CustodyCheck {

    private final CustodyStore rows;
    private final Store store;
    private final KeyedHash keyed;

    CustodyCheck(CustodyStore rows, Store store, KeyedHash keyed) {
        this.rows = rows;
        this.store = store;
        this.keyed = keyed;
    }

    /** Everything that is wrong, in words; nothing if the document, the record and the content are whole. */
    Uni<List<String>> faults(CustodyDocument document) {
        List<String> faults = new ArrayList<>();
        if (!document.isUnchanged(keyed)) {
            faults.add("the document was changed after this platform wrote it, or another platform did");
        }
        document.files().forEach(file -> file.fault().ifPresent(fault -> faults.add(named(file, fault))));
        List<UUID> ids = document.files().stream().map(CustodyFile::id).toList();
        return rows.of(ids)
                .invoke(known -> compare(document, known, faults))
                .chain(() -> Multi.createFrom()
                        .iterable(document.files())
                        .onItem()
                        .transformToUniAndConcatenate(file -> content(file, faults))
                        .collect()
                        .last())
                .replaceWith(faults);
    }

    private static void compare(CustodyDocument document, List<CustodyFile> known, List<String> faults) {
        Map<UUID, CustodyFile> now = known.stream().collect(Collectors.toMap(CustodyFile::id, Function.identity()));
        for (CustodyFile file : document.files()) {
            CustodyFile kept = now.get(file.id());
            if (kept == null) {
                faults.add(named(file, "the platform has no record of it"));
            } else if (kept.fault().isPresent()) {
                faults.add(named(
                        file, "in the record of the platform " + kept.fault().get()));
            } else if (file.fault().isEmpty() && !kept.goesOnFrom(file)) {
                faults.add(named(file, "the record of the platform is another one"));
            }
        }
    }

    private Uni<Void> content(CustodyFile file, List<String> faults) {
        MessageDigest digest = Checksum.digest("SHA-256");
        return store.size(file.sha256())
                .onItem()
                .transformToMulti(size -> store.read(file.sha256(), 0, size))
                .onItem()
                .invoke(block -> digest.update(block.getBytes()))
                .collect()
                .last()
                .invoke(end -> {
                    if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
                        faults.add(named(file, "its content was changed"));
                    }
                })
                .onFailure()
                .recoverWithItem(failure -> {
                    faults.add(named(
                            file,
                            failure instanceof NotStored
                                    ? "its content is missing"
                                    : "its content cannot be read: " + failure.getMessage()));
                    return null;
                })
                .replaceWithVoid();
    }

    private static String named(CustodyFile file, String fault) {
        return "file %s (%s): %s".formatted(file.id(), file.name(), fault);
    }
}
