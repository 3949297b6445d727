package org.kakehashi.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kakehashi.launch.database.FreePort;

/**
 * {@code deploy/up} by root: platform and database run as an ordinary user, and deploy ranges all the same. Where the tests are
 * not root, every journey shows that already.
 */
@Tag("docker")
class OrdinaryUserIT {
    /** Of every system; it owns nothing. */
    private static final String USER = "nobody";

    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** Of its own: {@code deploy/down} takes away the firewall rules of an installation, which other journeys need. */
    private final String instance =
            HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());

    @TempDir
    Path folder;

    private Path home;
    private int port;

    @AfterEach
    void stop() throws IOException, InterruptedException {
        if (home != null) {
            deploy("down", "--data");
        }
    }

    @Test
    void rangesAreDeployedWithoutRoot() throws IOException, InterruptedException {
        assumeTrue("root".equals(System.getProperty("user.name")), "the tests run as an ordinary user anyway");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        home = Files.createDirectory(folder.resolve("state"));
        port = FreePort.draw();
        Files.writeString(home.resolve("instance"), instance);
        String said = deploy("up");
        assumeFalse(said.contains("the platform runs as root"), said);

        long server =
                Long.parseLong(Files.readString(home.resolve("platform.pid")).strip());
        long database =
                Long.parseLong(Files.readString(home.resolve("database/pid")).strip());
        for (long process : List.of(server, database)) {
            assertEquals(USER, Files.getOwner(Path.of("/proc/" + process)).getName());
            assertNotEquals("0", status(process, "Uid"), USER);
            assertEquals("0000000000000000", status(process, "CapEff"));
        }
        Path log = home.resolve("logs/platform.log");
        await("the ranges to be ready and proven, see " + log)
                .atMost(LIMIT)
                .until(() -> Files.readString(log).contains("DEPLOYING -> READY by platform"));
        try (var engine = new Leftovers(instance)) {
            assertEquals(8, engine.running(), () -> engine.all().toString());
            assertEquals(1, engine.agents());
            deploy("down", "--data");
            assertEquals(List.of(), engine.all());
            assertEquals(0, engine.agents());
        }
    }

    /** The first value of a line of the kernel's on a process. */
    private static String status(long process, String line) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                .filter(each -> each.startsWith(line + ":"))
                .map(each -> each.split("\\s+")[1])
                .findFirst()
                .orElseThrow();
    }

    /** @return what it said */
    private String deploy(String script, String... arguments) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("deploy/" + script).redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("KAKEHASHI_") || name.startsWith("QUARKUS_"));
        builder.environment().put("KAKEHASHI_HOME", home.toString());
        builder.environment().put("KAKEHASHI_PORT", Integer.toString(port));
        builder.environment().put("KAKEHASHI_WEB_PORT", "0");
        builder.environment().put("KAKEHASHI_USER", USER);
        Path said = folder.resolve(script + ".txt");
        Process process = builder.redirectOutput(said.toFile()).start();
        boolean ended = process.waitFor(LIMIT.toMinutes(), TimeUnit.MINUTES);
        String text = Files.readString(said);
        if (!ended || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("deploy/" + script + ":\n" + text);
        }
        return text;
    }
}
