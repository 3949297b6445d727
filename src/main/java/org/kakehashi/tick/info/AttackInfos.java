package org.kakehashi.tick.info;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.TeamEntry;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.exercise.timeline.ExerciseClock;
import org.kakehashi.range.access.ServiceAddresses;
import org.kakehashi.range.access.ServiceAddresses.TeamPlace;
import org.kakehashi.scenario.AttackDefencePlan;
import org.kakehashi.scenario.Service;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.TickFact;
import org.kakehashi.tick.Placement;
import org.kakehashi.tick.Placements;
import org.kakehashi.tick.info.AttackInfo.FlagPlace;
import org.kakehashi.tick.info.AttackInfo.Round;
import org.kakehashi.tick.info.AttackInfo.Target;

/**
 * Attack info of all exercises, built once for each tick and then handed out from memory, however many ask. What was placed
 * in a tick is told when the tick is over, so that nobody learns when a checker comes, and as long as its flags count.
 */
@ApplicationScoped
public class AttackInfos {
    private static final int MOST = 200;

    /** A change that no event tells of, such as an address of a range that is made anew, shows after so long. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final LoadingCache<Long, InfoDocuments> built =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FRESH).build(this::build);

    private final ReentrantLock news = new ReentrantLock();
    private final Condition came = news.newCondition();

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    FrozenScenarios scenarios;

    @Inject
    Placements placements;

    @Inject
    ServiceAddresses addresses;

    /**
     * The attack info of an exercise now.
     *
     * @throws NoAttackInfo if the exercise is not there, or no attack-defence
     */
    public InfoDocuments of(long exerciseId) {
        return built.get(exerciseId);
    }

    /**
     * Waits for other attack info.
     *
     * @param seen what the caller has
     * @return the newest, which may be the same after that time
     */
    public InfoDocuments next(long exerciseId, InfoDocuments seen, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        news.lockInterruptibly();
        try {
            while (built.getIfPresent(exerciseId) == seen && left > 0) {
                left = came.awaitNanos(left);
            }
        } finally {
            news.unlock();
        }
        return of(exerciseId);
    }

    private InfoDocuments build(long exerciseId) {
        return new InfoDocuments(QuarkusTransaction.requiringNew().call(() -> read(exerciseId)));
    }

    private AttackInfo read(long exerciseId) {
        Exercise exercise = exercises.findByIdOptional(exerciseId).orElseThrow(NoAttackInfo::new);
        AttackDefencePlan plan = scenarios.of(exercise).attackDefence();
        if (!plan.isPlayed()) {
            throw new NoAttackInfo();
        }
        List<Target> targets = targets(exerciseId);
        // Once play is over no flag counts. A tick is opened together with the places of its flags.
        boolean goesOn = exercise.state() == ExerciseState.RUNNING || exercise.state() == ExerciseState.PAUSED;
        List<Placement> placed = goesOn ? placements.of(exerciseId) : List.of();
        OptionalInt tick = placed.stream().mapToInt(Placement::tick).max();
        return new AttackInfo(
                tick.isPresent() ? round(exercise, plan, tick.getAsInt()) : Optional.empty(),
                targets,
                plan.services(),
                new AttackInfo.FlagPlaces(
                        tick.isPresent() ? places(placed, plan, tick.getAsInt(), targets) : List.of()));
    }

    private List<Target> targets(long exerciseId) {
        ServiceAddresses.Directory arena = addresses.of(exerciseId);
        List<Target> targets = new ArrayList<>();
        for (Team team : teams.of(exerciseId)) {
            Optional<TeamPlace> place = arena.team(team.id());
            targets.add(new Target(
                    team.id(),
                    targets.size() + 1,
                    team.name(),
                    team.region().name(),
                    place.map(TeamPlace::gate).orElse(""),
                    team.entry() != TeamEntry.NOP));
        }
        return targets;
    }

    private Optional<Round> round(Exercise exercise, AttackDefencePlan plan, int tick) {
        ExerciseClock clock = exercises.clock(exercise);
        Duration length = Duration.ofSeconds(plan.ticks().seconds());
        return clock.reached(length.multipliedBy(tick))
                .map(ExerciseClock.Reached::at)
                .map(began -> {
                    Instant until = clock.reached(length.multipliedBy(tick + 1L))
                            .map(ExerciseClock.Reached::at)
                            .orElse(began.plus(length));
                    return new Round(tick, began, until);
                });
    }

    private static List<FlagPlace> places(
            List<Placement> placed, AttackDefencePlan plan, int tick, List<Target> targets) {
        Map<Long, Integer> numbers = new HashMap<>();
        targets.forEach(target -> numbers.put(target.teamId(), target.number()));
        return placed.stream()
                .filter(placement -> isTold(placement, plan, tick) && numbers.containsKey(placement.teamId()))
                .map(placement -> new FlagPlace(
                        placement.tick(),
                        numbers.getOrDefault(placement.teamId(), 0),
                        placement.service(),
                        placement.store(),
                        placement.attackInfo()))
                .toList();
    }

    /** Whether a flag's tick is over, it counts, and its store is one of which players are told. */
    static boolean isTold(Placement placement, AttackDefencePlan plan, int tick) {
        return placement.tick() < tick
                && tick - placement.tick() < plan.ticks().valid()
                && placement.state() == Placement.State.PLACED
                && !placement.attackInfo().isBlank()
                && plan.service(placement.service()).stream()
                        .map(Service::stores)
                        .flatMap(List::stream)
                        .anyMatch(store -> store.isPublic() && store.id().equals(placement.store()));
    }

    void tickBegan(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ledger.Appended appended) {
        if (appended.entry().fact() instanceof TickFact.TickOpened) {
            changed(appended.exerciseId());
        }
    }

    void exerciseMoved(@Observes(during = TransactionPhase.AFTER_SUCCESS) Lifecycle.Moved moved) {
        changed(moved.exerciseId());
    }

    private void changed(long exerciseId) {
        built.invalidate(exerciseId);
        news.lock();
        try {
            came.signalAll();
        } finally {
            news.unlock();
        }
    }
}
