package org.kakehashi.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kakehashi.launch.database.EmbeddedMariaDb;
import org.kakehashi.scenario.ScoringPlan.HintPolicy;
import org.kakehashi.scoring.FactMigration;
import org.kakehashi.scoring.fact.FactCodec;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.scoring.fact.HashChain;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.jeopardy.ScoringRules;
import org.kakehashi.scoring.track.jeopardy.TaskRule;

/** An installation with the first ledger becomes one with facts. */
class FactMigrationTest {
    private static final List<Entrant> TEAMS =
            List.of(new Entrant(1, "Alpha", "EU"), new Entrant(2, "Bravo", "EU"), new Entrant(3, "桜", "JP"));

    private static final ScoringRules RULES = new ScoringRules(
            List.of(
                    new TaskRule("leak", 100, List.of(10, 20), ""),
                    new TaskRule("proof", 50, List.of(30, 30), ""),
                    new TaskRule("漏洩", 200, List.of(5), "")),
            HintPolicy.STANDARD);

    /** Every kind of row, of both regions, in another order than that of their moments; wrong answers repeat. */
    private static final String OLD_ROWS = """
            (1, 1, 7, 'WRONG', 'leak', null, 1), (1, 1, 7, 'WRONG', 'leak', null, 1),
            (1, 1, 7, 'HINT', 'leak#2', 'HINT leak#2', 2), (1, 3, 9, 'SOLVED', 'leak', 'SOLVED leak', 3),
            (1, 1, 0, 'SOLVED', 'leak', 'SOLVED leak', 5), (1, 1, 7, 'HINT', 'leak#1', 'HINT leak#1', 6),
            (1, 1, 7, 'HINT', 'proof#2', 'HINT proof#2', 8), (1, 1, 7, 'HINT', 'proof#1', 'HINT proof#1', 7),
            (1, 1, 7, 'SOLVED', 'proof', 'SOLVED proof', 9), (1, 2, 8, 'OWN_HINT', '漏洩#1', 'OWN_HINT 漏洩#1 8', 9),
            (1, 2, 10, 'OWN_HINT', '漏洩#1', 'OWN_HINT 漏洩#1 10', 9), (1, 2, 8, 'FOREIGN_FLAG', 'leak', null, 10),
            (1, 2, 8, 'SOLVED', '漏洩', 'SOLVED 漏洩', 12), (1, 3, 9, 'SOLVED', 'removed', 'SOLVED removed', 11),
            (1, 3, 9, 'HINT', 'strange', 'HINT strange', 12), (2, 4, 0, 'SOLVED', 'leak', 'SOLVED leak', 5)""";

    /** The board of these rows as the version before facts printed it, but for the numbers of facts. */
    private static final String BOARD = """
            1. Bravo (EU) 190 points, 1 solved, 1 first, last gain PT12M
               #10 PT9M 漏洩#1 HINT_PAID -5 of 5
               #11 PT9M 漏洩#1 HINT_PAID -5 of 5
               #12 PT10M leak FOREIGN_FLAG +0 of 0
               #14 PT12M 漏洩 SOLVED +200 of 200
            2. 桜 (JP) 100 points, 1 solved, 1 first, last gain PT3M
               #4 PT3M leak SOLVED +100 of 100
               #13 PT11M removed UNKNOWN +0 of 0
               #15 PT12M strange#0 UNKNOWN +0 of 0
            3. Alpha (EU) 80 points, 2 solved, 1 first, last gain PT5M
               #1 PT1M leak WRONG +0 of 0
               #2 PT1M leak WRONG +0 of 0
               #3 PT2M leak#2 HINT_PAID -20 of 20
               #5 PT5M leak SOLVED +100 of 100
               #6 PT6M leak#1 HINT_AFTER_SOLVE +0 of 10
               #7 PT7M proof#1 HINT_PAID -30 of 30
               #8 PT8M proof#2 HINT_BEYOND_ZERO -20 of 30
               #9 PT9M proof SOLVED +50 of 50
            EU: 2 team(s), average 135.0
            JP: 1 team(s), average 100.0
            """;

    @TempDir
    Path home;

    @Test
    void noPointIsLostAndTheChainIsWhole() throws Exception {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(home);
                Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            var flyway = Flyway.configure()
                    .dataSource(database.jdbcUrl(), database.user(), database.password())
                    .locations("classpath:db/migration");
            flyway.target("14").load().migrate();
            fill(connection);
            flyway.target(MigrationVersion.LATEST)
                    .javaMigrations(new FactMigration())
                    .load()
                    .migrate();

            List<LedgerEntry> entries = verified(connection, 1);
            assertEquals(BOARD, RULES.score(entries, TEAMS).toString());
            assertEquals(1, verified(connection, 2).size());
            SQLException refused = assertThrows(SQLException.class, () -> execute(connection, "delete from fact"));
            assertTrue(refused.getMessage().contains("append-only"), refused.getMessage());
            assertThrows(SQLException.class, () -> execute(connection, "select 1 from score_event"));
        }
    }

    private static void fill(Connection connection) throws SQLException {
        for (int exercise = 1; exercise <= 2; exercise++) {
            execute(
                    connection,
                    "insert into exercise (id, name, state, scenario_id, scenario_version, scenario_digest,"
                            + " scenario_source, secret_hex, observer_code, minutes, ranges_wanted, created_at) values (%d,"
                                    .formatted(exercise)
                            + " '演習', 'ENDED', 's', '1', '', '', repeat('0', 64), 'o%d', 60, false, now())"
                                    .formatted(exercise));
        }
        execute(
                connection,
                "insert into team (id, exercise_id, name, region, seats, join_code) values (1, 1, 'Alpha', 'EU', 2, 'a'),"
                        + " (2, 1, 'Bravo', 'EU', 2, 'b'), (3, 1, '桜', 'JP', 2, 'c'), (4, 2, 'Other', 'EU', 2, 'd')");
        execute(
                connection,
                "create temporary table old_row (exercise bigint, team bigint, participant bigint, kind varchar(16),"
                        + " item varchar(120), once varchar(140), minute int) character set utf8mb4 collate utf8mb4_bin");
        execute(connection, "insert into old_row values " + OLD_ROWS);
        execute(
                connection,
                "insert into score_event (exercise_id, team_id, participant_id, kind, item, unique_key, happened_at,"
                        + " elapsed_us) select exercise, team, participant, kind, item, once,"
                        + " timestamp '2026-11-21 09:00:00.000001' + interval minute minute, minute * 60000000 from old_row");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The ledger of an exercise, each hash made anew. */
    private static List<LedgerEntry> verified(Connection connection, long exercise) throws SQLException {
        List<LedgerEntry> entries = new ArrayList<>();
        String hash = HashChain.START;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select * from fact where exercise_id = " + exercise + " order by sequence")) {
            while (row.next()) {
                var when = new FactTime(
                        row.getObject("happened_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        Duration.of(row.getLong("elapsed_us"), ChronoUnit.MICROS));
                var entry = new LedgerEntry(
                        entries.size() + 1,
                        FactCodec.read(
                                row.getString("type"),
                                row.getLong("team_id"),
                                row.getLong("participant_id"),
                                when,
                                row.getString("payload")));
                assertEquals(entry.sequence(), row.getLong("sequence"));
                assertEquals(hash, row.getString("previous_hash"));
                hash = HashChain.next(hash, entry);
                assertEquals(hash, row.getString("hash"));
                entries.add(entry);
            }
        }
        return entries;
    }
}
