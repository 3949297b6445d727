package org.kakehashi.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Web pages of real nodes in real browsers: whose they are, what they cannot do, and how they come back. */
class NodePagesIT extends Journey {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final LocatorAssertions.ContainsTextOptions SLOW =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private Page instructor;
    private Page emma;
    private Page haruto;
    private Page status;
    private Page desk;
    private String exercise;

    @Override
    Map<String, String> settings() throws IOException {
        return Map.of("KAKEHASHI_SCENARIOS_FOLDER", scenarios().toString());
    }

    @Override
    void people(String base) {
        instructor = browser.person(base, "en-GB");
        emma = browser.person(base, "en-IE");
        haruto = browser.person(base, "ja-JP");
    }

    /** The bundled scenario with a page on the file server, and one on each desk that does not run yet. */
    private static Path scenarios() throws IOException {
        Path folder = Files.createDirectories(home.resolve("scenarios/first-contact"));
        String talk =
                Files.readString(Path.of("src/test/resources/journey/talk.pl")).indent(10);
        String text = Files.readString(Path.of("scenarios/first-contact/scenario.yaml"));
        String changed = text.replace(
                        "  desk: {image: desk, networks: [office], per: participant, console: trainee}\n",
                        "  desk:\n    image: desk\n    networks: [office]\n    per: participant\n    console: trainee\n"
                                + "    web: 9000\n    files:\n      /home/trainee/talk.pl:\n        text: |\n" + talk)
                .replace(
                        "    ready: {tcp: 8080}\n",
                        "    ready: {tcp: 8080}\n    web: {port: 8080, path: /internal/, title: {en: Status page, ja:"
                                + " 状況ページ}}\n");
        assertNotEquals(text, changed);
        Files.writeString(folder.resolve("scenario.yaml"), changed);
        return folder.getParent();
    }

    @Test
    @Order(1)
    void theExerciseRunsAndTraineesSeeTheLinksInTheirLanguage() {
        Arrival.instructor(instructor, platform.link("/first-login/"));
        exercise = Arrival.readyExercise(instructor, platform);
        Arrival.trainee(emma, platform, 0, "Emma");
        Arrival.trainee(haruto, platform, 1, "陽翔");
        assertThat(emma.locator("#page-files-main")).hasCount(0);
        instructor.locator("#next-step").click();
        assertThat(instructor.locator("#exercise-live .clock")).hasAttribute("data-running", "true");
        assertThat(emma.locator("#page-files-main")).hasText("Status page");
        assertThat(haruto.locator("#page-files-main")).hasText("状況ページ");
        assertThat(haruto.locator("#page-desk-1-main")).hasText("desk-1");
        assertThat(emma.locator("#page-desk-2-main")).hasCount(0);
        browser.look(emma, "50-links");
        browser.look(haruto, "51-links-ja");
    }

    @Test
    @Order(2)
    void aPageOpensInATabOfItsOwnOnAHostOfItsOwn() {
        status = opened(emma, "#page-files-main");
        assertThat(status.locator("body")).containsText("Plant file service", SLOW);
        browser.picture(status, "52-status-page");
        assertTrue(URI.create(status.url()).getHost().matches("[a-z2-7]{26}\\.localhost"), status.url());
        assertEquals("/internal/", URI.create(status.url()).getPath());
        assertEquals(true, status.evaluate("window.opener === null"));
        assertEquals("", status.evaluate("document.referrer"));
        Page other = opened(haruto, "#page-files-main");
        assertThat(other.locator("body")).containsText("Plant file service", SLOW);
        assertNotEquals(
                URI.create(other.url()).getHost(), URI.create(status.url()).getHost());
        other.close();
    }

    @Test
    @Order(3)
    void aPageCanNeitherSeeNorSetACookieOfThePlatform() {
        String seen = (String) status.evaluate("document.cookie='kkh_session=evil;path=/;domain=localhost';"
                + "document.cookie='kkh_session=evil;path=/play;domain=127.0.0.1';"
                + "document.cookie='kkh_page=evil;path=/';"
                + "document.cookie='own=1;path=/'; document.cookie");
        assertEquals("own=1", seen);
        assertTrue(emma.context().cookies(platform.address().toString()).stream()
                .noneMatch(cookie -> cookie.value.equals("evil")));
        String local = platform.address().toString().replace("127.0.0.1", "localhost");
        assertTrue(emma.context().cookies(local).stream().noneMatch(cookie -> cookie.value.equals("evil")));
        emma.reload();
        assertThat(emma.locator("body")).containsText("Emma");
        assertEquals(200, status.reload().status());
        assertEquals(
                "refused",
                status.evaluate(
                        "navigator.serviceWorker.register('/internal/sw.js').then(() => 'taken', () => 'refused')"));
        assertEquals(
                "closed",
                status.evaluate(
                        "url => fetch(url, {credentials: 'include'}).then(r => 'open', () => 'closed')",
                        platform.address() + "/play"));
    }

    @Test
    @Order(4)
    void whatDoesNotRunYetIsExplainedAndComesByItselfWithItsWebSocket() {
        Page waiting = opened(haruto, "#page-desk-1-main");
        assertThat(waiting.locator("h1")).hasText("このページは表示できません");
        assertThat(waiting.locator(".notice")).containsText("desk-1 のポート 9000 から応答がありません");
        browser.look(waiting, "53-silent-ja");
        waiting.close();
        desk = opened(emma, "#page-desk-1-main");
        assertThat(desk.locator(".notice")).containsText("Nothing answers on port 9000 of desk-1");
        browser.look(desk, "54-silent");

        Shell.says(emma, "trainee@desk-1");
        Shell.type(emma, "perl talk.pl &");
        Shell.says(emma, "talking");
        assertThat(desk.locator("#said")).containsText("echo over the bridge", SLOW);
        browser.picture(desk, "55-websocket");
    }

    @Test
    @Order(5)
    void theOtherTeamIsNotLetIn() {
        Page stranger = haruto.context().newPage();
        assertEquals(403, status(stranger.navigate(desk.url())));
        assertThat(stranger.locator("html")).hasAttribute("lang", "ja");
        assertThat(stranger.locator(".notice")).containsText("このアドレスは利用できない");
        browser.look(stranger, "56-not-yours-ja");
        stranger.close();
    }

    @Test
    @Order(6)
    void aKilledDoorAndAResetNodeComeBack() throws IOException, InterruptedException {
        assertTrue(engine.killDoors() > 0);
        assertThat(desk).hasTitle("closed");
        assertEquals(200, status(status.reload()));

        instructor.navigate("/exercises/" + exercise);
        instructor.locator("#exercise-live a[href*='/teams/']").first().click();
        Page seen = opened(instructor, "#page-files-main");
        assertThat(seen.locator("body")).containsText("Plant file service", SLOW);
        browser.look(instructor, "57-team");
        instructor.locator("#reset-files").click();
        instructor.locator("main form button").click();
        await("the node to be back")
                .atMost(LIMIT)
                .until(() -> status(status.reload()) == 503 || engine.nodesMade() < 8);
        await("its page to be back").atMost(LIMIT).until(() -> status(status.reload()) == 200);
        seen.reload();
        assertThat(seen.locator("body")).containsText("Plant file service", SLOW);
    }

    @Test
    @Order(7)
    void whoseNodeAnInstructorResetReadsSoAndGoesOnInANewShell() {
        haruto.bringToFront();
        Shell.says(haruto, "trainee@desk-1");
        Shell.type(haruto, "clear; old=shell");
        instructor.navigate("/exercises/" + exercise);
        instructor.locator("#exercise-live th a[href*='/teams/']").nth(1).click();
        instructor.locator("#reset-desk-1").click();
        instructor.locator("main form button").click();
        assertThat(Shell.state(haruto)).containsText("講師がこのノードをリセットした");
        assertThat(Shell.state(haruto)).not().containsText("接続が切れました");
        browser.look(haruto, "57-reset-ja");
        Shell.says(haruto, "[講師がこのノードをリセットした");
        Shell.says(haruto, "trainee@desk-1");
        Shell.type(haruto, "echo \"${old:-another}-$((40+2))\"");
        Shell.says(haruto, "another-42");
        browser.picture(haruto, "57-after-reset-ja");
    }

    @Test
    @Order(8)
    void whoWorksOnAPageReadsThatTheExerciseIsPaused() {
        Page page = opened(haruto, "#page-files-main");
        assertThat(page.locator("body")).containsText("Plant file service", SLOW);
        instructor.navigate("/exercises/" + exercise);
        instructor.locator("#next-step").click();
        assertThat(instructor.locator("#exercise-live .clock")).hasAttribute("data-running", "false");
        page.reload();
        assertThat(page.locator("h1")).hasText("演習は一時停止中です");
        browser.look(page, "57-paused-page-ja");
        page.locator("main a.btn").click();
        assertThat(page.locator("body")).containsText("Plant file service");
        assertEquals("/internal/", URI.create(page.url()).getPath());
        assertEquals(200, status(page.reload()));
        assertThat(page.locator("body")).containsText("Plant file service");
        page.close();
        instructor.locator("#next-step").click();
        assertThat(instructor.locator("#exercise-live .clock")).hasAttribute("data-running", "true");
    }

    @Test
    @Order(9)
    void signingOutAndTheEndOfTheExerciseClosePagesAndTerminals() {
        Page other = opened(haruto, "#page-files-main");
        Page desk = haruto.context().newPage();
        desk.navigate("/terminal/desk-1");
        Shell.says(desk, "trainee@desk-1");
        var refused = new CopyOnWriteArrayList<String>();
        desk.onResponse(response -> {
            if (response.status() >= 400) {
                refused.add(response.url());
            }
        });
        Browser.signOut(emma);
        assertEquals(403, status(status.reload()));
        browser.look(status, "58-signed-out");
        instructor.navigate("/exercises/" + exercise);
        instructor.locator("#danger-step").click();
        instructor.locator("main form button").click();
        await("the exercise to be over").atMost(LIMIT).until(() -> status(other.reload()) == 409);
        assertThat(other.locator(".notice")).containsText("演習の開始から終了までの間");
        assertThat(desk.locator("#terminal-live")).containsText("演習が終了した");
        assertThat(desk.locator("#terminal-live[hx-get]")).hasCount(0);
        for (Page page : List.of(desk, haruto)) {
            page.bringToFront();
            assertThat(Shell.state(page)).containsText("終了: 演習が終了した");
            assertThat(page.locator("[data-terminal-do=reopen]")).isHidden();
            assertThat(page.locator("[data-terminal-do=connect]")).isHidden();
        }
        assertEquals(List.of(), refused);
        browser.look(desk, "59-terminal-over-ja");
    }

    @Test
    @Order(10)
    void afterCleaningUpNothingIsLeft() {
        instructor.navigate("/exercises/" + exercise);
        instructor.locator("#next-step").click();
        instructor.locator("main form button").click();
        await("nothing labelled to be left").atMost(LIMIT).until(engine::all, List.of()::equals);
        assertEquals(
                List.of(),
                browser.complaints().stream()
                        .filter(text -> text.contains("/.kakehashi/"))
                        .toList());
    }

    private static int status(Response response) {
        return response.status();
    }

    /** What a link opens, in its new tab. */
    private static Page opened(Page from, String link) {
        return from.context().waitForPage(() -> from.locator(link).click());
    }
}
