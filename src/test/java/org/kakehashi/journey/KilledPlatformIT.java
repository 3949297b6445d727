package org.kakehashi.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A platform that is killed while it deploys goes on where it was. */
@Tag("docker")
class KilledPlatformIT {
    private static final String INSTANCE = System.getProperty("kakehashi.test.instance", "7e570002");
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @TempDir
    Path home;

    @Test
    void aPlatformKilledInMidDeployEndsWithReadyRanges() throws IOException, InterruptedException {
        try (Leftovers engine = new Leftovers(INSTANCE);
                Platform platform = Platform.start(home, INSTANCE)) {
            await("the first containers")
                    .atMost(LIMIT)
                    .until(() -> !engine.containers().isEmpty());
            platform.kill();
            platform.launch();
            await("every range to be ready, see " + platform.log())
                    .atMost(LIMIT)
                    .until(() -> Files.readString(platform.log()).contains("DEPLOYING -> READY"));

            // Two teams with a router, a file server and two desks each; nothing twice, nothing half made.
            assertEquals(8, engine.running(), () -> engine.all().toString());
            assertEquals(8, engine.containers().size(), () -> engine.all().toString());

            platform.cleanUpEverything();
            await("nothing to be left").atMost(LIMIT).until(() -> engine.all(), List.of()::equals);
        }
    }
}
