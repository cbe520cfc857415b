package org.open12315.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * The folder in which the platform's own database lives: {@code postgres/} (the cluster) and {@code database-password}.
 * Every check that can refuse a start is here, with a message that says what to do.
 */
final class DataFolder {

    /** The lock file of the embedded server's library; held as long as an application runs on the folder. */
    private static final String LOCK = "epg-lock";

    private final Path root;

    DataFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    /** Makes the folder and refuses if the disk is nearly full, another version made the cluster, or another application uses it. */
    void claim(String majorVersion, long minimumFreeMegabytes) {
        try {
            Files.createDirectories(root);
            refuseFullDisk(minimumFreeMegabytes);
            refuseOtherVersion(majorVersion);
            refuseOtherApplication();
            stopOrphan();
        } catch (IOException cannotUse) {
            throw unusable(cannotUse);
        }
    }

    /** The password of the platform's database role: made once, readable by the owner of the process alone. */
    String password() {
        try {
            return LocalSecret.at(root.resolve("database-password"));
        } catch (UncheckedIOException cannotUse) {
            throw unusable(cannotUse.getCause());
        }
    }

    private StartRefused unusable(IOException reason) {
        return new StartRefused(
                ("The data folder %s cannot be used: %s. Mend that, or choose another folder with "
                                + "open12315.database.embedded.directory.")
                        .formatted(root, words(reason)),
                reason);
    }

    /** The exceptions of files say the path alone, and the reason by their class. */
    private static String words(IOException reason) {
        if (reason instanceof AccessDeniedException denied) {
            return "no permission to use " + denied.getFile();
        }
        if (reason instanceof FileAlreadyExistsException file) {
            return file.getFile() + " is a file and not a folder";
        }
        if (reason instanceof FileSystemException other && other.getReason() != null) {
            return other.getReason() + " (" + other.getFile() + ")";
        }
        return reason.getMessage();
    }

    private void refuseFullDisk(long minimumFreeMegabytes) throws IOException {
        long free = Files.getFileStore(root).getUsableSpace() / (1024 * 1024);
        if (free < minimumFreeMegabytes) {
            throw new StartRefused(("The disk of the data folder %s has only %d MB free; at least %d MB are needed. "
                            + "Free some space, or choose another folder with open12315.database.embedded.directory.")
                    .formatted(root, free, minimumFreeMegabytes));
        }
    }

    private void refuseOtherVersion(String majorVersion) throws IOException {
        Path version = cluster().resolve("PG_VERSION");
        if (!Files.exists(version)) {
            return;
        }
        String found = Files.readString(version).strip();
        if (!found.equals(majorVersion)) {
            throw new StartRefused(
                    ("The data folder %s was made by PostgreSQL %s; this platform carries PostgreSQL %s. "
                                    + "Move the data over with pg_upgrade or pg_dump, or choose another folder with "
                                    + "open12315.database.embedded.directory. Nothing was changed.")
                            .formatted(cluster(), found, majorVersion));
        }
    }

    private void refuseOtherApplication() throws IOException {
        if (inUse()) {
            throw new StartRefused(("The data folder %s is in use by another open12315. Stop that one first, or choose "
                            + "another folder with open12315.database.embedded.directory.")
                    .formatted(root));
        }
    }

    /** Does another application run on the folder? */
    private boolean inUse() throws IOException {
        Path lock = cluster().resolve(LOCK);
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            return held == null;
        } catch (OverlappingFileLockException thisProcess) {
            return true;
        }
    }

    /** Port of the server that another application runs on the folder; empty if none does. */
    OptionalInt runningPort() {
        try {
            // the fourth line of what PostgreSQL writes for pg_ctl
            return inUse()
                    ? OptionalInt.of(
                            Integer.parseInt(Files.readAllLines(cluster().resolve("postmaster.pid"))
                                    .get(3)
                                    .strip()))
                    : OptionalInt.empty();
        } catch (IOException cannotUse) {
            throw unusable(cannotUse);
        }
    }

    /**
     * An application that was killed leaves its PostgreSQL running, because that is a process group of its own. Nobody
     * holds the lock, so it serves nobody: it is asked to stop (a fast shutdown, nothing is lost) before ours starts.
     */
    private void stopOrphan() throws IOException {
        Optional<ProcessHandle> orphan = postmaster();
        if (orphan.isEmpty()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(orphan.get().pid()))
                    .start()
                    .waitFor();
            orphan.get().onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Interrupted while stopping an earlier PostgreSQL", interrupted);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException stubborn) {
            throw new StartRefused(
                    "An earlier PostgreSQL (process %d) on %s does not stop."
                            .formatted(orphan.get().pid(), cluster()),
                    stubborn);
        }
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        Path file = cluster().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String first = Files.readAllLines(file).stream().findFirst().orElse("").strip();
        if (!first.matches("\\d+")) {
            return Optional.empty();
        }
        // a process number is used again after a reboot: only a process that is a postgres is ours to stop
        return ProcessHandle.of(Long.parseLong(first))
                .filter(process -> process.info().command().orElse("").contains("postgres"));
    }
}
