package org.open12315.evidence.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.FileSystemException;
import io.vertx.core.file.OpenOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * A folder: {@code incoming/<upload>} while it grows, {@code content/ab/cd/abcd…} afterwards, by rename, so that a name in
 * {@code content} always stands for the whole. Two levels of 256 keep folders small at some hundred million files.
 */
public final class FolderStore implements Store {

    private final Vertx vertx;
    private final FolderFiles files;
    private final long minimumFree;

    /**
     * @param root is made if it is not there
     * @param minimumFree bytes that must stay free on its disk
     */
    public FolderStore(Vertx vertx, Path root, long minimumFree) {
        this.vertx = vertx;
        this.files = new FolderFiles(root.toAbsolutePath().normalize());
        this.minimumFree = minimumFree;
    }

    @Override
    public Future<Sink> open(UUID upload, long offset, long most) {
        Path path = files.incoming(upload);
        return blocking(() -> {
                    files.prepare(path, offset);
                    refuseFull(path, most);
                    return null;
                })
                .compose(prepared -> vertx.fileSystem()
                        .open(
                                path.toString(),
                                new OpenOptions().setRead(false).setWrite(true).setCreate(false)))
                .map(file -> new FileSink(file, offset));
    }

    @Override
    public Future<Void> join(UUID upload, List<UUID> parts) {
        Path path = files.incoming(upload);
        return blocking(() -> {
            long sum = 0;
            for (UUID part : parts) {
                sum += files.size(files.incoming(part), part.toString());
            }
            files.prepare(path, 0);
            refuseFull(path, sum);
            files.join(path, parts.stream().map(files::incoming).toList());
            return null;
        });
    }

    @Override
    public Multi<Buffer> readUpload(UUID upload, long from, long length) {
        return uni(blocking(() -> files.size(files.incoming(upload), upload.toString())))
                .onItem()
                .transformToMulti(size -> bytes(files.incoming(upload), from, length));
    }

    @Override
    public Future<Void> keep(UUID upload, String sha256) {
        return blocking(() -> {
            files.keep(files.incoming(upload), files.content(sha256));
            return null;
        });
    }

    @Override
    public Future<Void> discard(UUID upload) {
        return blocking(() -> {
            Files.deleteIfExists(files.incoming(upload));
            return null;
        });
    }

    @Override
    public Multi<Buffer> read(String sha256, long from, long length) {
        return size(sha256).onItem().transformToMulti(size -> bytes(files.content(sha256), from, length));
    }

    @Override
    public Uni<Long> size(String sha256) {
        return uni(blocking(() -> files.size(files.content(sha256), sha256)));
    }

    @Override
    public Future<Void> erase(String sha256) {
        return blocking(() -> {
            Files.deleteIfExists(files.content(sha256));
            return null;
        });
    }

    @Override
    public Multi<String> contents(String after, Instant before) {
        return names(() -> files.folders(after))
                .onItem()
                .transformToMultiAndConcatenate(folder -> names(() -> files.contents(folder, after, before)));
    }

    @Override
    public Multi<UUID> uploads(Instant before) {
        return names(() -> files.uploads(before)).map(UUID::fromString);
    }

    private Multi<String> names(Callable<List<String>> list) {
        return Multi.createFrom()
                .deferred(() -> uni(blocking(list)).onItem().transformToMulti(Multi.createFrom()::iterable));
    }

    private Multi<Buffer> bytes(Path path, long from, long length) {
        OpenOptions options = new OpenOptions().setRead(true).setWrite(false).setCreate(false);
        return uni(vertx.fileSystem().open(path.toString(), options)).onItem().transformToMulti(file -> {
            file.setReadPos(from).setReadLength(length).setReadBufferSize(64 * 1024);
            return io.vertx.mutiny.core.file.AsyncFile.newInstance(file)
                    .toMulti()
                    .map(io.vertx.mutiny.core.buffer.Buffer::getDelegate)
                    .onTermination()
                    .call(() -> uni(file.close()).onFailure().recoverWithNull());
        });
    }

    private void refuseFull(Path path, long most) throws IOException {
        long free = Files.getFileStore(path.getParent()).getUsableSpace();
        if (free - most < minimumFree) {
            throw new StoreFull("%d bytes are free, %d would come".formatted(free, most), null);
        }
    }

    /** Never on the event loop, and not in a queue with others. */
    private <T> Future<T> blocking(Callable<T> work) {
        return vertx.executeBlocking(work, false).recover(failure -> Future.failedFuture(told(failure)));
    }

    private static <T> Uni<T> uni(Future<T> future) {
        return Uni.createFrom().completionStage(future::toCompletionStage);
    }

    /** A full disk is told by no class of its own, only by the words of the system. */
    static Throwable told(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("No space left") || message.contains("quota exceeded")) {
                return new StoreFull("the disk of the folder is full", failure);
            }
        }
        boolean missing = failure instanceof NoSuchFileException
                || failure instanceof FileSystemException && failure.getCause() instanceof NoSuchFileException;
        return missing ? new NotStored(failure.getMessage()) : failure;
    }

    /** The file that is being written; the position is ours, so that a second write never overtakes the first. */
    private static final class FileSink implements Sink {

        /** What is written is sent to the disk in steps of so much, while more comes: at the end nobody waits for all of it. */
        private static final long STEP = 16 * 1024 * 1024;

        private final AsyncFile file;
        private long position;
        private long flushed;
        private Future<Void> flushing = Future.succeededFuture();

        FileSink(AsyncFile file, long position) {
            this.file = file;
            this.position = position;
            this.flushed = position;
        }

        @Override
        public Future<Void> write(Buffer block) {
            long at = position;
            position += block.length();
            return file.write(block, at)
                    .onSuccess(written -> flushSoon())
                    .recover(failure -> Future.failedFuture(told(failure)));
        }

        private void flushSoon() {
            if (position - flushed >= STEP && flushing.isComplete() && !flushing.failed()) {
                flushed = position;
                flushing = file.flush();
            }
        }

        /** The system tells only once that it could not write: a step that failed is not made good by one that did not. */
        @Override
        public Future<Void> sync() {
            return flushing.compose(step -> file.flush()).recover(failure -> Future.failedFuture(told(failure)));
        }

        @Override
        public Future<Void> close() {
            return file.close();
        }
    }
}
