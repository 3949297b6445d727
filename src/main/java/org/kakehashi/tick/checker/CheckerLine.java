package org.kakehashi.tick.checker;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.kakehashi.tick.checker.wire.CheckerAddress;
import org.kakehashi.tick.checker.wire.HttpAnswer;
import org.kakehashi.tick.checker.wire.HttpCalls;

/**
 * The way to one checker. At most {@link HttpCalls#AT_ONCE} calls are under way; who waits for a place does so for half
 * of its time at most, since a checker that gets no time to look knows nothing about a service.
 */
final class CheckerLine {
    private final HttpCalls calls;
    private final CheckerDoor door;
    private final Semaphore places = new Semaphore(HttpCalls.AT_ONCE, true);

    CheckerLine(HttpCalls calls, CheckerDoor door) {
        this.calls = calls;
        this.door = door;
    }

    HttpAnswer get(String path, Duration limit) {
        return send(path, left -> new byte[0], limit);
    }

    /** @param body JSON, made for the time that is left */
    HttpAnswer post(String path, Function<Duration, byte[]> body, Duration limit) {
        return send(path, body, limit);
    }

    private HttpAnswer send(String path, Function<Duration, byte[]> body, Duration limit) {
        if (places.tryAcquire()) {
            return sendNow(path, body, limit);
        }
        long asked = System.nanoTime();
        try {
            if (places.tryAcquire(limit.toNanos() / 2, TimeUnit.NANOSECONDS)) {
                return sendNow(path, body, limit.minusNanos(System.nanoTime() - asked));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new HttpAnswer.Broken("the checker is busy with " + HttpCalls.AT_ONCE + " calls");
    }

    private HttpAnswer sendNow(String path, Function<Duration, byte[]> body, Duration limit) {
        try {
            long began = System.nanoTime();
            CheckerAddress address = door.open();
            HttpAnswer answer =
                    calls.call(address, path, body.apply(limit), limit.minusNanos(System.nanoTime() - began));
            if (answer instanceof HttpAnswer.Unreached) {
                door.closed(address);
            }
            return answer;
        } catch (CheckerUnavailable e) {
            return new HttpAnswer.Unreached(String.valueOf(e.getMessage()));
        } finally {
            places.release();
        }
    }
}
