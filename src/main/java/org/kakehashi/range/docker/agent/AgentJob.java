package org.kakehashi.range.docker.agent;

import static org.kakehashi.range.words.EngineWords.WORDS;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.site.language.Text;

/** One request to the agent and what came of it until now; closing ends it, wherever it is. */
public final class AgentJob implements AutoCloseable {
    private static final int MOST_CHARACTERS = 1 << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final StringBuilder output = new StringBuilder();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Runnable stop;
    private final Runnable forget;
    private int lines;
    private @Nullable Integer exit;
    private @Nullable Text lost;

    /**
     * @param stop asks the agent to end it
     * @param forget is run once it is closed
     */
    AgentJob(Runnable stop, Runnable forget) {
        this.stop = stop;
        this.forget = forget;
    }

    /**
     * What a job gave.
     *
     * @param exit 0 if it did what it was to do
     * @param output its lines, see {@link ProbeLine}
     */
    public record Outcome(int exit, String output) {
        /** Its lines in one, for people. */
        public String said() {
            return output.strip().replace('\t', ' ');
        }
    }

    void line(String text) {
        change(() -> {
            lines++;
            if (output.length() + text.length() < MOST_CHARACTERS) {
                output.append(text).append('\n');
            } else {
                lost = WORDS.agentSaysTooMuch();
            }
        });
    }

    /** @param count how many lines it printed; less that arrived is no result at all */
    void end(int code, int count) {
        change(() -> {
            exit = code;
            if (count != lines) {
                lost = WORDS.agentIsNotUnderstood();
            }
        });
    }

    void lose(Text why) {
        change(() -> {
            if (exit == null) {
                lost = why;
            }
        });
    }

    private void change(Runnable how) {
        lock.lock();
        try {
            how.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until what was printed fulfils a condition, or it has ended.
     *
     * @return what was printed
     * @throws RangeUnavailable if neither has come about after {@code limit}, or the agent was lost
     */
    public String await(Predicate<String> condition, Duration limit) {
        return when(() -> exit != null || condition.test(output.toString()), limit, () -> output.toString());
    }

    /**
     * Waits for its end.
     *
     * @throws RangeUnavailable if it has not ended after {@code limit}, or the agent was lost: nothing is known then
     */
    public Outcome result(Duration limit) {
        return when(() -> exit != null, limit, () -> new Outcome(exit == null ? 0 : exit, output.toString()));
    }

    private <T> T when(BooleanSupplier come, Duration limit, Supplier<T> value) {
        lock.lock();
        try {
            long left = limit.toNanos();
            while (lost == null && !come.getAsBoolean()) {
                if (left <= 0) {
                    throw new RangeUnavailable(WORDS.noResultAfterS(String.valueOf(limit.toMillis() / 1000.0)));
                }
                left = changed.awaitNanos(left);
            }
            if (lost != null) {
                throw new RangeUnavailable(lost);
            }
            return value.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RangeUnavailable.stopping(e);
        } finally {
            lock.unlock();
        }
    }

    /** Asks it to end by itself, which lets it print what it still has to say. */
    public void askToEnd() {
        stop.run();
    }

    private boolean isOver() {
        lock.lock();
        try {
            return exit != null || lost != null;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        if (!isOver()) {
            stop.run();
        }
        forget.run();
    }
}
