package org.kakehashi.control;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;
import org.kakehashi.journey.Browser;
import org.kakehashi.range.Ranges;

/** The instructor's pages of two and of forty teams in real Chromium; ranges are as the test says. */
@QuarkusTest
@Tag("browser")
class ManyTeamsInBrowserTest {
    private static Browser browser;

    @Inject
    FortyTeams forty;

    @Inject
    Sessions sessions;

    private final FakeRanges ranges = new FakeRanges();

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        assertEquals(List.of(), browser.complaints());
        browser.close();
    }

    @BeforeEach
    void rangesAreFake() {
        QuarkusMock.installMockForType(ranges, Ranges.class);
    }

    @Test
    void fortyTeamsStayReadable() {
        String page = "/exercises/" + forty.make("Night shift at the waterworks", 40, ranges);
        for (String language : List.of("en-GB", "ja-JP")) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page desk = instructor(language, 1366, 900, scheme);
                desk.navigate(page);
                assertThat(desk.locator(".shoremap")).hasCount(2);
                assertEquals(false, overflows(desk), "no sideways scrolling");
                browser.look(desk, "exercise-40-" + language + "-" + scheme);
                desk.context().close();
            }
        }
        Page wide = instructor("en-GB", 1920, 1080, ColorScheme.LIGHT);
        wide.navigate(page);
        browser.look(wide, "exercise-40-1920");
        wide.locator(".cell.c-warn").first().focus();
        wide.keyboard().press("Enter");
        assertThat(wide.locator("#team-live")).isVisible();
        browser.look(wide, "exercise-40-team");
        wide.navigate(page + "?show=stuck");
        assertThat(wide.locator(".picks [aria-current]")).containsText("Stuck");
        browser.look(wide, "exercise-40-stuck");
        wide.locator("#find-team").fill("花岡");
        wide.keyboard().press("Enter");
        assertThat(wide).hasURL(Pattern.compile(".*name=.*"));
        browser.look(wide, "exercise-40-find");
        wide.context().close();
    }

    @Test
    void sixTeamsHaveRoomAtEverySize() {
        String page = "/exercises/" + forty.make("Night shift at the waterworks", 6, ranges);
        for (String language : List.of("en-GB", "ja-JP")) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                look(instructor(language, 1366, 900, scheme), page, "exercise-6-1366-" + language + "-" + scheme);
            }
        }
        look(instructor("en-GB", 375, 812, ColorScheme.LIGHT), page, "exercise-6-375");
        look(instructor("en-GB", 1920, 1080, ColorScheme.LIGHT), page, "exercise-6-1920");
    }

    @Test
    void thePagesBesideAreCleanOnAPhoneInTheDarkAndOnADeskInTheLight() {
        long id = forty.make("Night shift at the waterworks", 6, ranges);
        for (boolean phone : List.of(true, false)) {
            for (String part : List.of(
                    "/exercises",
                    "/exercises/" + id + "/links",
                    "/exercises/" + id + "/links/sheet",
                    "/exercises/" + id + "/log",
                    "/exercises/" + id + "/announcements",
                    "/terminal/wall/" + id)) {
                Page page = phone
                        ? instructor("ja-JP", 375, 812, ColorScheme.DARK)
                        : instructor("en-GB", 1366, 900, ColorScheme.LIGHT);
                look(page, part, "beside" + part.replaceAll("[/0-9]+", "-") + (phone ? "-phone-ja" : ""));
            }
        }
    }

    @Test
    void aTileOfTheWallIsEnlargedByOneClick() {
        long id = forty.make("Night shift at the waterworks", 12, ranges);
        Page wall = instructor("en-GB", 1920, 1080, ColorScheme.LIGHT);
        wall.navigate("/terminal/wall/" + id);
        assertThat(wall.locator(".mini")).hasCount(12);
        double small = wall.locator(".mini").nth(7).boundingBox().width;
        wall.locator(".mini .enlarge").nth(7).click();
        assertThat(wall.locator(".mini:target .shrink")).isVisible();
        assertTrue(wall.locator(".mini:target").boundingBox().width > 3 * small);
        browser.look(wall, "wall-enlarged");
        wall.context().close();
    }

    private void look(Page page, String path, String name) {
        page.navigate(path);
        assertEquals(false, overflows(page), path);
        browser.look(page, name);
        page.context().close();
    }

    private Page instructor(String language, int width, int height, ColorScheme scheme) {
        String base = "http://localhost:" + RestAssured.port;
        Page page = browser.person(base, language, width, height, scheme);
        String session = sessions.open(new Subject(Subject.Kind.ACCOUNT, 7_000_007), Set.of(Role.INSTRUCTOR));
        page.context().addCookies(List.of(new Cookie("kkh_session", session).setUrl(base)));
        return page;
    }

    private static Object overflows(Page page) {
        return page.evaluate("document.documentElement.scrollWidth > innerWidth + 1");
    }
}
