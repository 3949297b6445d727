package org.kakehashi.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kakehashi.scoring.history.History;
import org.kakehashi.scoring.history.HistoryChecker;
import org.kakehashi.scoring.history.Outcome;

/** A platform that is killed goes on where it was: while it deploys, while ranges are in use, while it takes them away. */
@Tag("docker")
class KilledPlatformIT {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @TempDir
    Path home;

    @Test
    void aKilledPlatformGoesOnWhereItWas() throws IOException, InterruptedException {
        try (Leftovers engine = new Leftovers(Installation.ID);
                Platform platform = Platform.start(home)) {
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
            assertEquals(8, engine.nodesMade(), () -> engine.all().toString());

            rangesInUseAreKept(platform, engine);
            try (Decoys others = new Decoys(engine.anImage())) {
                Map<String, String> before = others.state();
                aCutTeardownIsFinished(platform, engine);
                var seen = new Outcome.Engine(engine.all(), before, others.state());
                assertEquals(
                        List.of(),
                        HistoryChecker.check(
                                new History(),
                                Outcome.of(List.of(), Optional.empty()).with(seen)));
            }
        }
    }

    /** One node ends while nobody looks: that it runs again shows that its range was looked after. */
    private static void rangesInUseAreKept(Platform platform, Leftovers engine)
            throws IOException, InterruptedException {
        Map<String, String> before = engine.runs();
        platform.kill();
        String victim = engine.endOne("desk-1");
        platform.launch();
        await("the ended node to run again").atMost(LIMIT).until(() -> engine.running() == 8);
        Map<String, String> after = engine.runs();
        assertEquals(before.keySet(), after.keySet());
        before.remove(victim);
        after.remove(victim);
        assertEquals(before, after);
    }

    private static void aCutTeardownIsFinished(Platform platform, Leftovers engine)
            throws IOException, InterruptedException {
        platform.cleanUpEverything();
        await("the first container to go").atMost(LIMIT).until(() -> engine.nodesMade() < 8);
        platform.kill();
        assertFalse(engine.all().isEmpty());
        platform.launch();
        await("nothing to be left").atMost(LIMIT).until(() -> engine.all(), List.of()::equals);
    }
}
