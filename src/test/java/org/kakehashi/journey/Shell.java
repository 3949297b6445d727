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

    /** Of the terminal in front: others may be behind its tabs. */
    private static final String ROWS = ".xterm-rows:visible";

    private Shell() {}

    static void type(Page page, String command) {
        page.bringToFront(); // out of sight nothing is drawn
        page.locator("[data-terminal]:visible .xterm-helper-textarea").focus();
        page.keyboard().insertText(command);
        page.keyboard().press("Enter");
    }

    static String screen(Page page) {
        return page.locator(ROWS).innerText();
    }

    static void says(Page page, String text) {
        assertThat(page.locator(ROWS)).containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(SLOW));
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
                  const buffer = [...document.querySelectorAll("[data-terminal]")].find((root) => root.checkVisibility()).panel.term.buffer.active;
                  return Array.from({length: buffer.length}, (_, i) => buffer.getLine(i).translateToString(true));
                }""");
        return ((List<?>) lines).stream().map(String::valueOf).toList();
    }

    static int rows(Page page) {
        return Integer.parseInt(size(page).split(" ")[0]);
    }

    /** Rows and columns as the terminal in the page has them. */
    static String size(Page page) {
        return String.valueOf(page.evaluate("""
                () => {
                  const term = [...document.querySelectorAll("[data-terminal]")].find((root) => root.checkVisibility()).panel.term;
                  return `${term.rows} ${term.cols}`;
                }"""));
    }

    /**
     * Lines of the form {@code text|cells} on whose screen the last stroke does not stand behind as many cells as the line
     * says, and lines that are drawn beyond the edge of the screen.
     */
    static List<String> drifted(Page page) {
        Object lines = page.evaluate("""
                () => {
                  const { term } = [...document.querySelectorAll("[data-terminal]")].find((root) => root.checkVisibility()).panel;
                  const screen = term.element.querySelector(".xterm-screen").getBoundingClientRect();
                  const cell = screen.width / term.cols;
                  const faults = [];
                  for (const row of term.element.querySelectorAll(".xterm-rows > div")) {
                    const whole = document.createRange();
                    whole.selectNodeContents(row);
                    if (whole.getBoundingClientRect().right > screen.right + 1) {
                      faults.push(`beyond the edge: ${row.textContent}`);
                    }
                    const told = row.textContent.match(/\\|(\\d+)\\s*$/);
                    if (told) {
                      const text = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
                      let stroke;
                      while (text.nextNode()) {
                        const at = text.currentNode.data.lastIndexOf("|");
                        if (at >= 0) {
                          stroke = document.createRange();
                          stroke.setStart(text.currentNode, at);
                          stroke.setEnd(text.currentNode, at + 1);
                        }
                      }
                      const drawn = (stroke.getBoundingClientRect().left - screen.left) / cell;
                      if (Math.abs(drawn - Number(told[1])) > 0.1) {
                        faults.push(`${row.textContent} drawn ${drawn}`);
                      }
                    }
                  }
                  return faults;
                }""");
        return ((List<?>) lines).stream().map(String::valueOf).toList();
    }

    /** Clicks twice into the middle of a text on the screen, and gives what is selected then. */
    static String doubleClick(Page page, String text) {
        List<?> place = (List<?>) page.evaluate("""
                (text) => {
                  const { term } = [...document.querySelectorAll("[data-terminal]")].find((root) => root.checkVisibility()).panel;
                  const screen = term.element.querySelector(".xterm-screen").getBoundingClientRect();
                  const { active } = term.buffer;
                  for (let row = term.rows - 1; row >= 0; row--) {
                    const line = active.getLine(active.viewportY + row);
                    const at = line.translateToString(true).indexOf(text);
                    if (at >= 0) {
                      const places = Array.from({ length: term.cols }, (_, column) => column)
                        .flatMap((column) => [...line.getCell(column).getChars()].map(() => column));
                      const column = places[at + Math.floor(text.length / 2)] + 0.5;
                      return [
                        screen.left + (column * screen.width) / term.cols,
                        screen.top + ((row + 0.5) * screen.height) / term.rows,
                      ];
                    }
                  }
                  throw new Error(`not on the screen: ${text}`);
                }""", text);
        page.mouse().dblclick(((Number) place.get(0)).doubleValue(), ((Number) place.get(1)).doubleValue());
        return String.valueOf(page.evaluate("""
                [...document.querySelectorAll("[data-terminal]")].find((root) => root.checkVisibility()).panel.term
                  .getSelection()"""));
    }

    /** What the line below the terminal says about the connection. */
    static Locator state(Page page) {
        return page.locator("[data-terminal-state]:visible");
    }
}
