package org.kakehashi.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;
import org.kakehashi.journey.Browser;

/** Inbox, workshop and radar as the page of parts shows them, by keyboard, by mouse, without script, at every size. */
@QuarkusTest
@Tag("browser")
class DesignPartsTest {
    private static final List<String> PARTS = List.of("#inbox", "#workshop", "#radar");

    private static Browser browser;

    @Inject
    Sessions sessions;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        assertEquals(List.of(), browser.complaints());
        browser.close();
    }

    private Page design(String language, int width, ColorScheme scheme) {
        String base = "http://localhost:" + RestAssured.port;
        Page page = browser.person(base, language, width, 900, scheme);
        String session = sessions.open(new Subject(Subject.Kind.ACCOUNT, 7_000_107), Set.of(Role.AUTHOR));
        page.context().addCookies(List.of(new Cookie("kkh_session", session).setUrl(base)));
        page.navigate("/design");
        return page;
    }

    @Test
    void theyReadAtEverySizeInBothLanguagesAndThemes() {
        for (String language : List.of("en-GB", "ja-JP")) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page page = design(language, 1280, scheme);
                browser.look(page, "parts-" + language + "-" + scheme);
                for (int width : new int[] {390, 1000, 1920}) {
                    page.setViewportSize(width, 900);
                    assertEquals(
                            false,
                            page.evaluate("document.documentElement.scrollWidth > innerWidth + 1"),
                            language + " " + width);
                    for (String part : PARTS) {
                        page.locator("section:has(> " + part + ")")
                                .screenshot(new Locator.ScreenshotOptions()
                                        .setPath(java.nio.file.Path.of("target/screenshots/parts-" + part.substring(1)
                                                + "-" + language + "-" + scheme + "-" + width + ".png")));
                    }
                }
                page.context().close();
            }
        }
    }

    @Test
    void channelsAreTabsAndArrowsGoThroughTheirList() {
        Page page = design("en-GB", 1280, ColorScheme.LIGHT);
        Locator mail = page.locator("[href='#inbox-mail']");
        assertThat(mail).hasAttribute("aria-selected", "true");
        assertThat(page.locator("#inbox-phone")).isHidden();
        mail.focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#inbox-phone")).isVisible();
        assertThat(page.locator("#inbox-mail")).isHidden();
        page.keyboard().press("ArrowLeft");
        Locator letters = page.locator("#inbox-mail .mail");
        letters.first().focus();
        page.keyboard().press("ArrowDown");
        assertThat(letters.nth(1)).isFocused();
        page.keyboard().press("End");
        assertThat(letters.last()).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(letters.last()).isFocused();
        page.keyboard().press("Home");
        assertThat(letters.first()).isFocused();
        page.context().close();
    }

    @Test
    void aDecisionWantsAChoiceAndAReasonAndKeepsBoth() {
        Page page = design("ja-JP", 1280, ColorScheme.DARK);
        Locator open = page.locator(".decision").first();
        open.locator("button").click();
        assertTrue(page.url().endsWith("/design"), "nothing was sent without a reason");
        open.locator(".choice").first().click();
        assertThat(open.locator("[value=remote]")).isChecked();
        Locator wrong = page.locator(".decision").nth(1);
        assertThat(wrong.locator("[role=alert]")).isVisible();
        assertThat(wrong.locator("[value=say]")).isChecked();
        assertThat(page.locator(".decision").nth(2).locator("form")).hasCount(0);
        page.context().close();
    }

    @Test
    void aCardIsWrittenMovedAndComesBackByKeyboard() {
        Page page = design("en-GB", 1280, ColorScheme.LIGHT);
        Locator writing = page.locator("[data-writes]");
        writing.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(writing.locator("textarea")).isFocused();
        page.keyboard().type("Call first");
        page.keyboard().press("Escape");
        assertThat(writing.locator("summary")).isFocused();
        assertThat(writing.locator("textarea")).isHidden();
        assertThat(writing.locator("textarea")).hasValue("Call first");
        page.locator("#lesson-1").focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#lesson-2")).isFocused();
        page.evaluate("""
                () => {
                  document.activeElement.blur();
                  document.querySelector("#workshop-both .lessons").append(document.getElementById("lesson-1"));
                  document.dispatchEvent(new CustomEvent("htmx:afterSettle", {bubbles: true, detail: {elt: document.body}}));
                }""");
        assertThat(page.locator("#lesson-1.fresh")).isFocused();
        page.context().close();
    }

    @Test
    void nothingMovesForThoseWhoWantNoMotion() {
        Page page = design("en-GB", 1280, ColorScheme.LIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.locator("#lesson-1").evaluate("card => card.classList.add('fresh')");
        assertEquals("0s", page.locator("#lesson-1").evaluate("card => getComputedStyle(card).animationDuration"));
        page.context().close();
    }

    @Test
    void theRadarHasItsFiguresInATableAndItsWordsBesideIt() {
        Page page = design("ja-JP", 390, ColorScheme.LIGHT);
        Locator radar = page.locator(".radar").first();
        assertThat(radar.locator("tbody tr")).hasCount(5);
        assertThat(radar.locator("figcaption p").first()).containsText("欧州");
        assertThat(page.locator(".radar").last().locator("svg")).hasCount(0);
        page.context().close();
    }
}
