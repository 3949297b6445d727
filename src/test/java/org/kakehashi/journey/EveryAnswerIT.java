package org.kakehashi.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.kakehashi.play.EveryAnswer;

/** A scenario with every kind of answer, played at a desk in English and on a phone in Japanese. */
class EveryAnswerIT extends Journey {
    private static final Duration DEPLOY_LIMIT = Duration.ofMinutes(3);

    private Page instructor;
    private Page emma;
    private Page haruto;
    private String exercise;

    @Override
    Map<String, String> settings() throws IOException {
        return Map.of(
                "KAKEHASHI_DEMO",
                "false",
                "KAKEHASHI_SCENARIOS_FOLDER",
                EveryAnswer.FOLDER.getParent().toAbsolutePath().toString());
    }

    @Override
    void people(String base) {
        instructor = browser.person(base, "en-GB");
        emma = browser.person(base, "en-IE");
        haruto = browser.person(base, "ja-JP", 390, 844, ColorScheme.DARK);
    }

    @Test
    @Order(1)
    void teamsThatDoNotFitTheScenarioAreRefusedWithTheReason() {
        Arrival.instructor(instructor, platform.link("/first-login/"));
        instructor.navigate("/exercises/new");
        instructor.locator("input[name=name]").fill("Every answer");
        instructor.locator("input[name=reason]").fill("a test");
        instructor.locator("#team-1").fill("Lyon");
        instructor.locator("main form p > button").click();
        assertThat(instructor.locator(".notice.bad").first()).containsText("as many of each");
        browser.look(instructor, "e1-does-not-fit");
        instructor.locator("#team-2").fill("京都");
        instructor.locator("main form p > button").click();
        assertThat(instructor).hasURL(Pattern.compile(".*/exercises/\\d+$"));
        exercise = instructor.url().substring(instructor.url().lastIndexOf('/') + 1);
    }

    @Test
    @Order(2)
    void bothTeamsReadWhatIsLearnedAndWhoTheyAre() {
        List<String> links = instructor.locator("[data-copy*='/join/']").all().stream()
                .map(button -> button.getAttribute("data-copy"))
                .toList();
        join(emma, links.get(0), "Emma", "en");
        join(haruto, links.get(1), "陽翔", "ja");
        assertThat(emma.locator(".cast .own")).containsText("Norvik");
        assertThat(haruto.locator(".cast .own")).containsText("木曽川精機");
        browser.look(emma, "e2-briefing");
        browser.look(haruto, "e2-briefing-ja");
        instructor.locator("#next-step").click();
        await("the ranges, see " + platform.log())
                .atMost(DEPLOY_LIMIT)
                .until(() -> instructor.locator("#next-step").isVisible()
                        && instructor.locator("#next-step").innerText().contains("Start"));
        instructor.locator("#next-step").click();
        assertThat(instructor.locator("#exercise-live .clock")).hasAttribute("data-running", "true");
    }

    @Test
    @Order(3)
    void whatIsNoNumberIsToldBesideTheFieldAndIsStillThere() {
        for (Page page : List.of(emma, haruto)) {
            assertThat(card(page, "count")).isVisible(); // the page loads itself anew when play begins
            type(page, "count", "many");
            assertThat(card(page, "count").locator("[data-refusal] .notice")).isVisible();
            assertThat(card(page, "count").locator("input[name=answer]")).hasValue("many");
        }
        card(emma, "find-token").locator("details.hint summary").first().click();
        card(haruto, "find-token").locator("details.hint summary").first().click();
        browser.look(emma, "e3-forms");
        browser.look(haruto, "e3-forms-ja");
    }

    @Test
    @Order(4)
    void aWrongChoiceMakesTheTeamWaitAndAChosenOptionSurvivesARefresh() {
        card(emma, "whom").locator("input[value=csirt]").check();
        choose(emma, "first-step", "wipe");
        assertThat(card(emma, "first-step").locator(".wait .clock")).isVisible();
        choose(emma, "first-step", "tell");
        assertThat(card(emma, "first-step").locator("[data-refusal] .notice")).containsText("longer each time");
        emma.reload();
        assertThat(card(emma, "whom").locator("input[value=csirt]")).isChecked();
        browser.look(emma, "e4-wait");
    }

    @Test
    @Order(5)
    void everyKindIsSolvedInBothLanguages() {
        Map<Page, String> things = Map.of(emma, "lift, HVAC, Broker", haruto, "昇降機、ｈｖａｃ\nｂｒｏｋｅｒ");
        things.forEach((page, set) -> {
            type(page, "find-token", read(page, "grep -o 'KKH{.*}' /srv/mail/log.txt", "(KKH\\{[a-z0-9]{10,}\\})"));
            type(page, "name-campaign", read(page, "cut -d, -f1 /srv/mail/log.txt", "campaign ([a-z]{6,8})"));
            type(page, "count", read(page, "grep -o 'visits [0-9]*' /srv/mail/log.txt", "visits ([0-9]{4})"));
            type(page, "what-leaks", page == emma ? "tank" : "ﾀﾝｸ");
            type(page, "weakness", page == emma ? "CVE-2021-44228" : "ＣＶＥ－2021－44228");
            card(page, "systems").locator("textarea").fill(set);
            send(page, "systems");
            card(page, "whom").locator("input[value=csirt]").check();
            card(page, "whom").locator("input[value=board]").check();
            send(page, "whom");
            for (String task :
                    List.of("find-token", "name-campaign", "count", "what-leaks", "weakness", "systems", "whom")) {
                assertThat(card(page, task).locator(".verdict.good")).isVisible();
            }
        });
        choose(haruto, "first-step", "tell");
        assertThat(card(haruto, "first-step").locator(".options .good")).hasCount(1);
        browser.look(emma, "e5-solved");
        browser.look(haruto, "e5-solved-ja");
        assertEquals(
                false,
                haruto.evaluate("document.documentElement.scrollWidth > innerWidth + 1"),
                "no sideways scrolling");
    }

    @Test
    @Order(6)
    void theWorkspaceFitsEveryScreenInBothLanguagesAndThemes() {
        List<Size> sizes = List.of(
                new Size(375, 740, 15),
                new Size(768, 1024, 30),
                new Size(1280, 720, 24),
                new Size(1366, 900, 30),
                new Size(1920, 1080, 40));
        for (Page page : List.of(emma, haruto)) {
            String language = page == emma ? "" : "-ja";
            for (Size size : sizes) {
                page.setViewportSize(size.width, size.height);
                for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
                    for (String part : size.width < 1000 ? List.of("tasks", "terminal") : List.of("tasks")) {
                        Workspace.show(page, part);
                        assertFalse(Workspace.scrolls(page), size + " scrolls in " + part);
                        browser.look(page, "e6-play-" + size.width + "-" + part + "-" + theme + language);
                    }
                }
                await(size.rows + " rows at " + size).until(() -> Shell.rows(page) >= size.rows);
            }
        }
        emma.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        emma.setViewportSize(1360, 900);
        haruto.setViewportSize(390, 844);
    }

    /** @param rows that the terminal has at least */
    private record Size(int width, int height, int rows) {}

    @Test
    @Order(6)
    void aPhoneTypesWhatItsKeyboardDoesNotHave() {
        emma.setViewportSize(375, 740);
        Workspace.show(emma, "terminal");
        Shell.type(emma, "clear; cat -v");
        emma.locator("[data-terminal-key=Escape]").click();
        emma.locator("[data-terminal-key=ArrowUp]").click();
        emma.locator("[data-terminal-key='|']").click();
        emma.keyboard().press("Enter");
        Shell.says(emma, "^[^[[A|");
        Locator control = emma.locator("[data-terminal-key=Control]");
        control.click();
        assertThat(control).hasAttribute("aria-pressed", "true");
        emma.keyboard().press("c");
        assertThat(control).hasAttribute("aria-pressed", "false");
        Shell.type(emma, "echo back-$((40+2))");
        Shell.says(emma, "back-42");
        emma.setViewportSize(1360, 900);
    }

    @Test
    @Order(6)
    void tabsAreMovedByKeyAndTheLogTellsWhatTheTeamDid() {
        Workspace.show(emma, "tasks");
        for (String part : List.of("map", "log")) {
            emma.keyboard().press("ArrowRight");
            assertThat(emma.locator("#tab-" + part)).isFocused();
            assertThat(emma.locator("#" + part)).isVisible();
        }
        assertThat(emma.locator("#tasks")).isHidden();
        assertThat(emma.locator("#log .did")).containsText("Emma");
        browser.look(emma, "e6-log");
        Workspace.show(haruto, "map");
        browser.look(haruto, "e6-map-ja");
        Workspace.show(haruto, "briefing");
        browser.look(haruto, "e6-briefing-ja");
    }

    @Test
    @Order(7)
    void theBoardTellsDimensionsApartAndTheInstructorSeesObjectivesReached() {
        for (Page page : List.of(emma, haruto)) {
            page.navigate("/board/" + exercise);
            assertThat(page.locator("#board-dimensions")).containsText("113");
            browser.look(page, page == emma ? "e6-board" : "e6-board-ja");
            assertEquals(
                    false,
                    page.evaluate("document.documentElement.scrollWidth > innerWidth + 1"),
                    "no sideways scrolling");
        }
        haruto.locator("#why-" + haruto.locator("tr[data-team]").first().getAttribute("data-team"))
                .click();
        browser.look(haruto, "e6-why-ja");
        assertThat(instructor.locator("#objectives-title")).isVisible();
        assertThat(instructor.locator("section:has(#objectives-title) .state.good"))
                .hasCount(3);
        browser.look(instructor, "e6-objectives");
    }

    @Test
    @Order(8)
    void nothingComplainedAndNothingIsLeft() {
        assertEquals(List.of(), browser.complaints());
        instructor.navigate("/exercises/" + exercise + "/steps/end");
        instructor.locator("main form button").click();
        instructor.locator("#next-step").click();
        instructor.locator("main form button").click();
        await("nothing labelled to be left").atMost(DEPLOY_LIMIT).until(engine::all, List.of()::equals);
    }

    private static void join(Page page, String link, String name, String language) {
        page.navigate(link);
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=language][value=" + language + "]").check();
        page.locator("main form button").click();
        assertThat(page).hasURL(Pattern.compile(".*/play$"));
    }

    private static Locator card(Page page, String task) {
        return Workspace.task(page, task);
    }

    private static void type(Page page, String task, String text) {
        card(page, task).locator("input[name=answer]").fill(text);
        send(page, task);
    }

    private static void choose(Page page, String task, String option) {
        card(page, task).locator("input[value=" + option + "]").check();
        send(page, task);
    }

    private static void send(Page page, String task) {
        card(page, task).locator("form.answer button").click();
    }

    private static String read(Page page, String command, String pattern) {
        Workspace.show(page, "terminal");
        Shell.says(page, "trainee@"); // on a phone the shell begins when it is first seen
        return Shell.answer(page, command, Pattern.compile(pattern));
    }
}
