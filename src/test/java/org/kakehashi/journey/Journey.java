package org.kakehashi.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A story in steps, each of which builds on the one before: the packaged platform on the real engine, met by people in real
 * Chromium. At its end no page may have complained.
 */
@Tag("docker")
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class Journey {

    /** For stories that play no exercise, or set up their own. */
    static final Map<String, String> WITHOUT_DEMO = Map.of("KAKEHASHI_DEMO", "false");

    @TempDir
    static Path home;

    final Leftovers engine = new Leftovers(Installation.ID);
    Platform platform;
    Browser browser;

    /** What the platform of this story is told, by the names of environment variables; called before it starts. */
    Map<String, String> settings() throws IOException {
        return Map.of();
    }

    /** Browsers of this story; called when the platform runs. */
    Browser browser() throws Exception {
        return new Browser();
    }

    /** Gives everybody a browser. */
    abstract void people(String base);

    @BeforeAll
    void begin() throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        platform = Platform.start(home, settings());
        browser = browser();
        people(platform.address().toString());
    }

    @AfterAll
    void end() throws Exception {
        browser.close();
        platform.close();
        engine.close();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void noPageComplained() {
        assertEquals(List.of(), browser.complaints());
    }
}
