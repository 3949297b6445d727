package org.kakehashi.webpage.web;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A body that fails as soon as it is larger than allowed. */
final class LimitedBody implements ReadStream<Buffer> {
    private final ReadStream<Buffer> body;
    private final long limit;
    private long passed;
    private Handler<Throwable> failed = failure -> {};

    /** What was cut off. */
    static final class TooLarge extends RuntimeException {
        TooLarge(long limit) {
            super("more than " + limit + " bytes");
        }
    }

    LimitedBody(ReadStream<Buffer> body, long limit) {
        this.body = body;
        this.limit = limit;
    }

    @Override
    public LimitedBody handler(@Nullable Handler<Buffer> taker) {
        body.handler(taker == null ? null : piece -> take(piece, taker));
        return this;
    }

    private void take(Buffer piece, Handler<Buffer> taker) {
        boolean wasWithin = passed <= limit;
        passed += piece.length();
        if (passed <= limit) {
            taker.handle(piece);
        } else if (wasWithin) {
            failed.handle(new TooLarge(limit));
        }
    }

    @Override
    public LimitedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        failed = handler == null ? failure -> {} : handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public LimitedBody endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(handler);
        return this;
    }

    @Override
    public LimitedBody pause() {
        body.pause();
        return this;
    }

    @Override
    public LimitedBody resume() {
        body.resume();
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        body.fetch(amount);
        return this;
    }
}
