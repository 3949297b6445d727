package org.kakehashi.range.reconcile;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.range.FakeEngine;
import org.kakehashi.range.FixedConfig;
import org.kakehashi.range.plan.ImageFacts;
import org.kakehashi.scenario.ImageName;

class RegistryImagesTest {
    private static final ImageName IMAGE = new ImageName("registry.example/web@sha256:" + "ab".repeat(32));

    private final FakeEngine engine = new FakeEngine();
    private volatile Instant now = Instant.parse("2026-06-01T08:00:00Z");
    private final RegistryImages images = allowing("registry.example");

    @BeforeEach
    void theEngineDoesNotHaveIt() {
        engine.imageIsMissing(IMAGE.text(), true);
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
        var none = new RegistryImages(engine, new FixedConfig("7e57fa4e", ""), () -> now);
        assertTrue(why(none).contains("registry.example are not allowed"), why(none));
        var others = allowing("other.example");
        assertTrue(why(others).contains("not allowed"), why(others));
        assertEquals(Optional.empty(), engine.image(IMAGE.text()).map(ImageFacts::id));
    }

    @Test
    void aFetchThatFailsSaysWhyAndIsTriedAgainLater() {
        engine.fetchesFail(true);
        await().until(() -> why().contains("cannot be fetched, it is tried again: " + FakeEngine.AWAY));
        engine.fetchesFail(false);
        now = now.plusSeconds(30);
        assertTrue(why().contains("cannot be fetched"), why());
        now = now.plusSeconds(1);
        assertTrue(why().contains("is being fetched"), why());
        await().until(() -> images.facts(IMAGE).absence().isEmpty());
    }

    @Test
    void remembersNoMoreThanItMust() {
        engine.fetchesFail(true);
        for (int image = 0; image < 1_500; image++) {
            String name = "registry.example/web@sha256:" + "%064x".formatted(image);
            engine.imageIsMissing(name, true);
            images.facts(new ImageName(name));
        }
        await().until(() -> images.size() <= 1_000);
    }

    private RegistryImages allowing(String registry) {
        return new RegistryImages(engine, new FixedConfig("7e57fa4e", "", Optional.of(Set.of(registry))), () -> now);
    }

    private String why() {
        return why(images);
    }

    private static String why(RegistryImages images) {
        return images.facts(IMAGE).absence().orElseThrow().en();
    }
}
