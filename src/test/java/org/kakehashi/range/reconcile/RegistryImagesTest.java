package org.kakehashi.range.reconcile;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.range.FakeEngine;
import org.kakehashi.range.FixedConfig;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.plan.ImageFacts;
import org.kakehashi.scenario.ImageName;

class RegistryImagesTest {
    private static final ImageName IMAGE = new ImageName("registry.example/web@sha256:" + "ab".repeat(32));

    private final FakeEngine engine = new FakeEngine();
    private final RegistryImages images = new RegistryImages();

    @BeforeEach
    void theEngineDoesNotHaveIt() {
        engine.imageIsMissing(IMAGE.text(), true);
        images.engine = engine;
        images.config = allowing("registry.example");
    }

    @Test
    void anImageOfAnAllowedRegistryIsFetched() {
        String first = why();
        assertTrue(first.contains("is being fetched"), first);
        await().until(() -> images.facts(IMAGE).absence().isEmpty());
        assertEquals("sha256:" + IMAGE.text(), images.facts(IMAGE).id());
    }

    @Test
    void aRegistryThatNobodyAllowedIsRefused() {
        images.config = new FixedConfig("7e57fa4e", "");
        assertTrue(why().contains("registry.example are not allowed"), why());
        images.config = allowing("other.example");
        assertTrue(why().contains("not allowed"), why());
        assertEquals(Optional.empty(), engine.image(IMAGE.text()).map(ImageFacts::id));
    }

    @Test
    void aFetchThatFailsSaysWhy() {
        engine.fetchesFail(true);
        await().until(() -> why().contains("cannot be fetched, it is tried again: " + FakeEngine.AWAY));
    }

    private static RangeConfig allowing(String registry) {
        return new FixedConfig("7e57fa4e", "", Optional.of(Set.of(registry)));
    }

    private String why() {
        return images.facts(IMAGE).absence().orElseThrow().en();
    }
}
