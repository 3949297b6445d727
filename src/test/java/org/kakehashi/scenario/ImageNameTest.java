package org.kakehashi.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageNameTest {
    private static final String DIGEST = "@sha256:" + "0123456789abcdef".repeat(4);

    @Test
    void aDigestPinsAnImageOfARegistry() {
        var image = new ImageName("registry.example:5000/range/web-shop" + DIGEST);
        assertTrue(image.isPinned());
        assertEquals("registry.example:5000", image.registry());
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "registry.example/web:latest", "registry.example/web", "web@sha256:12", "a//b"})
    void anythingElseIsANameOfTheCatalogueOrWrong(String text) {
        var image = new ImageName(text);
        assertFalse(image.isPinned());
        assertEquals("", image.registry());
    }
}
