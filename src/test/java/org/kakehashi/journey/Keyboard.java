package org.kakehashi.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;

/** Somebody who uses a page by the keyboard alone, and wants to see where they are. */
final class Keyboard {
    private static final int MOST_STEPS = 80;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Goes on with the tabulator until the place has the focus; every stop on the way must be visible. */
    void goTo(String selector) {
        for (int step = 0; step < MOST_STEPS; step++) {
            press("Tab");
            assertTrue(isVisible(), () -> "no visible focus on " + page.evaluate("document.activeElement.outerHTML"));
            if (isAt(selector)) {
                return;
            }
        }
        throw new AssertionError(selector + " cannot be reached by the keyboard on " + page.url());
    }

    boolean isAt(String selector) {
        return (boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", selector);
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void write(String text) {
        page.keyboard().type(text);
    }

    /** A ring of at least two pixels, around the element or, in the terminal, around the screen. */
    private boolean isVisible() {
        return (boolean) page.evaluate("""
                () => {
                  const place = document.activeElement;
                  const ring = getComputedStyle(place.closest("[data-terminal-screen]") ?? place);
                  return place === document.body || ring.outlineStyle !== "none" && parseFloat(ring.outlineWidth) >= 2;
                }""");
    }
}
