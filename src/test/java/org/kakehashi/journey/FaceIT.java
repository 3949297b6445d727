package org.kakehashi.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The face of the platform: every part in both languages and themes, the small pages at a desk and on a phone, and what visits cost. */
class FaceIT extends Journey {
    private static final int KB = 1000;
    private static final int REPEATED = 60;
    private static final String FIRST_PAINT =
            "Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1)";

    private Page instructor;
    private Page emma;
    private Page haruto;
    private String base = "";
    private String exercise = "";

    @Override
    void people(String base) {
        this.base = base;
        instructor = browser.person(base, "en-GB");
        emma = browser.person(base, "en-IE");
        haruto = browser.person(base, "ja-JP");
    }

    @Test
    @Order(1)
    void everyPartIsReadableInBothLanguagesAndThemes() {
        Arrival.instructor(instructor, platform.link("/first-login/"));
        exercise = Arrival.readyExercise(instructor, platform);
        instructor.navigate("/design");
        for (String language : List.of("en", "ja")) {
            speaks(language);
            for (String theme : List.of("dark", "light", "system")) {
                choosesTheme(theme);
                browser.look(instructor, "90-design-" + language + "-" + theme);
            }
        }
    }

    @Test
    @Order(2)
    void smallPagesFitADeskAndAPhone() {
        List<String> pages = List.of(
                "/account",
                "/staff",
                "/images",
                "/images/desk",
                "/exercises/new",
                "/exercises/" + exercise + "/time",
                "/exercises/" + exercise + "/steps/clean-up",
                "/nowhere");
        for (int width : List.of(1366, 375)) {
            instructor.setViewportSize(width, 800);
            for (String language : List.of("en", "ja")) {
                for (String path : pages) {
                    instructor.navigate(path);
                    speaks(language);
                    choosesTheme(width == 375 ? "dark" : "light");
                    assertEquals(width, instructor.evaluate("document.documentElement.scrollWidth"), path);
                    browser.look(
                            instructor,
                            "91-" + path.replaceAll("\\W+", "-").substring(1) + "-" + language + "-" + width);
                }
            }
        }
        instructor.setViewportSize(1366, 800);
    }

    @Test
    @Order(3)
    void theMenuWorksByKeyboardAndWithoutScript() {
        var keys = new Keyboard(instructor);
        instructor.navigate("/exercises");
        assertThat(instructor.locator(".appbar [aria-current]")).hasAttribute("href", "/exercises");
        keys.goTo("#menu > summary");
        keys.press("Enter");
        keys.goTo("button[value=dark]");
        keys.press("Escape");
        assertTrue(keys.isAt("#menu > summary"));
        assertThat(instructor.locator("button[value=dark]")).isHidden();

        Page plain = browser.personWithoutScript(base, "ja-JP");
        plain.setViewportSize(375, 700);
        plain.navigate("/sign-in");
        plain.locator("#menu > summary").click();
        plain.locator("button[value=dark]").click();
        assertThat(plain.locator("html")).hasAttribute("data-theme", "dark");
        plain.locator("form[action='/language'] button").click();
        assertThat(plain.locator("html")).hasAttribute("lang", "en");
        browser.picture(plain, "92-sign-in-without-script");
        plain.context().close();
    }

    @Test
    @Order(4)
    void visitsAreLight() throws IOException {
        Arrival.trainee(emma, platform, 0, "Emma");
        Arrival.trainee(haruto, platform, 1, "陽翔");
        instructor.navigate("/exercises/" + exercise);
        instructor.locator("#next-step").click();
        assertThat(instructor.locator("#exercise-live .clock")).hasAttribute("data-running", "true");
        var looks = new FirstLook();
        assertAll(
                () -> isLight(browser.person(base, "en-IE"), "/", 100, looks, "english-home"),
                () -> isLight(browser.person(base, "ja-JP"), "/", 220, looks, "home"),
                () -> isLight(again(emma, "en-IE"), "/play", 200, looks, "english-play"),
                () -> isLight(again(haruto, "ja-JP"), "/play", 300, looks, "play"));
        looks.write(Path.of("target/screenshots/first-look.txt"));
    }

    /** The same person with a browser that has kept nothing yet. */
    private Page again(Page person, String language) {
        Page fresh = browser.person(base, language);
        fresh.context().addCookies(person.context().cookies());
        return fresh;
    }

    /** A first visit under so many KB; one more under 60. */
    private static void isLight(Page page, String path, int most, FirstLook looks, String look) {
        var wire = new Wire(page);
        long once = wire.visit(path);
        int answers = wire.answers();
        if (path.equals("/play")) {
            assertThat(page.locator("[data-terminal-state]").first()).hasClass(Pattern.compile("good"));
            once = wire.bytes();
        }
        looks.at(page, look);
        String paint = page.evaluate(FIRST_PAINT).toString();
        long twice = wire.visit(path);
        System.out.printf(
                "visit %s: %d bytes in %d answers, first paint after %s ms; then %d bytes in %d%n",
                look, once, answers, paint, twice, wire.answers());
        page.context().close();
        assertTrue(once < most * KB, look + " costs " + once);
        assertTrue(twice < REPEATED * KB, look + " costs " + twice + " again");
    }

    private void speaks(String language) {
        if (!language.equals(instructor.locator("html").getAttribute("lang"))) {
            instructor.locator("form[action='/language'] button").click();
            assertThat(instructor.locator("html")).hasAttribute("lang", language);
        }
    }

    private void choosesTheme(String theme) {
        instructor.locator("#menu > summary").click();
        instructor.locator("button[value=" + theme + "]").click();
        assertThat(instructor.locator("button[value=" + theme + "]")).hasAttribute("aria-pressed", "true");
    }
}
