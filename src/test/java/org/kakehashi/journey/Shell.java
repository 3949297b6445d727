package org.kakehashi.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** The shell in a trainee's page, used as a trainee would. */
final class Shell {
    private static final double SLOW = 60_000;

    private Shell() {}

    static void type(Page page, String command) {
        page.bringToFront(); // out of sight nothing is drawn
        page.locator("[data-terminal-screen]").scrollIntoViewIfNeeded();
        page.locator(".xterm-helper-textarea").focus();
        page.keyboard().insertText(command);
        page.keyboard().press("Enter");
    }

    static String screen(Page page) {
        return page.locator(".xterm-rows").innerText();
    }

    static void says(Page page, String text) {
        assertThat(page.locator(".xterm-rows"))
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(SLOW));
    }

    /** Types a command that prints a line of this form, and gives the first group of it. */
    static String answer(Page page, String command, Pattern form) {
        type(page, "clear; " + command);
        String text = await("a line like " + form)
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> String.join("\n", lines(page)),
                        all -> form.matcher(all).find());
        return form.matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    /** Every line that the terminal holds, those out of sight as well. */
    static List<String> lines(Page page) {
        Object lines = page.evaluate("""
                () => {
                  const buffer = document.querySelector("[data-terminal]").panel.term.buffer.active;
                  return Array.from({length: buffer.length}, (_, i) => buffer.getLine(i).translateToString(true));
                }""");
        return ((List<?>) lines).stream().map(String::valueOf).toList();
    }

    /** Rows and columns as the terminal in the page has them. */
    static String size(Page page) {
        return String.valueOf(page.evaluate("""
                () => {
                  const term = document.querySelector("[data-terminal]").panel.term;
                  return `${term.rows} ${term.cols}`;
                }"""));
    }

    /** What the line below the terminal says about the connection. */
    static Locator state(Page page) {
        return page.locator("[data-terminal-state]");
    }
}
