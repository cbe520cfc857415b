package org.open12315.evidence.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The files of a {@link FolderStore}: names, and the steps that block. A folder is synced after a name came into it. */
final class FolderFiles {

    private final Path incoming;
    private final Path content;

    FolderFiles(Path root) {
        this.incoming = root.resolve("incoming");
        this.content = root.resolve("content");
    }

    Path incoming(UUID upload) {
        return incoming.resolve(upload.toString());
    }

    Path content(String sha256) {
        return content.resolve(ContentName.path(sha256));
    }

    /** Makes the file, or cuts what lies behind the offset; never makes it longer. */
    void prepare(Path path, long offset) throws IOException {
        Files.createDirectories(path.getParent());
        try {
            Files.createFile(path);
            sync(path.getParent());
        } catch (FileAlreadyExistsException goesOn) {
            // it is the rest of an upload
        }
        long size = Files.size(path);
        if (size < offset) {
            throw new NotStored(path.getFileName() + " from " + offset);
        }
        if (size > offset) {
            try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
                file.truncate(offset);
            }
        }
    }

    long size(Path path, String name) throws IOException {
        try {
            return Files.size(path);
        } catch (NoSuchFileException missing) {
            throw new NotStored(name);
        }
    }

    void join(Path path, List<Path> parts) throws IOException {
        try (FileChannel whole = FileChannel.open(path, StandardOpenOption.WRITE)) {
            for (Path part : parts) {
                try (FileChannel file = FileChannel.open(part, StandardOpenOption.READ)) {
                    append(file, whole);
                }
            }
            whole.force(true);
        }
    }

    /** The kernel copies; one call may copy less than asked. */
    private static void append(FileChannel part, FileChannel whole) throws IOException {
        long size = part.size();
        for (long done = 0; done < size; ) {
            done += part.transferTo(done, size - done, whole);
        }
    }

    /** The rename is the moment at which it counts as stored; done already means that a caller was killed after it. */
    void keep(Path upload, Path target) throws IOException {
        if (Files.exists(target)) {
            Files.deleteIfExists(upload);
            return;
        }
        if (!Files.exists(upload)) {
            throw new NotStored(upload.getFileName().toString());
        }
        makeFolders(target.getParent());
        Files.move(upload, target, StandardCopyOption.ATOMIC_MOVE);
        // that the old name is gone need not be safe: nobody looks under it, and the nightly run clears it away
        sync(target.getParent());
    }

    /** Folders of content, {@code ab/cd}, from the one on in which content behind {@code after} can lie. */
    List<String> folders(String after) throws IOException {
        String first = after == null ? "" : ContentName.path(after).substring(0, 5);
        List<String> folders = new ArrayList<>();
        for (Path outer : list(content)) {
            for (Path inner : list(outer)) {
                String name = outer.getFileName() + "/" + inner.getFileName();
                if (name.compareTo(first) >= 0) {
                    folders.add(name);
                }
            }
        }
        return folders;
    }

    /** Names of the content in one of them. */
    List<String> contents(String folder, String after, Instant before) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path file : list(content.resolve(folder))) {
            String name = file.getFileName().toString();
            if ((after == null || name.compareTo(after) > 0) && isOlder(file, before)) {
                names.add(name);
            }
        }
        return names;
    }

    /** Names of the uploads to which nothing was written since then. */
    List<String> uploads(Instant before) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path file : list(incoming)) {
            if (isOlder(file, before)) {
                names.add(file.getFileName().toString());
            }
        }
        return names;
    }

    /** In their order; nothing for a folder that is not there. */
    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (NoSuchFileException nothing) {
            return List.of();
        }
    }

    /** A file that is gone meanwhile is none. */
    private static boolean isOlder(Path file, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** A new folder is safe when the one above it is synced. */
    private void makeFolders(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
            for (Path above = folder; !above.equals(content.getParent()); above = above.getParent()) {
                sync(above.getParent());
            }
        }
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
            open.force(true);
        }
    }
}
