package org.kakehashi.range.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kakehashi.range.engine.EngineFailure;
import org.kakehashi.scenario.ImageName;

@Tag("docker")
class FetchTest {
    private final TestEngine test = new TestEngine();

    @Test
    void anImagePinnedByDigestComesFromItsRegistry() throws IOException {
        try (var registry = new SmallRegistry("fetched " + System.nanoTime())) {
            assertEquals(registry.host(), new ImageName(registry.image()).registry());
            test.engine.fetch(registry.image());
            var facts = test.engine.image(registry.image()).orElseThrow();
            assertEquals(Set.of("/srv/data"), facts.volumes());
            test.docker.removeImageCmd(facts.id()).exec();
        }
    }

    @Test
    void aRegistryWithoutThatImageSaysSo() throws IOException {
        try (var registry = new SmallRegistry("something else")) {
            String other = registry.host() + "/range/note@sha256:" + "ab".repeat(32);
            String said = assertThrows(EngineFailure.class, () -> test.engine.fetch(other))
                    .text()
                    .en();
            assertTrue(said.contains(other), said);
        }
    }
}
