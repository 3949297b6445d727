package org.kakehashi.scoring;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.FactTime;

/**
 * Moves the facts of the first ledger ({@code score_event}) into the one of numbered and chained facts, in the order in
 * which boards counted them: by moment, then by id. Each exercise moves whole or not at all; one that has moved is left
 * alone, so that a start that was interrupted goes on.
 */
public class FactMigration implements JavaMigration {
    private static final String EXERCISES = "select distinct exercise_id from score_event where exercise_id not in"
            + " (select exercise_id from ledger_head) order by exercise_id";
    private static final String FACTS = "select team_id, participant_id, kind, item, happened_at, elapsed_us from"
            + " score_event where exercise_id = ? order by happened_at, id";
    private static final Pattern HINT = Pattern.compile("(.+)#([1-9][0-9]{0,3})");
    private static final int BATCH = 500;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("21");
    }

    @Override
    public String getDescription() {
        return "facts of the first ledger";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        List<Long> exercises = new ArrayList<>();
        try (PreparedStatement find = connection.prepareStatement(EXERCISES);
                ResultSet row = find.executeQuery()) {
            while (row.next()) {
                exercises.add(row.getLong(1));
            }
        }
        for (long exercise : exercises) {
            move(connection, exercise);
        }
    }

    private static void move(Connection connection, long exercise) throws SQLException {
        List<Fact> facts = facts(connection, exercise);
        for (int from = 0; from < facts.size(); from += BATCH) {
            List<Fact> batch = facts.subList(from, Math.min(from + BATCH, facts.size()));
            if (!new LedgerWrite(connection, exercise).append(batch).stream().allMatch(Optional::isPresent)) {
                throw new IllegalStateException("exercise " + exercise + " has a fact twice that may be there once");
            }
        }
    }

    private static List<Fact> facts(Connection connection, long exercise) throws SQLException {
        List<Fact> facts = new ArrayList<>();
        try (PreparedStatement find = connection.prepareStatement(FACTS)) {
            find.setLong(1, exercise);
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    facts.add(fact(row));
                }
            }
        }
        return facts;
    }

    private static Fact fact(ResultSet row) throws SQLException {
        long team = row.getLong("team_id");
        long participant = row.getLong("participant_id");
        String item = row.getString("item");
        var when = new FactTime(
                row.getObject("happened_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                Duration.of(row.getLong("elapsed_us"), ChronoUnit.MICROS));
        String kind = row.getString("kind");
        return switch (kind) {
            case "SOLVED" -> new Fact.TaskSolved(team, participant, when, item);
            case "HINT", "OWN_HINT" -> hint(team, participant, when, item, kind.equals("OWN_HINT"));
            case "WRONG" -> new Fact.WrongAnswer(team, participant, when, item);
            case "FOREIGN_FLAG" -> new Fact.ForeignFlag(team, participant, when, item);
            default -> throw new IllegalStateException("no kind of fact was ever called " + kind);
        };
    }

    private static Fact hint(long team, long participant, FactTime when, String item, boolean own) {
        Matcher hint = HINT.matcher(item);
        return hint.matches()
                ? new Fact.HintTaken(team, participant, when, hint.group(1), Integer.parseInt(hint.group(2)), own)
                : new Fact.HintTaken(team, participant, when, item, 0, own);
    }
}
