package org.kakehashi.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.kakehashi.exercise.sealed.OpenedText;
import org.kakehashi.flag.Secret;
import org.kakehashi.flag.ServiceFlags;
import org.kakehashi.launch.database.FreePort;
import org.kakehashi.scoring.StoredLedger;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.scoring.fact.TickFact;
import org.kakehashi.scoring.history.History;
import org.kakehashi.scoring.history.HistoryChecker;
import org.kakehashi.scoring.history.Outcome;
import org.kakehashi.scoring.history.Violation;

/**
 * A game of attack-defence on the packaged platform, whose players write down what they ask and are told. No range is
 * deployed: the exercise is put into play by hand in the platform's own database, which is read beside it.
 */
final class RecordedGame implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Pattern JOIN = Pattern.compile("/join/[0-9a-f]+");
    private static final Pattern TOKEN = Pattern.compile(">([^<>]+)</th><td class=\"mono\">(KKT_[^<]+)<");
    private static final Pattern POINTS = Pattern.compile(
            "<tr data-team=\"\\d+\">(?:(?!</tr>).)*?<bdi>([^<]+)</bdi>(?:(?!</tr>).)*?class=\"number points\">(?:<a[^>]*>)?"
                    + "([0-9,.−-]+)",
            Pattern.DOTALL);
    private static final Pattern DATABASE_PORT = Pattern.compile("--port=(\\d+)");
    private static final Pattern DATABASE_PASSWORD = Pattern.compile("identified by '([0-9a-f]+)'");
    private static final String PASSWORD = "over the sea, a bridge";

    /** A team that plays. */
    record Player(long id, String name, String token, Visitor visitor) {}

    final History history = new History();
    final Platform platform;
    final int port;
    private final GameScenario scenario;
    private final Visitor instructor;
    private final List<Player> players = new ArrayList<>();
    private final long exercise;
    private final String secret;

    /** @param settings more of the platform's, by the names of their environment variables */
    RecordedGame(Path home, GameScenario scenario, int teams, Map<String, String> settings)
            throws IOException, InterruptedException, SQLException {
        this.scenario = scenario;
        scenario.writeTo(home.resolve("library"));
        port = FreePort.draw();
        Map<String, String> all = new HashMap<>(Map.of(
                "KAKEHASHI_DEMO",
                "false",
                "KAKEHASHI_RANGE_ACTIVE",
                "false",
                "KAKEHASHI_SUBMISSION_PORT",
                String.valueOf(port),
                "KAKEHASHI_SCENARIOS_FOLDER",
                home.resolve("library").toAbsolutePath().toString()));
        all.putAll(settings);
        platform = Platform.start(home.resolve("state"), all);
        instructor = new Visitor(platform.address(), "en");
        try {
            String login = URI.create(platform.link("/first-login/")).getPath();
            assertEquals(
                    303,
                    instructor
                            .post(login, "password=" + PASSWORD, "repeat=" + PASSWORD)
                            .statusCode());
            String path = schedule(teams);
            exercise = Long.parseLong(path.replaceAll("\\D", ""));
            secret = OpenedText.of(
                    platform.home().resolve("key"),
                    one("select secret from exercise where id = " + exercise, row -> row.getString(1)));
            join(path);
        } catch (Throwable notMade) {
            close();
            throw notMade;
        }
    }

    private String schedule(int teams) throws IOException, InterruptedException {
        List<String> form = new ArrayList<>(List.of(
                "key=" + UUID.randomUUID(),
                "name=Recorded",
                "scenario=" + offered(),
                "minutes=1440",
                "reason=a test of what is kept"));
        for (int team = 1; team <= teams; team++) {
            form.addAll(List.of("team=Team " + team, "region=" + (team % 2 == 0 ? "JP" : "EU"), "seats=1"));
        }
        HttpResponse<String> made = instructor.post("/exercises/new", form.toArray(String[]::new));
        assertEquals(303, made.statusCode(), made::body);
        String location = made.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/exercises/"));
    }

    private String offered() throws IOException, InterruptedException {
        return Pattern.compile("value=\"([^\"]*" + GameScenario.ID + "[^\"]*)\"")
                .matcher(instructor.get("/exercises/new").body())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private void join(String path) throws IOException, InterruptedException, SQLException {
        Map<String, String> tokens = new HashMap<>();
        TOKEN.matcher(instructor.get(path + "/flag-tokens").body())
                .results()
                .forEach(found -> tokens.put(found.group(1), found.group(2)));
        List<String> links = JOIN.matcher(instructor.get(path + "/links").body())
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        for (String link : links) {
            var visitor = new Visitor(platform.address(), "ja");
            HttpResponse<String> joined = visitor.post(link, "name=陽翔", "language=ja", "key=" + UUID.randomUUID());
            assertEquals(303, joined.statusCode(), joined::body);
            Player player = one(
                    "select t.id, t.name from team t join participant p on p.team_id = t.id order by p.id desc limit 1",
                    row -> new Player(row.getLong(1), row.getString(2), tokens.get(row.getString(2)), visitor));
            players.add(player);
        }
    }

    /** The database, as long as it is there; ask anew after each start of the platform. */
    Connection database() throws IOException, SQLException {
        Path folder = platform.home().resolve("database");
        String process = Files.readString(
                Path.of("/proc", Files.readString(folder.resolve("pid")).strip(), "cmdline"));
        String url = "jdbc:mariadb://127.0.0.1:" + first(DATABASE_PORT, process) + "/kakehashi?connectTimeout=5000";
        return DriverManager.getConnection(
                url, "kakehashi", first(DATABASE_PASSWORD, Files.readString(folder.resolve("init.sql"))));
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    /** What is made of a row. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> T one(String query, Reading<T> reading) throws IOException, SQLException {
        try (Connection database = database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return reading.of(row);
        }
    }

    private void change(String statement, Object... parameters) throws IOException, SQLException {
        try (Connection database = database();
                PreparedStatement change = database.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                change.setObject(i + 1, parameters[i]);
            }
            change.executeUpdate();
        }
    }

    /** Puts the exercise into play, and waits for its first tick. */
    void begin() throws IOException, SQLException {
        change(
                "insert into clock_move (exercise_id, kind, moved_at, by_us, moved_by) values (?, 'START', utc_timestamp(6),"
                        + " 0, 'test')",
                exercise);
        change("update exercise set state = 'RUNNING' where id = ?", exercise);
        await("the first tick, see " + platform.log())
                .atMost(LIMIT)
                .until(() -> ledger().facts().stream().anyMatch(TickFact.TickOpened.class::isInstance));
    }

    /** Lets play have begun earlier, as if the platform had been away for so long. */
    void age(Duration by) throws IOException, SQLException {
        change(
                "update clock_move set moved_at = date_sub(moved_at, interval ? microsecond) where exercise_id = ?",
                by.toNanos() / 1000,
                exercise);
    }

    /** Ends it, as an instructor does, so that all that was taken counts. */
    void end() throws IOException, InterruptedException {
        assertEquals(
                303,
                instructor
                        .post("/exercises/" + exercise + "/steps/end", "reason=")
                        .statusCode());
    }

    long exercise() {
        return exercise;
    }

    Visitor instructor() {
        return instructor;
    }

    List<Player> players() {
        return players;
    }

    StoredLedger ledger() throws IOException, SQLException {
        try (Connection database = database()) {
            return StoredLedger.read(database, exercise);
        }
    }

    /** The flag of a tick, and the key of its capture by another team. */
    record Flag(String text, String event) {}

    /** What a team can capture from all others in a tick. */
    List<Flag> flags(Player attacker, int tick) {
        var mint = new ServiceFlags(Secret.ofHex(secret));
        List<Flag> flags = new ArrayList<>();
        for (Player victim : players) {
            for (int service = 0; victim != attacker && service < scenario.services(); service++) {
                for (int store = 0; store < scenario.stores(); store++) {
                    var capture = new TickFact.FlagCaptured(
                            attacker.id(),
                            0,
                            new FactTime(Instant.EPOCH, Duration.ZERO),
                            tick,
                            GameScenario.service(service),
                            GameScenario.store(store),
                            victim.id(),
                            tick);
                    flags.add(new Flag(
                            mint.mint(new ServiceFlags.Place(tick, victim.id(), service, store)),
                            capture.onceKey().orElseThrow()));
                }
            }
        }
        return flags;
    }

    /** What is wrong with what was kept; nothing, and a line about the run, if nothing is. */
    List<Violation> violations(String run) throws IOException, SQLException, InterruptedException {
        Map<String, String> shown = new HashMap<>();
        POINTS.matcher(instructor.get("/board/" + exercise).body())
                .results()
                .forEach(found -> shown.put(found.group(1), found.group(2).replace(",", "")));
        try (Connection database = database()) {
            StoredLedger ledger = StoredLedger.read(database, exercise);
            Outcome outcome = ledger.outcome(List.of(TickFact.FlagCaptured.class, Fact.TaskSolved.class))
                    .with(new Outcome.Boards(shown, ledger.points(database, exercise, scenario.scenario())))
                    .with(new Outcome.Logs(Files.readAllLines(platform.log()), secrets()));
            System.out.printf(
                    "%s: %d facts; %s%n", run, ledger.entries().size(), HistoryChecker.summary(history.operations()));
            return HistoryChecker.check(history, outcome);
        }
    }

    private Map<String, Set<String>> secrets() {
        Set<String> tokens = new HashSet<>();
        Set<String> flags = new HashSet<>();
        for (Player player : players) {
            tokens.add(player.token());
            flags(player, 0).forEach(flag -> flags.add(flag.text()));
        }
        return Map.of(
                "token", tokens, "flag", flags, "secret of the exercise", Set.of(secret), "password", Set.of(PASSWORD));
    }

    @Override
    public void close() throws InterruptedException {
        players.forEach(player -> player.visitor().close());
        instructor.close();
        platform.close();
    }
}
