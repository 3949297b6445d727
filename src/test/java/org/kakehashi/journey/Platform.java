package org.kakehashi.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.kakehashi.launch.database.FreePort;

/** The packaged platform as a process of its own, with its private database: what an operator runs. */
final class Platform implements AutoCloseable {
    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final String ENGINE = "unix:///var/run/docker.sock";
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final Path home;
    private final String engine;
    private final int port;
    private final Map<String, String> settings;
    private Process process;

    private Platform(Path home, String engine, int port, Map<String, String> settings) {
        this.home = home;
        this.engine = engine;
        this.port = port;
        this.settings = settings;
    }

    /** Starts it on a new home folder. */
    static Platform start(Path home) throws IOException {
        return start(home, ENGINE);
    }

    /** The same with settings of its own, by the names of their environment variables. */
    static Platform start(Path home, Map<String, String> settings) throws IOException {
        return start(home, ENGINE, settings);
    }

    /** The same with an engine of its own. */
    static Platform start(Path home, String engine) throws IOException {
        return start(home, engine, Map.of());
    }

    private static Platform start(Path home, String engine, Map<String, String> settings) throws IOException {
        var platform = new Platform(Files.createDirectories(home), engine, FreePort.draw(), settings);
        platform.launch();
        return platform;
    }

    /** Starts the same installation again. */
    void launch() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        var builder = new ProcessBuilder(java.toString(), "-Xmx512m", "-jar", JAR.toString(), "serve")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("KAKEHASHI_HOME", home.toAbsolutePath().toString());
        builder.environment().put("KAKEHASHI_PORT", Integer.toString(port));
        builder.environment().put("KAKEHASHI_WEB_PORT", "0");
        builder.environment().putAll(Installation.SETTINGS);
        builder.environment().put("KAKEHASHI_RANGE_ENGINE", engine);
        builder.environment().putAll(settings);
        process = builder.start();
        try {
            await("the platform to be ready, see " + log()).atMost(START_LIMIT).until(this::isReady);
        } catch (RuntimeException notReady) {
            kill();
            throw notReady;
        }
    }

    /** Ends it as a power cut would. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Sends a signal to its private database: KILL as a crash, STOP as a host that hangs, CONT when it goes on. */
    void signalDatabase(String signal) throws IOException, InterruptedException {
        String pid = Files.readString(home.resolve("database/pid")).strip();
        int code = new ProcessBuilder("kill", "-" + signal, pid).start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("no database process " + pid);
        }
    }

    /** The first of the links that the platform prints for the operator whose path starts so. */
    String link(String path) {
        return links(path).getFirst();
    }

    List<String> links(String path) {
        try {
            return LINK.matcher(Files.readString(home.resolve("links.txt")))
                    .results()
                    .map(MatchResult::group)
                    .filter(link -> URI.create(link).getPath().startsWith(path))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signs in as the first instructor and gives all ranges of the demo exercise back. */
    void cleanUpEverything() throws IOException, InterruptedException {
        String password = "password=a+bridge+over+the+sea&repeat=a+bridge+over+the+sea";
        try (HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            String login = URI.create(link("/first-login/")).getPath();
            post(client, login, password);
            post(client, "/exercises/1/steps/clean-up", "reason=");
        }
    }

    private void post(HttpClient client, String path, String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        int status =
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 303) {
            throw new IllegalStateException(path + " answered " + status);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Path log() {
        return home.resolve("journey.log");
    }

    Path home() {
        return home;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the platform ended while starting, see " + log());
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(address().resolve("/q/health/ready")).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
