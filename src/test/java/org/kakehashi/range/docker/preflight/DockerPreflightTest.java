package org.kakehashi.range.docker.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kakehashi.range.FixedConfig;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.docker.Lab;
import org.kakehashi.range.docker.client.DockerConnection;
import org.kakehashi.range.engine.EnginePreflight.Finding;
import org.kakehashi.range.engine.EnginePreflight.Level;

@Tag("docker")
class DockerPreflightTest {
    private static final RangeConfig CONFIG = new FixedConfig("7e570000", "10.160.0.0/12");

    @Test
    void seesTheRulesComeAndGo() throws Exception {
        try (var lab = new Lab()) {
            assertEquals(1, errors(new DockerPreflight(lab.docker, lab.config)));
            assertEquals(1, lab.hostRules("check"));
            assertEquals(0, lab.hostRules("add"));
            assertEquals(0, lab.hostRules("check"));
            assertEquals(0, errors(new DockerPreflight(lab.docker, lab.config)));
        }
    }

    @Test
    void whatWasFoundIsShownForAWhileAndThenLookedAtAgain() throws Exception {
        try (var docker = new DockerConnection().client(CONFIG)) {
            var now = new AtomicReference<>(Instant.parse("2026-06-01T08:00:00Z"));
            var preflight = new DockerPreflight(docker, CONFIG, now::get);
            List<Finding> first = preflight.look();
            now.set(now.get().plusSeconds(9));
            assertSame(first, preflight.look());
            now.set(now.get().plusSeconds(52));
            assertNotSame(first, preflight.look());
        }
    }

    private static long errors(DockerPreflight preflight) {
        List<Finding> found = preflight.look();
        return found.stream().filter(finding -> finding.level() == Level.ERROR).count();
    }
}
