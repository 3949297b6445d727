package org.kakehashi.rehearsal.solo;

import static org.kakehashi.rehearsal.words.SoloWords.WORDS;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.audit.AuditAction;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.schedule.Schedule.NewTeam;
import org.kakehashi.exercise.team.ActorNames;
import org.kakehashi.exercise.team.Joining;
import org.kakehashi.exercise.team.Participant;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.range.NodeState;
import org.kakehashi.range.RangeView;
import org.kakehashi.range.Ranges;
import org.kakehashi.rehearsal.Rehearsals;
import org.kakehashi.rehearsal.lifecycle.Cleanup;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.format.ReadContext;
import org.kakehashi.scenario.format.ScenarioReader;
import org.kakehashi.site.Refused;

/** Ranges in which authors and instructors play a scenario alone, one for each person at a time. */
@ApplicationScoped
public class SoloRanges implements PanacheRepositoryBase<SoloRange, Long> {
    /** Code points of an exercise's name. */
    private static final int LONGEST_TITLE = 120;

    @Inject
    Schedule schedule;

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    Joining joining;

    @Inject
    Ranges ranges;

    @Inject
    Lifecycle lifecycle;

    @Inject
    Cleanup cleanup;

    @Inject
    Sessions sessions;

    @Inject
    ActorNames names;

    @Inject
    AuditLog auditLog;

    /**
     * How a range stands.
     *
     * @param range its nodes as far as they are, if anything is there
     */
    public record Standing(SoloRange solo, Exercise exercise, Optional<RangeView> range) {
        /** Whether its owner can play now. */
        public boolean isOpen() {
            return exercise.state() == ExerciseState.RUNNING || exercise.state() == ExerciseState.PAUSED;
        }

        public int readyNodes() {
            return (int) range.stream()
                    .flatMap(view -> view.nodes().stream())
                    .filter(node -> node.state() == NodeState.READY)
                    .count();
        }

        public int allNodes() {
            return range.map(view -> view.nodes().size()).orElse(0);
        }

        /** Whether it is being taken away. */
        public boolean isOver() {
            return exercise.state().isOver();
        }
    }

    /** Whoever plays another scenario alone puts that range away first. */
    public static class PlaysAnother extends Refused {
        PlaysAnother(String name) {
            super(Reason.NOT_NOW, WORDS.youPlayAnother(name));
        }
    }

    /**
     * Begins a range for one person and returns at once; if they have one of the same package, that is it.
     *
     * @param owner who, for the record
     * @return the exercise that it belongs to
     * @throws Rehearsals.ScenarioHasErrors if the package does not read without errors
     * @throws PlaysAnother if they have a range of another package
     */
    @Transactional
    public synchronized long start(ScenarioPackage pack, String owner) {
        Scenario scenario = ScenarioReader.read(pack, ReadContext.UNKNOWN)
                .scenario()
                .orElseThrow(Rehearsals.ScenarioHasErrors::new);
        Optional<SoloRange> present = of(owner);
        if (present.isPresent()) {
            Exercise exercise = exercises.get(present.get().exerciseId());
            if (present.get().digest().equals(pack.digest())
                    && !exercise.state().isOver()) {
                return exercise.id();
            }
            throw new PlaysAnother(exercise.name());
        }
        Exercise exercise =
                schedule.solo(scenario.title().en(), pack, new NewTeam(names.shown(owner), Region.EU, 1), owner);
        Team team = teams.of(exercise.id()).getFirst();
        Participant participant = joining.join(team.joinCode(), names.shown(owner));
        persist(new SoloRange(exercise.id(), participant.id(), owner, pack.digest(), exercises.now()));
        auditLog.writeDeletion(AuditAction.PLAY_ALONE, scenario.id() + " " + scenario.version(), owner, "");
        lifecycle.deploy(exercise.id(), owner);
        return exercise.id();
    }

    private static String cut(String text, int most) {
        return text.codePoints()
                .limit(most)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The range of a person, if they have one. */
    public Optional<SoloRange> of(String owner) {
        return find("owner", owner).firstResultOptional();
    }

    /** @throws Refused 404 if there is none of this person */
    @Transactional
    public Standing standing(long exerciseId, String owner) {
        SoloRange solo = own(exerciseId, owner);
        long team = teams.of(exerciseId).getFirst().id();
        return new Standing(solo, exercises.get(exerciseId), ranges.of(team));
    }

    /**
     * A new session for the seat.
     *
     * @return its cookie value
     */
    @Transactional
    public String enter(long exerciseId, String owner) {
        return sessions.open(own(exerciseId, owner).seat(), Set.of(Role.TRAINEE));
    }

    /** Has everything taken away, whatever state it is in. */
    public void putAway(long exerciseId, String owner) {
        own(exerciseId, owner);
        cleanup.send(exerciseId);
    }

    List<SoloRange> all() {
        return listAll();
    }

    private SoloRange own(long exerciseId, String owner) {
        return findByIdOptional(exerciseId)
                .filter(solo -> solo.owner().equals(owner))
                .orElseThrow(Refused::notFound);
    }
}
