package org.kakehashi.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.exercise.team.Joining;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.fact.SampleFacts;

/** The bundled scenario being played by an EU and a JP team, for tests. */
@ApplicationScoped
public class Played {
    @Inject
    SampleExercise samples;

    @Inject
    Joining joining;

    @Inject
    Players players;

    @Inject
    Exercises exercises;

    @Inject
    FrozenScenarios scenarios;

    @Inject
    Ledger ledger;

    @Inject
    EntityManager database;

    public SampleExercise.Made scheduled() {
        return scheduled(FirstContact.source());
    }

    public SampleExercise.Made scheduled(String scenario) {
        return samples.schedule("Bridge 2026", scenario, 30);
    }

    /** Running since a minute. */
    public SampleExercise.Made running() {
        return running(FirstContact.source());
    }

    /** The same with another scenario. */
    public SampleExercise.Made running(String scenario) {
        return running(scenario, 60);
    }

    public SampleExercise.Made running(String scenario, long seconds) {
        SampleExercise.Made made = scheduled(scenario);
        samples.startedSecondsAgo(made.id(), seconds);
        return made;
    }

    public Player join(Team team, String name) {
        return players.get(joining.join(team.joinCode(), name).id());
    }

    /** A per-team value, for example the flag {@code leak}. */
    public String value(Team team, String parameter) {
        return value(team, 0, parameter);
    }

    /** The same as a participant has it. */
    @Transactional
    public String value(Team team, int seat, String parameter) {
        return scenarios
                .valuesOf(exercises.get(team.exerciseId()), team)
                .forSeat(seat)
                .byName()
                .get(parameter);
    }

    /** What the ledger says about a team, each fact as {@code KIND item}. */
    public List<String> facts(Team team) {
        return ledger.of(team.exerciseId(), team.id()).stream()
                .map(SampleFacts::words)
                .toList();
    }

    public List<LedgerEntry> events(Team team) {
        return ledger.of(team.exerciseId(), team.id());
    }

    /** Number of stored submissions of a team. */
    @Transactional
    public long submissions(Team team) {
        return database.createQuery("select count(s) from Submission s where s.teamId = ?1", Long.class)
                .setParameter(1, team.id())
                .getSingleResult();
    }
}
