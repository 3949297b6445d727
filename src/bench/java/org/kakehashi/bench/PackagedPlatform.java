package org.kakehashi.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.kakehashi.launch.database.FreePort;

/** A packaged platform with its private database on a fresh home, started as {@code deploy/up} does. */
final class PackagedPlatform implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Path jar;
    private final Path home;
    private final Path scenarios;
    private final String instance;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();
    private Process process;

    /** @param instance what the engine knows it by */
    PackagedPlatform(Path jar, Path scenarios, String instance) throws IOException {
        this.jar = jar;
        this.scenarios = scenarios;
        this.instance = instance;
        home = Files.createTempDirectory("kakehashi-bench");
        port = FreePort.draw();
    }

    /** Starts it and waits until it says that it is ready; how long that took. */
    Duration start() throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        var builder = new ProcessBuilder(
                        java.toString(), "-Xmx512m", "-XX:+UseSerialGC", "-jar", jar.toString(), "serve")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment()
                .putAll(Map.of(
                        "KAKEHASHI_HOME",
                        home.toString(),
                        "KAKEHASHI_PORT",
                        Integer.toString(port),
                        "KAKEHASHI_WEB_PORT",
                        "0",
                        "KAKEHASHI_SUBMISSION_PORT",
                        "0",
                        "KAKEHASHI_DEMO",
                        "false",
                        "KAKEHASHI_SCENARIOS_FOLDER",
                        scenarios.toAbsolutePath().toString(),
                        "KAKEHASHI_RANGE_INSTANCE",
                        instance));
        long begin = System.nanoTime();
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - begin > START_LIMIT.toNanos()) {
                throw new IllegalStateException("the platform did not start, see " + log());
            }
            Thread.sleep(LOOK_AGAIN);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The link by which the first instructor chooses a password. */
    String firstLogin() throws IOException {
        try (Stream<String> lines = Files.lines(home.resolve("links.txt"))) {
            return lines.map(line -> line.replaceFirst("^.*(/first-login/\\S+).*$", "$1"))
                    .filter(path -> path.startsWith("/first-login/"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    ProcessMeter server() {
        return new ProcessMeter(process.pid());
    }

    ProcessMeter database() throws IOException {
        return new ProcessMeter(
                Long.parseLong(Files.readString(home.resolve("database/pid")).strip()));
    }

    /** Containers that the engine has of this installation, running or not. */
    long containers() throws IOException, InterruptedException {
        String label = "label=org.kakehashi.instance=" + instance;
        return Machine.output("docker", "ps", "-aq", "--filter", label).lines().count();
    }

    static Path log() {
        return Path.of("target/bench/platform.log");
    }

    private boolean isReady() throws InterruptedException {
        try {
            var request =
                    HttpRequest.newBuilder(address().resolve("/q/health/ready")).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Ends it; its home goes too, only its log stays. */
    @Override
    public void close() throws IOException, InterruptedException {
        stop();
        client.close();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
