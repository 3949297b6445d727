package org.kakehashi.scoring.web.tabs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kakehashi.journey.Browser;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.scoring.web.PlayedExercise;

/** The tabs of an attack-defence in a real browser: on every screen, on a wall, in both languages, by day and by night. */
@QuarkusTest
@Tag("browser")
@QuarkusTestResource(TestDatabase.class)
class TabLooksTest {
    private static final List<String> TABS = List.of("attacks", "firsts", "services", "progress");

    /** What ends outside of a wall's screen, or cannot be read from ten metres. */
    private static final String WRONG_ON_THE_WALL = """
            () => {
              const shown = (element) => element.getClientRects().length > 0 && !element.closest(".visually-hidden, [aria-hidden]");
              const wrong = [];
              if (document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth) {
                wrong.push("the page scrolls");
              }
              for (const words of document.querySelectorAll("#wall :is(h1, h2, p, td, th, li, b, i, bdi, dd)")) {
                const box = words.getBoundingClientRect();
                const size = parseFloat(getComputedStyle(words).fontSize);
                if (shown(words) && words.textContent.trim() && (box.bottom > innerHeight + 1 || box.right > innerWidth + 1)) {
                  wrong.push("out of sight: " + words.textContent.trim().slice(0, 40));
                }
                if (shown(words) && [...words.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()) && size > 0 && size < innerWidth / 1920 * 19.9) {
                  wrong.push("too small: " + words.textContent.trim().slice(0, 40));
                }
              }
              return wrong.slice(0, 8);
            }""";

    private static final String TOO_WIDE = "document.documentElement.scrollWidth > innerWidth";

    @Inject
    PlayedExercise people;

    @Inject
    PlayedDefence defences;

    @TestHTTPResource("/")
    String base;

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private Page page(String language, int width, int height, ColorScheme scheme) {
        Page page = browser.person(base, language, width, height, scheme);
        page.context().addCookies(List.of(new Cookie("kkh_session", people.staff()).setUrl(base)));
        return page;
    }

    private long played(int teams, int services, int ticks) {
        PlayedDefence.Played played = defences.start("Harbour lights 港の灯", teams, services, ticks);
        defences.play(played, 0, ticks, teams);
        return played.id();
    }

    @ParameterizedTest
    @CsvSource({"8, 5, 34", "40, 8, 20"})
    void theTabsReadOnEveryScreen(int teams, int services, int ticks) {
        long id = played(teams, services, ticks);
        List<ColorScheme> schemes =
                teams > 20 ? List.of(ColorScheme.DARK) : List.of(ColorScheme.LIGHT, ColorScheme.DARK);
        for (String tab : TABS) {
            for (ColorScheme scheme : schemes) {
                for (String language : teams > 20 ? List.of("en-GB") : List.of("en-GB", "ja-JP")) {
                    Page page = page(language, 1280, 900, scheme);
                    page.navigate("/board/" + id + "/" + tab);
                    assertThat(page.locator("#board-connection")).isVisible();
                    browser.look(page, "70-" + tab + "-" + teams + "-" + language + "-" + scheme);
                    for (int[] size : new int[][] {{390, 844}, {1920, 1080}}) {
                        page.setViewportSize(size[0], size[1]);
                        assertEquals(false, page.evaluate(TOO_WIDE));
                        browser.picture(
                                page, "71-" + tab + "-" + teams + "-" + language + "-" + scheme + "-" + size[0]);
                    }
                    page.context().close();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"8, 5, 34", "40, 8, 20"})
    void theWallsCanBeReadFromTheBackOfTheRoom(int teams, int services, int ticks) {
        long id = played(teams, services, ticks);
        for (String tab : TABS) {
            for (String language : List.of("en-GB", "ja-JP")) {
                Page wall = page(language, 1920, 1080, ColorScheme.LIGHT);
                wall.navigate("/board/" + id + "/" + tab + "?projector");
                browser.look(wall, "72-wall-" + tab + "-" + teams + "-" + language);
                if (tab.equals("services")) {
                    assertEquals(List.of(), wall.evaluate(WRONG_ON_THE_WALL), language);
                }
                wall.setViewportSize(3840, 2160);
                browser.picture(wall, "73-wall-" + tab + "-" + teams + "-" + language + "-3840");
                wall.context().close();
            }
        }
    }

    @Test
    void aWallTurnsFromViewToViewByItself() {
        long id = played(8, 3, 3);
        Page wall = page("en-GB", 1920, 1080, ColorScheme.LIGHT);
        wall.navigate("/board/" + id + "/services?projector&rotate=services,attacks&seconds=5");
        wall.waitForURL("**/attacks?**");
        assertThat(wall.locator(".atk-arcs")).isVisible();
        wall.waitForURL("**/services?**");
        wall.navigate("/board/" + id + "/services?projector&rotate=services,clouds");
        assertThat(wall.locator("#board-connection"))
                .hasText("There is no view clouds. There are: board, services, progress, firsts, attacks.");
        wall.context().close();
    }

    @Test
    void earlierTicksAreReachedByKeyboardAndANewOneComesByItself() {
        PlayedDefence.Played played = defences.start("Harbour lights", 4, 2, 4);
        defences.play(played, 0, 3, 1);
        Page page = page("en-GB", 1280, 900, ColorScheme.LIGHT);
        page.navigate("/board/" + played.id() + "/services");
        assertThat(page.locator("#board-connection")).containsText("Live");
        defences.play(played, 3, 4, 2);
        assertThat(page.locator(".mx-now .fig")).hasText("4");
        page.locator("#mx-before").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".mx-as-of")).containsText("As it was when tick 3 was closed.");
        page.locator("#mx-number").fill("9");
        page.keyboard().press("Enter");
        assertThat(page.locator(".mx-as-of")).containsText("not on this board");
        page.context().close();
    }
}
