package org.kakehashi.launch.database;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kakehashi.launch.database.DatabasePrograms.Series;
import org.kakehashi.site.language.Language;

class EmbeddedMariaDbTest {
    @TempDir
    Path home;

    @Test
    void keepsItsDataWhenItIsStoppedAndStarted() throws Exception {
        try (var first = EmbeddedMariaDb.start(home)) {
            run(first, "create table kept (word varchar(20)) character set utf8mb4");
            run(first, "insert into kept values ('架け橋')");
        }
        try (var second = EmbeddedMariaDb.start(home)) {
            assertEquals("架け橋", ask(second, "select word from kept"));
        }
    }

    @Test
    void comesBackWhenItsProcessIsKilled() throws Exception {
        try (var database = EmbeddedMariaDb.start(home)) {
            run(database, "create table kept (number int)");
            run(database, "insert into kept values (7)");
            long killed = pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptionsInstanceOf(SQLException.class)
                    .until(() -> ask(database, "select number from kept").equals("7") && pid() != killed);
        }
    }

    @Test
    void endsAServerThatOutlivedItsPlatform() throws Exception {
        var orphan = EmbeddedMariaDb.start(home);
        long left = pid();
        try (var database = EmbeddedMariaDb.start(home)) {
            assertTrue(ProcessHandle.of(left).isEmpty());
            assertEquals("1", ask(database, "select 1"));
        } finally {
            orphan.close();
        }
    }

    @Test
    void refusesDataThatANewerServerWroteAndLeavesItAlone() throws Exception {
        EmbeddedMariaDb.start(home).close();
        Path stamp = home.resolve("version");
        Files.writeString(stamp, "mariadbd  Ver 99.1.2-MariaDB");
        CannotStart refusal = assertThrows(CannotStart.class, () -> EmbeddedMariaDb.start(home));
        assertTrue(refusal.text().en().contains("newer MariaDB"), refusal.text()::en);
        assertTrue(refusal.text().in(Language.JA).contains("新しい MariaDB"), refusal.text()::toString);
        assertEquals("mariadbd  Ver 99.1.2-MariaDB", Files.readString(stamp));
    }

    @Test
    void letsNobodyInAsRootOverTheNetwork() throws Exception {
        try (var database = EmbeddedMariaDb.start(home)) {
            String rootWithoutPassword = database.jdbcUrl() + "?user=root";
            assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(rootWithoutPassword).close());
        }
    }

    @Test
    void ordersReleaseSeriesByNumber() {
        List<Series> series = List.of(
                Series.of("Ver 10.6.1-MariaDB").orElseThrow(),
                Series.of("mariadbd  Ver 10.11.19-MariaDB-0+deb12u1 for debian-linux-gnu")
                        .orElseThrow(),
                Series.of("Ver 11.4.5-MariaDB").orElseThrow());
        assertEquals(series, series.stream().sorted().toList());
        assertTrue(Series.of("mysqld  Ver 8.0.36 for Linux").isEmpty());
    }

    private long pid() throws Exception {
        return Long.parseLong(Files.readString(home.resolve("pid")).strip());
    }

    private static void run(EmbeddedMariaDb database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedMariaDb database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(EmbeddedMariaDb database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
