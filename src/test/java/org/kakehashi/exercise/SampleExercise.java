package org.kakehashi.exercise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.exercise.timeline.ExerciseClock;

/** Exercises for tests that need rows, not a scenario folder. */
@ApplicationScoped
public class SampleExercise {
    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    ClockMoves moves;

    /** A scheduled exercise with an EU and a JP team of two seats each. */
    public record Made(long id, List<Team> teams) {
        public Team eu() {
            return teams.get(0);
        }

        public Team jp() {
            return teams.get(1);
        }
    }

    /** @param source scenario text to freeze; what cannot be read must not be asked for by the test */
    @Transactional
    public Made schedule(String name, String source, int minutes) {
        var frozen = new Exercise.FrozenText("sample", "1.0.0", hex() + hex(), source);
        var exercise = new Exercise(name, frozen, hex() + hex(), hex(), minutes, exercises.now());
        exercises.persist(exercise);
        var made = new ArrayList<Team>();
        made.add(new Team(exercise.id(), "Lyon", Region.EU, 2, hex()));
        made.add(new Team(exercise.id(), "京都", Region.JP, 2, hex()));
        teams.persist(made);
        return new Made(exercise.id(), made);
    }

    /** More teams, of the EU and JP by turns. */
    @Transactional
    public void addTeams(long id, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            teams.persist(new Team(id, names.get(i), i % 2 == 0 ? Region.EU : Region.JP, 2, hex()));
        }
    }

    public Made schedule(int minutes) {
        return schedule("Sample", "kakehashi: 1", minutes);
    }

    /** Puts an exercise into a state without making the moves that lead there. */
    @Transactional
    public void put(long id, ExerciseState state, boolean rangesWanted) {
        exercises.locked(id).move(state, rangesWanted);
    }

    /** Lets the clock of a running exercise have run since so many seconds before now. */
    @Transactional
    public void startedSecondsAgo(long id, long seconds) {
        put(id, ExerciseState.RUNNING, true);
        moves.persist(new ClockMove(
                id,
                new ExerciseClock.Move(ExerciseClock.Kind.START, exercises.now().minusSeconds(seconds)),
                "test"));
    }

    /** Lets the clock stand after so many seconds of play, so that the platform opens no tick of its own. */
    @Transactional
    public void pausedAfter(long id, long seconds) {
        put(id, ExerciseState.PAUSED, false);
        moves.persist(new ClockMove(
                id,
                new ExerciseClock.Move(ExerciseClock.Kind.START, exercises.now().minusSeconds(seconds)),
                "test"));
        moves.persist(new ClockMove(id, new ExerciseClock.Move(ExerciseClock.Kind.PAUSE, exercises.now()), "test"));
    }

    /** Lets a participant have taken the seat so long ago. */
    @Transactional
    public void joinedBefore(long participantId, Duration ago) {
        exercises
                .getEntityManager()
                .createQuery("update Participant set joinedAt = ?1 where id = ?2")
                .setParameter(1, exercises.now().minus(ago))
                .setParameter(2, participantId)
                .executeUpdate();
    }

    private static String hex() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
