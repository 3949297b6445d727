package org.kakehashi.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The main job from end to end, as its people meet it: an instructor, a trainee of an EU team in English, a trainee of a
 * JP team in Japanese, and an observer; real ranges, real Chromium. Each test is a step and builds on the one before.
 */
class JointExerciseIT extends Journey {
    private static final Duration DEPLOY_LIMIT = Duration.ofMinutes(3);
    private static final double SLOW = 60_000;
    private static final Pattern FLAG = Pattern.compile("(KKH\\{[a-z0-9]{10,}})");

    private Page instructor;
    private Page emma;
    private Page haruto;
    private Page wall;
    private String exercise;

    @Override
    void people(String base) {
        instructor = browser.person(base, "en-GB");
        emma = browser.person(base, "en-IE");
        haruto = browser.person(base, "ja-JP");
        wall = browser.person(base, "en-GB", 1920, 1080, ColorScheme.DARK);
    }

    @Test
    @Order(1)
    void theInstructorComesInByTheFirstLoginLink() {
        instructor.navigate(platform.link("/first-login/"));
        browser.look(instructor, "01-first-login");
        instructor.locator("input[name=password]").fill("a bridge over the sea");
        instructor.locator("input[name=repeat]").fill("a bridge over the sea");
        instructor.locator("main form button").click();
        instructor.locator("#home-now ~ a[href='/exercises']").click();
        assertThat(instructor).hasURL(Pattern.compile(".*/exercises$"));
        browser.look(instructor, "02-exercises");
        instructor.locator(".control-list h2 a").first().click();
        exercise = instructor.url().substring(instructor.url().lastIndexOf('/') + 1);
    }

    @Test
    @Order(2)
    void everyRangeBecomesReadyAndProvenIsolated() {
        await("the ranges, see " + platform.log())
                .atMost(DEPLOY_LIMIT)
                .until(() -> instructor.locator("#next-step").isVisible()
                        && instructor.locator("#next-step").innerText().contains("Start"));
        assertThat(instructor.locator("[id^=proof-] .state.good")).hasCount(2);
        browser.look(instructor, "03-ready");
        instructor.locator("[id^=proof-]").first().click();
        assertThat(instructor.locator("main table .state.bad")).hasCount(0);
        browser.look(instructor, "04-proof");
        browser.pictureForReaders(instructor, "proof", 1366, 960);
        instructor.goBack();
        switchLanguage(instructor);
        browser.look(instructor, "05-ready-ja");
        switchLanguage(instructor);
    }

    @Test
    @Order(3)
    void traineesJoinWithNothingButALinkAndAName() {
        List<String> links = platform.links("/join/");
        join(emma, links.get(0), "Emma", "en", "06-join");
        join(haruto, links.get(1), "陽翔", "ja", "07-join-ja");
        assertThat(emma.locator("body")).containsText("Emma");
        assertThat(haruto.locator("body")).containsText("陽翔");
        browser.look(haruto, "08-waiting-ja");
    }

    @Test
    @Order(4)
    void theInstructorStartsTheClock() {
        instructor.locator("#next-step").click();
        assertThat(instructor.locator("#exercise-live .clock")).hasAttribute("data-running", "true");
        wall.navigate(platform.address() + watchPath());
        wall.navigate("/board/" + exercise + "?projector");
        browser.look(wall, "09-wall-empty");
    }

    @Test
    @Order(5)
    void theTerminalIsARealShellThatKnowsJapanese() {
        for (Page trainee : List.of(emma, haruto)) {
            // Pages that waited for the start come by themselves.
            Shell.says(trainee, "trainee@desk-1");
        }
        Shell.says(haruto, "マップのノードは名前で呼べます。例: ping gate");
        Shell.says(emma, "You can call nodes on your map by their names. Try: ping gate");
        assertFalse(Shell.screen(haruto).contains("your desk"), "one language");
        assertFalse(Shell.screen(emma).contains("端末"), "one language");
        browser.picture(haruto, "10-greeting-ja");
        browser.pictureForReaders(emma, "play-en", 1366, 900);
        browser.pictureForReaders(haruto, "play-ja", 1366, 900);
        assertEquals(List.of(), Shell.drifted(haruto));
        Shell.type(haruto, "ping -c 1 -W 5 gate >/dev/null && echo there-$((40+2))");
        Shell.says(haruto, "there-42");
        Shell.type(haruto, "echo 架け橋 | tr -d 'x'");
        Shell.says(haruto, "架け橋");
        browser.look(haruto, "10-terminal-ja");
    }

    @Test
    @Order(6)
    void theShellIsTheSameAfterTheBrowserCameBack() {
        Shell.type(emma, "bridge=kakehashi; cd /tmp");
        emma.reload();
        Shell.says(emma, "trainee@desk-1");
        Shell.type(emma, "echo same-$bridge-$PWD");
        Shell.says(emma, "same-kakehashi-/tmp");
    }

    @Test
    @Order(7)
    void aFlagFoundInTheRangeScoresAndMovesTheWallWithoutAReload() {
        String flag = leakedFlag(emma);
        answer(emma, "find-leak", "KKH{nonsense}");
        assertThat(card(emma, "find-leak").locator(".verdict.bad")).isVisible();
        answer(emma, "find-leak", flag);
        assertThat(card(emma, "find-leak").locator(".verdict.good")).isVisible();
        assertThat(card(emma, "find-leak").locator(".explanation")).isVisible();
        assertThat(wall.locator("main")).containsText("100");
        browser.look(emma, "11-solved");
    }

    @Test
    @Order(8)
    void anotherTeamsFlagIsWrongAndTheInstructorSeesIt() {
        answer(haruto, "find-leak", leakedFlag(emma));
        assertThat(card(haruto, "find-leak").locator(".verdict.bad")).isVisible();
        assertThat(card(haruto, "find-leak").locator(".explanation")).hasCount(0);
        assertThat(instructor.locator("#exercise-live")).containsText("another team");
    }

    @Test
    @Order(9)
    void aHintCostsWhatItSaidAndFullWidthInputCounts() {
        Locator card = card(haruto, "find-leak");
        card.locator("input[name=answer]").fill("KKH{begun-");
        card.locator("details.hint summary").first().click();
        browser.look(haruto, "12-hint-price-ja");
        card.locator("details.hint button").first().click();
        assertThat(card.locator("div.hint")).hasCount(1);
        haruto.reload();
        assertThat(card.locator("input[name=answer]")).hasValue("KKH{begun-");
        answer(haruto, "find-leak", fullWidth(leakedFlag(haruto)));
        assertThat(card.locator(".verdict.good")).isVisible();
        assertThat(haruto.locator("#now")).containsText("80");
        browser.look(haruto, "13-solved-ja");
    }

    @Test
    @Order(10)
    void closingTheLeakIsSeenInTheRangeItself() {
        assertThat(card(emma, "close-leak").locator("button")).not().hasCount(0);
        card(emma, "close-leak").locator("form[action$=check] button").click();
        assertThat(card(emma, "close-leak").locator(".findings .state.good"))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(SLOW));
        Shell.type(
                emma,
                "note=$(curl -s http://files:8080/public/handover.txt); clear;"
                        + " sshpass -p $(echo \"$note\" | grep -o -m1 'KKH{[a-z0-9]*}')"
                        + " ssh -o StrictHostKeyChecking=no $(echo \"$note\" | sed -n 's/^On call: \\([a-z]*\\).*/\\1/p')@files"
                        + " 'rm /srv/public/handover.txt && echo gone-from-$(hostname)'");
        Shell.says(emma, "gone-from-files");
        assertThat(card(emma, "close-leak").locator(".verdict.good"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SLOW));
        browser.look(emma, "14-closed");
    }

    @Test
    @Order(11)
    void theInstructorWatchesATerminalAndCannotType() {
        Page watching = instructor.context().newPage();
        watching.navigate(instructor.locator("[id^=watch-]").first().getAttribute("href"));
        Shell.type(emma, "echo seen-by-$((20+22))");
        Shell.says(watching, "seen-by-42");
        watching.locator(".xterm").click();
        watching.keyboard().type("echo typed-by-instructor\n");
        Shell.type(emma, "echo after");
        Shell.says(watching, "after");
        assertFalse(Shell.screen(emma).contains("typed-by-instructor"));
        browser.look(watching, "15-watch");
        watching.close();
    }

    @Test
    @Order(12)
    void everyPointIsExplained() {
        emma.navigate("/board/" + exercise);
        browser.look(emma, "16-board");
        haruto.navigate("/board/" + exercise + "?view=jp");
        browser.look(haruto, "17-board-jp-ja");
        emma.navigate("/play");
        emma.locator("#now a[href*='/teams/']").click();
        assertThat(emma.locator("main")).containsText("200");
        browser.look(emma, "18-why");
        browser.look(wall, "19-wall");
        browser.pictureForReaders(wall, "board-wall", 1920, 1080);
        browser.pictureForReaders(instructor, "exercise", 1366, 900);
        browser.look(instructor, "20-progress");
    }

    @Test
    @Order(13)
    void pausingStopsClockAndSubmissions() {
        haruto.navigate("/play");
        instructor.locator("#next-step").click();
        assertThat(instructor.locator("#exercise-live .clock")).hasAttribute("data-running", "false");
        assertThat(haruto.locator("#strip .hold")).containsText("再開されるまで");
        assertThat(haruto).hasTitle(Pattern.compile("^演習は一時停止中"));
        browser.look(haruto, "21-paused-ja");
        instructor.locator("#next-step").click();
        assertThat(instructor.locator("#exercise-live .clock")).hasAttribute("data-running", "true");
    }

    @Test
    @Order(14)
    void whoLostTheBrowserComesBackToTheOwnSeat() {
        instructor
                .locator("#exercise-live th a[href*='/teams/']")
                .filter(new Locator.FilterOptions().setHasText("Hoshikawa"))
                .click();
        instructor.locator("[id^=free-]").click();
        browser.look(instructor, "21-free-seat");
        switchLanguage(instructor);
        browser.look(instructor, "21-free-seat-ja");
        switchLanguage(instructor);
        instructor.locator("main form .sure a").click();
        instructor.locator("[id^=link-]").click();
        browser.look(instructor, "21-link-back");
        Page back = browser.person(platform.address().toString(), "ja-JP");
        back.navigate(instructor.locator("#come-back").innerText());
        browser.look(back, "21-come-back-ja");
        switchLanguage(back);
        browser.look(back, "21-come-back");
        switchLanguage(back);
        back.locator("main form button").click();
        assertThat(back).hasURL(Pattern.compile(".*/play$"));
        assertThat(back.locator("body")).containsText("陽翔");
        haruto.navigate("/play");
        assertThat(haruto.locator("body")).not().containsText("陽翔");
        haruto = back;
        instructor.navigate("/exercises/" + exercise);
    }

    @Test
    @Order(15)
    void aPhoneInTheDarkShowsEverything() {
        for (String language : List.of("en-GB", "ja-JP")) {
            Page phone = browser.person(platform.address().toString(), language, 390, 844, ColorScheme.DARK);
            phone.context()
                    .addCookies(
                            ("ja-JP".equals(language) ? haruto : emma).context().cookies());
            phone.navigate("/play");
            browser.look(phone, "22-phone-tasks-" + language);
            Workspace.show(phone, "terminal");
            Shell.says(phone, "trainee@desk-1");
            browser.look(phone, "22-phone-play-" + language);
            phone.navigate("/board/" + exercise);
            browser.look(phone, "23-phone-board-" + language);
            assertEquals(
                    false,
                    phone.evaluate("document.documentElement.scrollWidth > innerWidth + 1"),
                    "no sideways scrolling");
            phone.context().close();
        }
    }

    @Test
    @Order(16)
    void afterTheEndNothingIsAcceptedAndNothingIsLeft() {
        instructor.navigate("/exercises/" + exercise);
        instructor.locator("#danger-step").click();
        browser.look(instructor, "24-confirm-end");
        instructor.locator("main form button").click();
        haruto.navigate("/play");
        assertThat(haruto.locator("form.answer")).hasCount(0);
        browser.look(haruto, "25-over-ja");
        instructor.navigate("/exercises/" + exercise);
        instructor.locator("#next-step").click();
        instructor.locator("main form button").click();
        await("nothing labelled to be left").atMost(DEPLOY_LIMIT).until(engine::all, List.of()::equals);
        assertThat(instructor.locator("#exercise-live [role=status]")).containsText("leaned");
        browser.look(instructor, "26-cleaned");
    }

    private String watchPath() {
        String text = instructor.locator("#copy-observers").getAttribute("data-copy");
        return text.substring(text.indexOf("/watch/"));
    }

    private void join(Page page, String link, String name, String language, String picture) {
        page.navigate(link);
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=language][value=" + language + "]").check();
        browser.look(page, picture);
        page.locator("main form button").click();
        assertThat(page).hasURL(Pattern.compile(".*/play$"));
    }

    private static void switchLanguage(Page page) {
        page.locator("form[action='/language'] button").click();
    }

    private static Locator card(Page page, String task) {
        return Workspace.task(page, task);
    }

    private static void answer(Page page, String task, String text) {
        Locator card = card(page, task);
        card.locator("input[name=answer]").fill(text);
        card.locator("form.answer button").click();
    }

    /** Reads the flag off the trainee's own terminal, as the trainee would. */
    private static String leakedFlag(Page page) {
        return Shell.answer(page, "curl -s http://files:8080/public/handover.txt | grep -o -m1 'KKH{[a-z0-9]*}'", FLAG);
    }

    private static String fullWidth(String ascii) {
        return ascii.codePoints()
                .map(c -> c > ' ' && c < 127 ? c + 0xFEE0 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
