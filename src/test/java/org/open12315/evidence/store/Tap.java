package org.open12315.evidence.store;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A stream that gives what a test pours, and knows whether it may. */
final class Tap implements ReadStream<Buffer> {

    private Handler<Buffer> taker;
    private Handler<Void> end;
    private Handler<Throwable> broken;
    private boolean open;

    boolean isOpen() {
        return open;
    }

    void pour(byte[] bytes) {
        taker.handle(Buffer.buffer(bytes));
    }

    void end() {
        end.handle(null);
    }

    void breakOff() {
        broken.handle(new IllegalStateException("connection lost"));
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        broken = handler;
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        taker = handler;
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        open = false;
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        open = true;
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        end = handler;
        return this;
    }
}
