package org.kakehashi.tick;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.exercise.timeline.ExerciseClock;
import org.kakehashi.flag.ServiceFlags;
import org.kakehashi.range.access.ServiceAddresses;
import org.kakehashi.scenario.AttackDefencePlan;
import org.kakehashi.scenario.Service;
import org.kakehashi.scoring.fact.TickFact;
import org.kakehashi.tick.CheckJob.StoredFlag;
import org.kakehashi.tick.checker.CheckerTask.Target;

/** Finds what is still to be done in the open tick of an exercise, whoever opened it and whatever was done of it. */
@ApplicationScoped
class TickJobReads {
    @Inject
    Exercises exercises;

    @Inject
    FrozenScenarios scenarios;

    @Inject
    Teams teams;

    @Inject
    TickChanges ticks;

    @Inject
    Placements placements;

    @Inject
    ServiceAddresses addresses;

    private record Place(long teamId, String service) {}

    /** The tick that is open; empty while play stands still or none is. */
    @Transactional
    OptionalInt openTick(long exerciseId) {
        return exercises.get(exerciseId).state() == ExerciseState.RUNNING
                ? ticks.openTick(exerciseId)
                : OptionalInt.empty();
    }

    /** @return empty while play stands still or no tick is open */
    @Transactional
    Optional<TickJobs> of(long exerciseId) {
        Exercise exercise = exercises.get(exerciseId);
        OptionalInt open = ticks.openTick(exerciseId);
        if (exercise.state() != ExerciseState.RUNNING || open.isEmpty()) {
            return Optional.empty();
        }
        int tick = open.getAsInt();
        AttackDefencePlan plan = scenarios.of(exercise).attackDefence();
        ExerciseClock clock = exercises.clock(exercise);
        TickSchedule schedule = TickSchedule.of(plan.ticks(), clock.limit(Instant.MAX));
        Duration left = schedule.ends(tick).minus(clock.elapsed(exercises.now()));
        return Optional.of(
                new TickJobs(exerciseId, tick, schedule.length(), left, jobs(exercise, plan, tick, schedule.length())));
    }

    private List<CheckJob> jobs(Exercise exercise, AttackDefencePlan plan, int tick, Duration length) {
        Set<String> known = new HashSet<>(ticks.resultsOf(exercise.id(), tick));
        Map<Place, List<Placement>> flags = placements.of(exercise.id()).stream()
                .collect(Collectors.groupingBy(flag -> new Place(flag.teamId(), flag.service())));
        ServiceAddresses.Directory arena = addresses.of(exercise.id());
        var mint = new ServiceFlags(exercise.secret());
        List<CheckJob> jobs = new ArrayList<>();
        for (Team team : teams.of(exercise.id())) {
            Optional<String> gate = arena.team(team.id()).map(ServiceAddresses.TeamPlace::gate);
            for (int index = 0; index < plan.services().size(); index++) {
                Service service = plan.services().get(index);
                if (gate.isPresent() && !known.contains(TickFact.ServiceChecked.keyOf(tick, team.id(), service.id()))) {
                    int number = index;
                    List<StoredFlag> own = flags.getOrDefault(new Place(team.id(), service.id()), List.of()).stream()
                            .map(flag -> new StoredFlag(flag, mint.mint(placeOf(flag, number, service))))
                            .toList();
                    jobs.add(new CheckJob(
                            service,
                            new Target(gate.get(), team.id(), team.name()),
                            tick,
                            length,
                            own.stream()
                                    .filter(flag -> flag.placement().tick() == tick)
                                    .toList(),
                            own.stream()
                                    .filter(flag -> flag.placement().tick() < tick)
                                    .toList()));
                }
            }
        }
        return jobs;
    }

    private static ServiceFlags.Place placeOf(Placement flag, int service, Service of) {
        return new ServiceFlags.Place(flag.tick(), flag.teamId(), service, of.indexOf(flag.store()));
    }
}
