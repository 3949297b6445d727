package org.kakehashi.tick;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.scenario.AttackDefencePlan;
import org.kakehashi.scenario.Service;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.scoring.fact.TickFact;

/** Opens and ends ticks, each in the caller's transaction, which has locked the exercise. */
@ApplicationScoped
class TickChanges {
    /** How a tick comes to its end. */
    enum Ending {
        /** When its time was up. */
        IN_TIME,
        /** The exercise ended in the middle of it. */
        CUT_SHORT
    }

    private static final String CAPTURED = "flag-captured";

    @Inject
    EntityManager database;

    @Inject
    Exercises exercises;

    @Inject
    FrozenScenarios scenarios;

    @Inject
    Teams teams;

    @Inject
    Placements placements;

    @Inject
    Ledger ledger;

    @Inject
    Lateness lateness;

    /** The tick that is open. */
    @Transactional(Transactional.TxType.MANDATORY)
    OptionalInt openTick(long exerciseId) {
        OpenTick open = database.find(OpenTick.class, exerciseId);
        return open == null ? OptionalInt.empty() : OptionalInt.of(open.tick());
    }

    /** Opens a tick with all flags that are to be placed in it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void open(Exercise exercise, int tick, Instant now) {
        AttackDefencePlan plan = scenarios.of(exercise).attackDefence();
        List<Placement> flags = new ArrayList<>();
        for (Team team : teams.of(exercise.id())) {
            for (Service service : plan.services()) {
                for (Service.FlagStore store : service.stores()) {
                    flags.add(new Placement(tick, team.id(), service.id(), store.id(), Placement.State.OPEN, ""));
                }
            }
        }
        placements.forgetBefore(exercise.id(), tick + 1 - plan.ticks().valid());
        placements.add(exercise.id(), flags);
        database.persist(new OpenTick(exercise.id(), tick));
        ledger.append(exercise.id(), new TickFact.TickOpened(at(exercise, now), tick));
    }

    /** Says of a tick that never began that it does not count. */
    @Transactional(Transactional.TxType.MANDATORY)
    void miss(Exercise exercise, int tick, String reason, Instant now) {
        ledger.append(exercise.id(), new TickFact.TickVoided(at(exercise, now), tick, reason));
    }

    /**
     * Ends the open tick, if there is one. What has no result by now has none because the platform or the checker failed,
     * and counts for nobody. A tick without any result, or in the middle of which the exercise ended, is void; but not if a
     * flag was captured in it, since its team was told that it counts.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void end(Exercise exercise, Ending ending, Instant now) {
        OpenTick open = database.find(OpenTick.class, exercise.id());
        if (open == null) {
            return;
        }
        int tick = open.tick();
        FactTime when = at(exercise, now);
        List<Fact> facts = new ArrayList<>();
        if (ending == Ending.CUT_SHORT && !hasCaptures(exercise, tick)) {
            facts.add(new TickFact.TickVoided(when, tick, "ended"));
        } else {
            List<TickFact.ServiceChecked> missing = withoutResult(exercise, tick, when);
            facts.addAll(missing);
            lateness.unanswered(missing.size());
            facts.add(
                    missing.size() == pairs(exercise) && !hasCaptures(exercise, tick)
                            ? new TickFact.TickVoided(when, tick, "outage")
                            : new TickFact.TickClosed(when, tick));
        }
        database.remove(open);
        database.flush();
        ledger.append(exercise.id(), facts);
    }

    private boolean hasCaptures(Exercise exercise, int tick) {
        return ledger.last(exercise.id(), CAPTURED)
                .filter(entry -> ((TickFact) entry.fact()).tick() == tick)
                .isPresent();
    }

    private int pairs(Exercise exercise) {
        return teams.of(exercise.id()).size()
                * scenarios.of(exercise).attackDefence().services().size();
    }

    private List<TickFact.ServiceChecked> withoutResult(Exercise exercise, int tick, FactTime when) {
        Set<String> known = new HashSet<>(resultsOf(exercise.id(), tick));
        List<TickFact.ServiceChecked> missing = new ArrayList<>();
        for (Team team : teams.of(exercise.id())) {
            for (Service service : scenarios.of(exercise).attackDefence().services()) {
                var nothing = new TickFact.ServiceChecked(
                        team.id(), when, tick, service.id(), CheckVerdict.CHECKER_ERROR, List.of(), 0, "");
                if (nothing.onceKey().filter(key -> !known.contains(key)).isPresent()) {
                    missing.add(nothing);
                }
            }
        }
        return missing;
    }

    /** The keys of the results that a tick has. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<String> resultsOf(long exerciseId, int tick) {
        return ledger.keys(exerciseId, TickFact.ServiceChecked.keysOf(tick));
    }

    private FactTime at(Exercise exercise, Instant now) {
        return new FactTime(now, exercises.clock(exercise).elapsed(now));
    }
}
