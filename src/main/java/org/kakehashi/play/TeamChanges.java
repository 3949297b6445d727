package org.kakehashi.play;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.announcement.Announcements;
import org.kakehashi.range.Ranges;
import org.kakehashi.range.plan.SharedPart;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.site.Loops;
import org.kakehashi.site.SteadyClock;

/**
 * Counts what happens to teams and exercises, so that a page that asks whether it is still right is answered from memory.
 * Nothing is lost with it: what is not remembered here, because the platform was started anew or nobody asked for long,
 * counts as having happened, and a page looks for itself after {@link #ANYWAY} whatever was counted.
 */
@ApplicationScoped
public class TeamChanges {
    static final Duration ANYWAY = Duration.ofSeconds(90);

    /** Never the same numbers as before the last start. */
    private final AtomicLong count = new AtomicLong((1L + new SecureRandom().nextInt(Integer.MAX_VALUE)) << 20);

    private final Cache<Long, Long> ofTeam = lastChanges();
    private final Cache<Long, Long> ofExercise = lastChanges();
    private final Clock clock;

    @Inject
    Loops loops;

    TeamChanges() {
        this(SteadyClock.OF_PROCESS);
    }

    TeamChanges(Clock clock) {
        this.clock = clock;
    }

    /**
     * How far a page knows what happened.
     *
     * @param until epoch second from which it looks again, whatever happens
     */
    public record Mark(long team, long exercise, long until) {
        static Optional<Mark> of(@Nullable String text) {
            String[] parts = text == null ? new String[0] : text.split("-");
            try {
                return parts.length == 3
                        ? Optional.of(new Mark(
                                Long.parseLong(parts[0], 16),
                                Long.parseLong(parts[1], 16),
                                Long.parseLong(parts[2], 16)))
                        : Optional.empty();
            } catch (NumberFormatException madeUp) {
                return Optional.empty();
            }
        }

        /** The same for a page that something else than an event makes wrong, if that is sooner. */
        public Mark orSooner(Duration fromNow) {
            long sooner = until - ANYWAY.toSeconds() + fromNow.toSeconds() + 1;
            return new Mark(team, exercise, Math.min(until, sooner));
        }

        /** As a page sends it back. */
        @Override
        public String toString() {
            return Long.toHexString(team) + "-" + Long.toHexString(exercise) + "-" + Long.toHexString(until);
        }
    }

    /** Take it before reading what the page will show: what happens in between is then seen twice instead of never. */
    public Mark mark(Player player) {
        return new Mark(
                last(ofTeam, player.teamId()),
                last(ofExercise, player.exerciseId()),
                clock.instant().plus(ANYWAY).getEpochSecond());
    }

    /** Whether a page with this mark is surely still right. Nothing is sure while the database does not answer. */
    public boolean nothingSince(@Nullable String mark, Player player) {
        return !loops.isDatabaseAway()
                && Mark.of(mark)
                        .filter(seen -> seen.team == last(ofTeam, player.teamId()))
                        .filter(seen -> seen.exercise == last(ofExercise, player.exerciseId()))
                        .filter(seen -> clock.instant().getEpochSecond() < seen.until)
                        .isPresent();
    }

    /** The platform looked at a team's range. */
    void looked(long teamId) {
        changed(ofTeam, teamId);
    }

    /** Somebody of a team opened the page, or left it. */
    void cameOrWent(long teamId) {
        changed(ofTeam, teamId);
    }

    void factAppended(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ledger.Appended appended) {
        changed(ofTeam, appended.entry().teamId());
    }

    void exerciseMoved(@Observes(during = TransactionPhase.AFTER_SUCCESS) Lifecycle.Moved moved) {
        changed(ofExercise, moved.exerciseId());
    }

    void announced(@Observes(during = TransactionPhase.AFTER_SUCCESS) Announcements.Announced told) {
        if (told.teamId() == 0) {
            changed(ofExercise, told.exerciseId());
        } else {
            changed(ofTeam, told.teamId());
        }
    }

    void rangeChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ranges.Changed range) {
        if (SharedPart.isShared(range.teamId())) {
            changed(ofExercise, range.exerciseId());
        } else {
            changed(ofTeam, range.teamId());
        }
    }

    private long last(Cache<Long, Long> changes, long id) {
        return changes.get(id, unknown -> count.incrementAndGet());
    }

    private void changed(Cache<Long, Long> changes, long id) {
        changes.put(id, count.incrementAndGet());
    }

    private static Cache<Long, Long> lastChanges() {
        return Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterAccess(Duration.ofHours(1))
                .build();
    }
}
