package org.kakehashi.journey;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The packaged platform as a process of its own, with its private database: what an operator runs. */
final class Platform implements AutoCloseable {
    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final Path home;
    private final String instance;
    private final int port;
    private Process process;

    private Platform(Path home, String instance, int port) {
        this.home = home;
        this.instance = instance;
        this.port = port;
    }

    /** Starts it on a new home folder; the engine knows it by this instance id. */
    static Platform start(Path home, String instance) throws IOException {
        var platform = new Platform(Files.createDirectories(home), instance, freePort());
        platform.launch();
        return platform;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** Starts the same installation again. */
    void launch() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        var builder = new ProcessBuilder(java.toString(), "-Xmx512m", "-jar", JAR.toString(), "serve")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("KAKEHASHI_HOME", home.toAbsolutePath().toString());
        builder.environment().put("KAKEHASHI_PORT", Integer.toString(port));
        builder.environment().put("KAKEHASHI_RANGE_INSTANCE", instance);
        process = builder.start();
        await("the platform to be ready, see " + log()).atMost(START_LIMIT).until(this::isReady);
    }

    /** Ends it as a power cut would. */
    void kill() {
        process.destroyForcibly().onExit().join();
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
