package org.kakehashi.tick.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.flag.ServiceFlags;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.Service;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.fact.TickFact;

/** Attack-defences of an EU and a JP team, for tests. */
@ApplicationScoped
public class Defended {
    @Inject
    SampleExercise samples;

    @Inject
    SampleDefencePlans plans;

    @Inject
    Exercises exercises;

    @Inject
    Ledger ledger;

    /** Begun, before its first tick. */
    public SampleExercise.Made begun() {
        SampleExercise.Made made = samples.schedule("Defence", FirstContact.source(), 600);
        plans.defend(made.id());
        samples.startedSecondsAgo(made.id(), 60);
        return made;
    }

    /** In this tick. */
    public SampleExercise.Made inTick(int tick) {
        SampleExercise.Made made = begun();
        open(made.id(), tick);
        return made;
    }

    @Transactional
    public void open(long exerciseId, int tick) {
        append(exerciseId, new TickFact.TickOpened(now(), tick));
    }

    @Transactional
    public void append(long exerciseId, Fact fact) {
        ledger.append(exerciseId, fact);
    }

    @Transactional
    public FactTime now() {
        return new FactTime(exercises.now(), Duration.ofMinutes(1));
    }

    /** What its teams defend. */
    public static List<Service> services() {
        return SampleDefencePlans.PLAN.services();
    }

    /** The flag of a team. */
    @Transactional
    public String flag(Team victim, int tick, int service, int store) {
        return new ServiceFlags(exercises.get(victim.exerciseId()).secret())
                .mint(new ServiceFlags.Place(tick, victim.id(), service, store));
    }

    /** The secret of an exercise, for a process of its own. */
    @Transactional
    public String secret(long exerciseId) {
        return (String) exercises
                .getEntityManager()
                .createQuery("select secretHex from Exercise where id = ?1")
                .setParameter(1, exerciseId)
                .getSingleResult();
    }

    public Submitter of(Team team) {
        return new Submitter(team.exerciseId(), team.id(), 0);
    }

    public List<LedgerEntry> captures(long exerciseId) {
        return ledger.of(exerciseId).stream()
                .filter(entry -> entry.fact() instanceof TickFact.FlagCaptured)
                .toList();
    }
}
