package org.open12315.evidence.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.reactivestreams.FlowAdapters;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The objects of one bucket, in the words of Vert.x: what completes, completes on the caller's context. */
final class S3Objects {

    /** Most that a server says in one answer. */
    private static final int PAGE = 1000;

    /** An object. */
    record Stored(String key, long size, Instant at) {}

    private final Vertx vertx;
    private final S3AsyncClient client;
    private final String bucket;

    S3Objects(Vertx vertx, S3AsyncClient client, String bucket) {
        this.vertx = vertx;
        this.client = client;
        this.bucket = bucket;
    }

    /** There as a whole or not at all. */
    Future<Void> put(String key, List<byte[]> blocks) {
        return future(client.putObject(to -> to.bucket(bucket).key(key), body(blocks)))
                .mapEmpty();
    }

    Future<Long> size(String key) {
        return future(client.headObject(of -> of.bucket(bucket).key(key))).map(HeadObjectResponse::contentLength);
    }

    Future<Void> copy(String from, String to) {
        return future(client.copyObject(copy -> copy.sourceBucket(bucket)
                        .sourceKey(from)
                        .destinationBucket(bucket)
                        .destinationKey(to)))
                .mapEmpty();
    }

    /** One that is not there is deleted as well. */
    Future<Void> delete(String key) {
        return future(client.deleteObject(it -> it.bucket(bucket).key(key))).mapEmpty();
    }

    /** The last first, so that of a row of them a beginning is left wherever it is cut off. */
    Future<Void> delete(List<Stored> objects) {
        Future<Void> done = Future.succeededFuture();
        for (int i = objects.size() - 1; i >= 0; i--) {
            String key = objects.get(i).key();
            done = done.compose(ignored -> delete(key));
        }
        return done;
    }

    /** At most so many in the order of their keys, behind {@code after}. */
    Future<List<Stored>> page(String prefix, String after, int limit) {
        return future(client.listObjectsV2(all ->
                        all.bucket(bucket).prefix(prefix).startAfter(after).maxKeys(limit)))
                .map(S3Objects::stored);
    }

    /** All, in the order of their keys. */
    Future<List<Stored>> list(String prefix) {
        return list(prefix, null, new ArrayList<>());
    }

    private Future<List<Stored>> list(String prefix, String after, List<Stored> found) {
        return page(prefix, after, PAGE).compose(page -> {
            found.addAll(page);
            return page.size() < PAGE
                    ? Future.succeededFuture(found)
                    : list(prefix, page.get(page.size() - 1).key(), found);
        });
    }

    /** The same page by page, as they are asked for. */
    Multi<Stored> all(String prefix, String after) {
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new AtomicReference<>(after),
                        last -> Uni.createFrom()
                                .completionStage(
                                        () -> page(prefix, last.get(), PAGE).toCompletionStage())
                                .invoke(page -> {
                                    if (!page.isEmpty()) {
                                        last.set(page.get(page.size() - 1).key());
                                    }
                                }))
                .until(List::isEmpty)
                .onItem()
                .disjoint();
    }

    /** Ends what was begun to be put together before and never completed; emits how many. */
    Future<Integer> abortAll(String prefix, Instant before) {
        return future(client.listMultipartUploads(all -> all.bucket(bucket).prefix(prefix)))
                .compose(begun -> {
                    List<MultipartUpload> old = begun.uploads().stream()
                            .filter(upload -> upload.initiated().isBefore(before))
                            .toList();
                    Future<Void> done = Future.succeededFuture();
                    for (MultipartUpload upload : old) {
                        done = done.compose(ended -> abort(upload.key(), upload.uploadId()));
                    }
                    // a server tells at most a thousand at once
                    return done.compose(ended -> begun.isTruncated() && !old.isEmpty()
                            ? abortAll(prefix, before).map(more -> more + old.size())
                            : Future.succeededFuture(old.size()));
                });
    }

    private static List<Stored> stored(ListObjectsV2Response answer) {
        return answer.contents().stream()
                .map(object -> new Stored(object.key(), object.size(), object.lastModified()))
                .toList();
    }

    /** A part of an object, at the pace of whoever reads, on the context of whoever asks. */
    Multi<Buffer> get(String key, long from, long length) {
        if (length <= 0) {
            return Multi.createFrom().empty();
        }
        return Multi.createFrom().deferred(() -> {
            Context context = vertx.getOrCreateContext();
            return Uni.createFrom()
                    .completionStage(() -> client.getObject(
                            it -> it.bucket(bucket).key(key).range("bytes=" + from + "-" + (from + length - 1)),
                            AsyncResponseTransformer.toPublisher()))
                    .onItem()
                    .transformToMulti(body -> Multi.createFrom().publisher(FlowAdapters.toFlowPublisher(body)))
                    .map(S3Objects::buffer)
                    .onFailure()
                    .transform(S3Objects::told)
                    .emitOn(step -> context.runOnContext(go -> step.run()), 8);
        });
    }

    /** A small object, or a part of one. */
    Future<byte[]> bytes(String key, long length) {
        Uni<Buffer> whole = get(key, 0, length).collect().in(Buffer::buffer, Buffer::appendBuffer);
        return future(whole.subscribeAsCompletionStage()).map(Buffer::getBytes);
    }

    /** Begins an object that is put together of parts; emits the name under which the server knows it. */
    Future<String> begin(String key) {
        return future(client.createMultipartUpload(it -> it.bucket(bucket).key(key)))
                .map(begun -> begun.uploadId());
    }

    Future<CompletedPart> part(String key, String multipart, int number, List<byte[]> blocks) {
        return future(client.uploadPart(
                        it -> it.bucket(bucket).key(key).uploadId(multipart).partNumber(number), body(blocks)))
                .map(done -> part(number, done.eTag()));
    }

    /** A part that the server takes from another object. */
    Future<CompletedPart> partOf(String key, String multipart, int number, String source) {
        return future(client.uploadPartCopy(it -> it.sourceBucket(bucket)
                        .sourceKey(source)
                        .destinationBucket(bucket)
                        .destinationKey(key)
                        .uploadId(multipart)
                        .partNumber(number)))
                .map(done -> part(number, done.copyPartResult().eTag()));
    }

    private static CompletedPart part(int number, String tag) {
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    /** From now on the object is there. */
    Future<Void> complete(String key, String multipart, List<CompletedPart> parts) {
        return future(client.completeMultipartUpload(
                        it -> it.bucket(bucket).key(key).uploadId(multipart).multipartUpload(all -> all.parts(parts))))
                .mapEmpty();
    }

    Future<Void> abort(String key, String multipart) {
        return future(client.abortMultipartUpload(
                        it -> it.bucket(bucket).key(key).uploadId(multipart)))
                .mapEmpty();
    }

    private static AsyncRequestBody body(List<byte[]> blocks) {
        return AsyncRequestBody.fromByteBuffersUnsafe(
                blocks.stream().map(ByteBuffer::wrap).toArray(ByteBuffer[]::new));
    }

    private static Buffer buffer(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return Buffer.buffer(copy);
    }

    private <T> Future<T> future(CompletableFuture<T> answer) {
        return Future.fromCompletionStage(answer, vertx.getOrCreateContext())
                .recover(failure -> Future.failedFuture(told(failure)));
    }

    /** What servers say when there is no room: of Amazon, MinIO and Ceph. */
    static Throwable told(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (!(cause instanceof S3Exception refused)) {
            return cause;
        }
        if (refused.statusCode() == 404) {
            return new NotStored(refused.getMessage());
        }
        String code = refused.awsErrorDetails() == null
                ? ""
                : String.valueOf(refused.awsErrorDetails().errorCode());
        return refused.statusCode() == 507 || code.matches(".*(StorageFull|QuotaExceeded|InsufficientCapacity).*")
                ? new StoreFull("the object store is full: " + code, refused)
                : refused;
    }
}
