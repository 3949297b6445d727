package org.kakehashi.tick;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * How late ticks begin and how long after their beginning all of their checks have a result, since the start of the process:
 * of all exercises together as metrics, and of each for its instructors.
 */
@ApplicationScoped
public class Lateness {
    private static final int EXERCISES = 200;
    private static final Duration KEPT = Duration.ofDays(2);

    /**
     * Of one exercise.
     *
     * @param begins how late ticks began after they were due
     * @param checks how long after they were due the last result of a tick was kept
     */
    public record Seen(Spans begins, Spans checks) {}

    /** Spans of time that were measured one after the other. */
    public record Spans(long count, Duration last, Duration longest) {
        static final Spans NONE = new Spans(0, Duration.ZERO, Duration.ZERO);

        Spans with(Duration span) {
            return new Spans(count + 1, span, span.compareTo(longest) > 0 ? span : longest);
        }
    }

    private final Cache<Long, Seen> seen =
            Caffeine.newBuilder().maximumSize(EXERCISES).expireAfterWrite(KEPT).build();
    private final MeterRegistry meters;
    private final Timer begins;
    private final Timer checks;

    @Inject
    Lateness(MeterRegistry meters) {
        this.meters = meters;
        this.begins = Timer.builder("kakehashi.tick.late")
                .description("How late ticks of attack-defences began after they were due.")
                .register(meters);
        this.checks = Timer.builder("kakehashi.tick.checked")
                .description("How long after it was due the last result of a tick's checks was kept.")
                .register(meters);
    }

    /** What has not happened yet is told as none. */
    void start(@Observes StartupEvent event) {
        unanswered(0);
    }

    void began(long exerciseId, Duration late) {
        begins.record(late);
        seen.asMap()
                .merge(
                        exerciseId,
                        new Seen(Spans.NONE.with(late), Spans.NONE),
                        (before, now) -> new Seen(before.begins.with(late), before.checks));
    }

    /** @param after the moment at which the tick was due */
    void checked(long exerciseId, Duration after) {
        checks.record(after);
        seen.asMap()
                .merge(
                        exerciseId,
                        new Seen(Spans.NONE, Spans.NONE.with(after)),
                        (before, now) -> new Seen(before.begins, before.checks.with(after)));
    }

    /** @param reason as the fact says it: few words, the same for all exercises */
    void voided(String reason) {
        meters.counter("kakehashi.tick.voided", "reason", reason).increment();
    }

    /** Checks that had no result when their tick ended. */
    void unanswered(int checksWithoutResult) {
        meters.counter("kakehashi.tick.unanswered").increment(checksWithoutResult);
    }

    /** What was seen of an exercise; empty before its first tick in this process. */
    public Optional<Seen> of(long exerciseId) {
        return Optional.ofNullable(seen.getIfPresent(exerciseId));
    }
}
