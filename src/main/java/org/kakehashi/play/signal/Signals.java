package org.kakehashi.play.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.play.signal.SharedAnswers.WrongAnswer;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Task;
import org.kakehashi.scoring.Ledger;

/** Reads what an instructor may want to ask teams about. Each list has a largest size, so that nobody can make it grow. */
@ApplicationScoped
public class Signals {
    /** Most of each kind that are told. */
    public static final int MOST = 200;

    /** Wrong answers that are compared, the newest of all. */
    private static final int COMPARED = 20_000;

    private static final String FOREIGN = "select team_id, foreign_team_id, participant_id, task_id, submitted_at"
            + " from submission where exercise_id = ? and foreign_team_id is not null order by id desc limit ?";

    private static final String WRONG = "select task_id, answer_sha256, team_id, min(submitted_at) from submission"
            + " where exercise_id = ? and verdict = 'WRONG' and foreign_team_id is null"
            + " group by task_id, answer_sha256, team_id order by max(id) desc limit ?";

    @Inject
    Session database;

    @Inject
    FrozenScenarios scenarios;

    @Inject
    Ledger ledger;

    /** A team submitted the flag that another team was given. */
    public record ForeignFlag(long teamId, long owner, long participantId, String task, Instant at) {}

    /**
     * All that was found.
     *
     * @param foreign the newest first
     * @param shared pairs of teams, those that share most first
     * @param quick in the order in which they happened
     */
    public record Found(List<ForeignFlag> foreign, List<SharedAnswers.Pair> shared, List<QuickSolves.Quick> quick) {}

    /** What was found in an exercise so far. */
    @Transactional
    public Found of(Exercise exercise) {
        Scenario scenario = scenarios.of(exercise);
        // Who chooses among options chooses what others choose.
        Set<String> chosen = scenario.tasks().stream()
                .filter(task -> task.goal() instanceof Task.ChoiceAnswer)
                .map(Task::id)
                .collect(Collectors.toSet());
        List<WrongAnswer> wrong = database.doReturningWork(connection -> wrong(connection, exercise.id())).stream()
                .filter(answer -> !chosen.contains(answer.task()))
                .toList();
        return new Found(
                database.doReturningWork(connection -> foreign(connection, exercise.id())),
                SharedAnswers.of(wrong, MOST),
                QuickSolves.of(scenario, ledger.outsideTicks(exercise.id()), MOST));
    }

    private static List<ForeignFlag> foreign(Connection connection, long exercise) throws SQLException {
        List<ForeignFlag> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(FOREIGN)) {
            select.setLong(1, exercise);
            select.setInt(2, MOST);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new ForeignFlag(
                            row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4), instant(row, 5)));
                }
            }
        }
        return found;
    }

    private static List<WrongAnswer> wrong(Connection connection, long exercise) throws SQLException {
        List<WrongAnswer> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(WRONG)) {
            select.setLong(1, exercise);
            select.setInt(2, COMPARED);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new WrongAnswer(row.getString(1), row.getString(2), row.getLong(3), instant(row, 4)));
                }
            }
        }
        return found;
    }

    /** As the platform writes moments: in UTC. */
    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
