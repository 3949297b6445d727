package org.kakehashi.range.docker.node;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * What a container prints, up to a number of bytes. More is read and dropped, so that a chatty program neither fills the
 * memory nor stands still.
 */
public final class ContainerOutput extends ResultCallback.Adapter<Frame> {
    private final int limit;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    public ContainerOutput(int limit) {
        this.limit = limit;
    }

    @Override
    public synchronized void onNext(Frame frame) {
        byte[] bytes = frame.getPayload();
        kept.write(bytes, 0, Math.min(bytes.length, limit - kept.size()));
        notifyAll();
    }

    @Override
    public void onComplete() {
        super.onComplete();
        wake();
    }

    @Override
    public void onError(Throwable cause) {
        super.onError(cause);
        wake();
    }

    private synchronized void wake() {
        notifyAll();
    }

    /** Bytes that are no UTF-8 become replacement characters: it is data of players and never trusted. */
    public synchronized String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }

    /** Waits until what was printed fulfils a condition; false if that has not come about after {@code limit}. */
    public synchronized boolean await(Predicate<String> condition, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.test(text())) {
            long millis = (end - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                return false;
            }
            wait(millis);
        }
        return true;
    }
}
