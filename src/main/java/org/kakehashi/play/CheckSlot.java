package org.kakehashi.play;

import static org.kakehashi.play.words.PlayWords.WORDS;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.site.Refused;

/**
 * The looks at one state task of one team: one at a time, those by hand at least five seconds apart. A look by hand waits
 * for one that the platform makes by itself; the other way round the platform does without.
 */
final class CheckSlot {
    static final Duration APART = Duration.ofSeconds(5);

    /** How long the platform leaves a range alone that could not be looked at. */
    static final Duration RESPITE = Duration.ofSeconds(30);

    /** Longer than any look takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Semaphore running = new Semaphore(1);
    private boolean byHand;
    private @Nullable Instant lastByHand;
    private @Nullable Look latest;

    /** The refusal while a look that somebody of the team asked for is under way. */
    public static class CheckIsRunning extends Refused {
        CheckIsRunning() {
            super(Reason.NOT_NOW, WORDS.yourRangeIsBeingCheckedRightNow());
        }
    }

    /** The refusal of looks that follow each other too fast. */
    public static class CheckedJustNow extends Refused {
        CheckedJustNow(Duration wait) {
            this(Math.max(1, wait.plusMillis(999).toSeconds()));
        }

        private CheckedJustNow(long seconds) {
            super(Reason.TOO_MANY, WORDS.thisWasCheckedAMomentAgo(seconds), Duration.ofSeconds(seconds));
        }
    }

    /** Takes the slot for a look by hand; {@link #leaveByHand} must follow. */
    void enterByHand(Instant now) {
        claim(now);
        try {
            if (running.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        release();
        throw new RangeUnavailable(WORDS.earlierCheckHasNotEnded());
    }

    /**
     * Takes the slot for a look that nobody asked for, if the last one is as long ago as the task wants and nobody looks;
     * {@link #leaveByItself} must follow.
     */
    boolean enterByItself(Instant now, Duration every) {
        return isDue(now, every) && running.tryAcquire();
    }

    /** @param look what was found, or null if the look came to nothing */
    void leaveByHand(@Nullable Look look) {
        release();
        leaveByItself(look);
    }

    void leaveByItself(@Nullable Look look) {
        remember(look);
        running.release();
    }

    synchronized Optional<Look> latest() {
        return Optional.ofNullable(latest);
    }

    private synchronized void claim(Instant now) {
        if (byHand) {
            throw new CheckIsRunning();
        }
        if (lastByHand != null && now.isBefore(lastByHand.plus(APART))) {
            throw new CheckedJustNow(Duration.between(now, lastByHand.plus(APART)));
        }
        byHand = true;
        lastByHand = now;
    }

    private synchronized void remember(@Nullable Look look) {
        if (look != null) {
            latest = look;
        }
    }

    private synchronized void release() {
        byHand = false;
    }

    private synchronized boolean isDue(Instant now, Duration every) {
        if (latest == null) {
            return true;
        }
        Duration pause = latest.isIncomplete() && RESPITE.compareTo(every) > 0 ? RESPITE : every;
        return !now.isBefore(latest.at().plus(pause));
    }
}
