package org.kakehashi.tick.submission;

import static org.kakehashi.tick.words.SubmissionWords.WORDS;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseHasEnded;
import org.kakehashi.exercise.ExerciseIsPaused;
import org.kakehashi.exercise.ExerciseNotStarted;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.flag.ServiceFlags;
import org.kakehashi.scenario.AttackDefencePlan;
import org.kakehashi.site.language.Text;

/**
 * What is known of exercises, from memory: read anew every second while flags come in, and at once after each move of the
 * exercise. Whether a flag counts is decided again when it is stored; here only what is refused is decided.
 */
@ApplicationScoped
class FlagGames {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int MOST = 200;

    private final LoadingCache<Long, Frame> frames = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(FRESH)
            .build(this::read);

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    DefencePlans plans;

    @Inject
    IdleTeams idle;

    @Inject
    CurrentTick ticks;

    /** All of a game but its tick. */
    private record Frame(FlagRules rules, @Nullable Text closed) {}

    /**
     * The game now.
     *
     * @throws RuntimeException if nothing is known for want of the database, or there is no such exercise
     */
    FlagGame of(long exerciseId) {
        Frame frame = frames.get(exerciseId);
        if (frame.closed != null) {
            return new FlagGame(frame.rules, frame.closed, 0);
        }
        var tick = ticks.of(exerciseId);
        return new FlagGame(frame.rules, tick.isPresent() ? null : WORDS.noTickHasBegun(), tick.orElse(0));
    }

    private Frame read(long exerciseId) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Exercise exercise = exercises.get(exerciseId);
            AttackDefencePlan plan = plans.of(exercise);
            Set<Long> all = teams.of(exerciseId).stream().map(Team::id).collect(Collectors.toSet());
            var rules = new FlagRules(new ServiceFlags(exercise.secret()), plan, all, idle.of(exerciseId));
            return new Frame(rules, plan.isPlayed() ? closed(exercise) : WORDS.noAttackDefence());
        });
    }

    private @Nullable Text closed(Exercise exercise) {
        return switch (exercise.state()) {
            case DRAFT, SCHEDULED, DEPLOYING, READY -> new ExerciseNotStarted().text();
            case PAUSED -> new ExerciseIsPaused().text();
            case ENDED, CLEANED -> new ExerciseHasEnded().text();
            case RUNNING ->
                exercises.clock(exercise).left(exercises.now()).isZero() ? new ExerciseHasEnded().text() : null;
        };
    }

    void exerciseMoved(@Observes(during = TransactionPhase.AFTER_SUCCESS) Lifecycle.Moved moved) {
        frames.invalidate(moved.exerciseId());
    }
}
