package org.kakehashi.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.kakehashi.launch.database.FreePort;

/** The main ways through a TLS proxy that is set up as the manual says: signing in, joining, terminal, board, pages of nodes. */
class BehindTlsIT extends Journey {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Pattern FLAG = Pattern.compile("(KKH\\{[a-z0-9]{10,}})");
    private static final LocatorAssertions.ContainsTextOptions SLOW =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private int port;
    private int pages;
    private TlsProxy proxy;
    private Page instructor;
    private Page emma;
    private Page haruto;
    private Page wall;
    private String exercise;

    @Override
    Map<String, String> settings() throws IOException {
        port = FreePort.draw();
        pages = FreePort.draw();
        return Map.of(
                "KAKEHASHI_SITE_PUBLIC_URL",
                url() + "/",
                "KAKEHASHI_SITE_TRUSTED_PROXIES",
                "127.0.0.1",
                "KAKEHASHI_WEB_HOST",
                "*.range-pages.example:" + port,
                "KAKEHASHI_WEB_PORT",
                Integer.toString(pages),
                "KAKEHASHI_SCENARIOS_FOLDER",
                scenarios().toString());
    }

    @Override
    Browser browser() throws Exception {
        proxy = TlsProxy.start(home.resolve("nginx"), port, platform.address().getPort(), pages);
        return new Browser(
                "--host-resolver-rules=MAP range.example 127.0.0.1, MAP *.range-pages.example 127.0.0.1",
                "--ignore-certificate-errors-spki-list=" + proxy.fingerprint());
    }

    @Override
    void people(String base) {
        instructor = browser.person(url(), "en-GB");
        emma = browser.person(url(), "en-IE");
        haruto = browser.person(url(), "ja-JP");
        wall = browser.person(url(), "ja-JP");
    }

    private String url() {
        return "https://range.example:" + port;
    }

    /** The bundled scenario with a page on the file server. */
    private static Path scenarios() throws IOException {
        Path folder = Files.createDirectories(home.resolve("scenarios/first-contact"));
        String text = Files.readString(Path.of("scenarios/first-contact/scenario.yaml"));
        String ready = "    ready: {tcp: 8080}\n";
        assertTrue(text.contains(ready));
        Files.writeString(
                folder.resolve("scenario.yaml"),
                text.replace(
                        ready,
                        ready + "    web: {port: 8080, path: /internal/, title: {en: Status page, ja: 状況ページ}}\n"));
        return folder.getParent();
    }

    @Test
    @Order(1)
    void staffSignInAndTraineesJoin() {
        Arrival.instructor(instructor, platform.link("/first-login/"));
        Browser.signOut(instructor);
        assertThat(instructor).hasURL(url() + "/");
        instructor.navigate("/exercises");
        assertThat(instructor).hasURL(url() + "/sign-in?to=%2Fexercises");
        instructor.locator("input[name=login]").fill("instructor");
        instructor.locator("input[name=password]").fill(Arrival.PASSWORD);
        instructor.locator("main form button").click();
        assertThat(instructor).hasURL(url() + "/exercises");
        exercise = Arrival.readyExercise(instructor, platform);
        Arrival.trainee(emma, platform, 0, "Emma");
        Arrival.trainee(haruto, platform, 1, "陽翔");
        for (Page page : List.of(instructor, emma, haruto)) {
            assertTrue(page.url().startsWith(url() + "/"), page.url());
            assertTrue(page.context().cookies().stream()
                    .anyMatch(cookie -> cookie.name.equals("__Host-kkh_session") && cookie.secure));
        }
        haruto.locator("form[action='/language'] button").click();
        assertThat(haruto.locator("html")).hasAttribute("lang", "en");
        assertThat(haruto).hasURL(url() + "/play");
        haruto.locator("form[action='/language'] button").click();
        assertThat(haruto.locator("html")).hasAttribute("lang", "ja");
        String watch = instructor.locator("#copy-observers").getAttribute("data-copy");
        assertTrue(watch.startsWith(url() + "/watch/"), watch);
        wall.navigate(watch);
        assertThat(wall).hasURL(url() + "/board/" + exercise);
    }

    @Test
    @Order(2)
    void terminalsAndTheBoardAreLive() {
        instructor.locator("#next-step").click();
        assertThat(instructor.locator("#exercise-live .clock")).hasAttribute("data-running", "true");
        wall.navigate("/board/" + exercise);
        Shell.says(haruto, "trainee@desk-1");
        Shell.type(haruto, "echo 架け橋 | tr -d 'x'");
        Shell.says(haruto, "架け橋");
        browser.look(haruto, "90-tls-terminal-ja");
        Shell.says(emma, "trainee@desk-1");
        String flag = Shell.answer(
                emma, "curl -s http://files:8080/public/handover.txt | grep -o -m1 'KKH{[a-z0-9]*}'", FLAG);
        int before = hundreds();
        emma.locator("[data-task=find-leak] input[name=answer]").fill(flag);
        emma.locator("[data-task=find-leak] form.answer button").click();
        assertThat(emma.locator("[data-task=find-leak] .verdict.good")).isVisible();
        await("the board to change by itself").atMost(LIMIT).until(() -> hundreds() > before);
        browser.look(wall, "91-tls-board-ja");
    }

    /** How often the board says 100, the points of the first task. */
    private int hundreds() {
        return wall.locator("main").innerText().split("\\b100\\b", -1).length;
    }

    @Test
    @Order(3)
    void pagesOfNodesOpenOnNamesOfTheirOwn() {
        for (Page trainee : List.of(emma, haruto)) {
            Page status = trainee.context()
                    .waitForPage(() -> trainee.locator("#page-files-main").click());
            assertThat(status.locator("body")).containsText("Plant file service", SLOW);
            URI address = URI.create(status.url());
            assertEquals("https", address.getScheme());
            assertTrue(address.getAuthority().matches("[a-z2-7]{26}\\.range-pages\\.example:" + port), status.url());
            browser.picture(status, "92-tls-page");
            status.close();
        }
    }

    @Test
    @Order(4)
    void afterCleaningUpNothingIsLeft() {
        instructor.locator("#danger-step").click();
        instructor.locator("main form button").click();
        instructor.navigate("/exercises/" + exercise);
        instructor.locator("#next-step").click();
        instructor.locator("main form button").click();
        await("nothing labelled to be left").atMost(LIMIT).until(engine::all, List.of()::equals);
    }

    @AfterAll
    void stopTheProxy() throws InterruptedException {
        proxy.close();
    }
}
