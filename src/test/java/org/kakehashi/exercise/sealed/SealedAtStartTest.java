package org.kakehashi.exercise.sealed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.kakehashi.launch.database.EmbeddedMariaDb;
import org.kakehashi.scoring.FactMigration;
import org.kakehashi.site.WrongSetting;

/** An installation that has its secrets in clear becomes one that has them sealed, without losing a link. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SealedAtStartTest {
    /** The change of the schema that came with it; later ones have nothing to do with it. */
    private static final String SEALING = "52";

    private static final String SECRET = "5a".repeat(32);
    private static final List<String> CODES = List.of("0c".repeat(16), "0a".repeat(16), "0b".repeat(16));

    @TempDir
    static Path home;

    private static EmbeddedMariaDb database;
    private static Connection connection;
    private static KeyFile file;

    @BeforeAll
    static void anInstallationOfTheVersionBefore() throws Exception {
        database = EmbeddedMariaDb.start(home.resolve("database"));
        connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        file = new KeyFile(home.resolve("key"));
        flyway().target("47").load().migrate();
        execute(
                "insert into exercise (id, name, state, scenario_id, scenario_version, scenario_digest, scenario_source,"
                        + " secret_hex, observer_code, minutes, ranges_wanted, created_at) values (1, '演習', 'RUNNING', 's', '1',"
                        + " '', '', '" + SECRET + "', '" + CODES.get(0) + "', 60, false, now())");
        execute("insert into team (id, exercise_id, name, region, seats, join_code) values (1, 1, 'Lyon', 'EU', 2, '"
                + CODES.get(1) + "'), (2, 1, '京都', 'JP', 2, '" + CODES.get(2) + "')");
    }

    @AfterAll
    static void stop() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    @Order(1)
    void everySecretIsSealedAndEveryLinkStillFound() throws Exception {
        start();
        SealingKey key = file.read().orElseThrow();
        List<String> sealed = values();
        for (String value : sealed) {
            assertTrue(key.opens(value), value);
        }
        assertEquals(SECRET, key.open(sealed.get(0)));
        assertEquals(CODES, sealed.stream().skip(1).map(key::open).toList());
        assertEquals(
                List.of("1"),
                column("select id from exercise where observer_code_hash = sha2('" + CODES.get(0) + "', 256)"));
        assertEquals(
                List.of("1"), column("select id from team where join_code_hash = sha2('" + CODES.get(1) + "', 256)"));

        start();
        assertEquals(sealed, values(), "nothing is sealed twice");
    }

    @Test
    @Order(2)
    void aStartThatWasCutOffGoesOn() throws Exception {
        List<String> before = values();
        execute("update team set join_code = '" + CODES.get(2) + "', join_code_hash = null where id = 2");
        // As after a kill in the midst of the schema's change, before Flyway has noted it.
        execute("delete from flyway_schema_history where version = '52'");
        start();
        List<String> after = values();
        assertEquals(before.subList(0, 3), after.subList(0, 3));
        assertEquals(CODES.get(2), file.read().orElseThrow().open(after.get(3)));
        assertEquals(
                List.of("2"), column("select id from team where join_code_hash = sha2('" + CODES.get(2) + "', 256)"));
    }

    @Test
    @Order(3)
    void withoutItsKeyItSaysInBothLanguagesWhatIsMissingAndChangesNothing() throws Exception {
        List<String> before = values();
        Path away = home.resolve("away");
        Files.move(file.path(), away);
        assertTold("is missing", "がありません");
        assertFalse(Files.exists(file.path()), "no key is drawn that would hide what is missing");

        file.create();
        assertTold("is not the one", "暗号化した鍵ではありません");
        assertEquals(before, values());

        Files.delete(file.path());
        Files.move(away, file.path());
        start();
        assertEquals(before, values());
    }

    @Test
    @Order(4)
    void whereTheKeyIsLostForGoodSecretsAndCodesAreDrawnAnew() throws Exception {
        Files.delete(file.path());
        start(true);
        SealingKey key = file.read().orElseThrow();
        List<String> anew = values().stream().map(key::open).toList();
        assertEquals(64, anew.get(0).length());
        for (int i = 0; i < CODES.size(); i++) {
            assertEquals(32, anew.get(i + 1).length());
            assertNotEquals(CODES.get(i), anew.get(i + 1));
        }
        assertEquals(
                List.of("1"), column("select id from team where join_code_hash = sha2('" + anew.get(2) + "', 256)"));
        start();
        assertEquals(anew, values().stream().map(key::open).toList());
    }

    private static void assertTold(String english, String japanese) {
        FlywayException refused = assertThrows(FlywayException.class, SealedAtStartTest::start);
        String told =
                assertInstanceOf(WrongSetting.class, refused.getCause()).text().inAll(" / ");
        assertTrue(told.contains(english) && told.contains(japanese), told);
        assertTrue(told.contains(file.path().toString()), told);
    }

    private static void start() {
        start(false);
    }

    private static void start(boolean anew) {
        flyway().target(SEALING).callbacks(new SealedAtStart(file, anew)).load().migrate();
    }

    private static FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .locations("classpath:db/migration")
                .javaMigrations(new FactMigration());
    }

    /** The secret, the observers' code and both join codes, as they lie in the database. */
    private static List<String> values() throws SQLException {
        return column("select secret from exercise union all select observer_code from exercise"
                + " union all (select join_code from team order by id)");
    }

    private static List<String> column(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    private static void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
