package org.kakehashi.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A lab teacher brings a lab along, reads what became of it, and looks for images that fit. */
class ImportIT extends Journey {
    private static final String LAB = """
            services:
              web:
                image: nginx:1.27
                ports: ["8080:80", "8081:8080"]
                privileged: true
                volumes: ["/etc:/host-etc"]
                depends_on: [db]
              db:
                image: mariadb:11
                environment: {MARIADB_DATABASE: shop}
            """;

    private static final Duration DEPLOYED = Duration.ofMinutes(3);

    private Page hana;
    private Page haruto;
    private String project;

    @Override
    Map<String, String> settings() {
        return WITHOUT_DEMO;
    }

    @Override
    void people(String base) {
        hana = browser.person(base, "ja-JP");
        haruto = browser.person(base, "ja-JP");
        Arrival.instructor(hana, platform.link("/first-login/"));
    }

    @Test
    @Order(1)
    void aFileThatIsNoneOfTheFormatsIsRefusedAndNothingTypedIsLost() {
        hana.navigate("/scenarios/import");
        lookInBothLanguages("70-import");
        hana.locator("input[name=id]").fill("corner-shop");
        upload("notes.txt", "nothing that anybody could import\n");
        assertThat(hana.locator("main")).containsText("取り込める形式のファイルが見つかりません");
        browser.look(hana, "71-import-refused-ja");
        hana.locator("#again").click();
        assertThat(hana.locator("input[name=id]")).hasValue("corner-shop");
    }

    @Test
    @Order(2)
    void theReportSaysWhatWasRefusedChangedAndCarriedOver() {
        hana.navigate("/scenarios/import");
        hana.locator("input[name=id]").fill("corner-shop");
        upload("docker-compose.yml", LAB);
        assertThat(hana.locator("#refused")).isVisible();
        assertThat(hana.locator("[aria-labelledby=refused]")).containsText("privileged");
        assertThat(hana.locator("#changed")).isVisible();
        browser.look(hana, "72-import-report-ja");
    }

    @Test
    @Order(3)
    void whatIsKeptIsAScenarioInTheLibrary() {
        hana.locator("main form[action*='/scenarios/import/'] button").click();
        assertThat(hana).hasURL(Pattern.compile(".*/scenarios/.*\\d+.*"));
        project = hana.url().replaceFirst("\\?.*", "");
        browser.look(hana, "73-imported-ja");
        hana.navigate("/scenarios");
        assertThat(hana.locator("main")).containsText("corner-shop");
        browser.look(hana, "74-library-ja");
    }

    @Test
    @Order(4)
    void theCatalogueSaysWhatEachImageOffers() {
        hana.navigate("/images");
        Locator desk = hana.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHas(hana.locator("a[href='/images/desk']")));
        assertThat(desk.locator(".state.good")).isVisible();
        assertThat(desk).containsText("MB");
        lookInBothLanguages("75-images");
        desk.locator("th a").click();
        assertThat(hana.locator("dl.facts")).containsText("nmap");
        lookInBothLanguages("76-image");
    }

    @Test
    @Order(5)
    void whatWasImportedIsPlayed() {
        hana.navigate(project);
        hana.locator("form[action$='/release'] button").click();
        assertThat(hana.locator("main .state.good").first()).isVisible();
        hana.navigate("/exercises/new");
        hana.locator("input[name=scenario][value^='manuscript-']").check();
        hana.locator("input[name=name]").fill("街角の店");
        hana.locator("input[name=reason]").fill("取り込みの試し");
        hana.locator("#team-1").fill("京都");
        hana.locator("input[name=seats]").first().fill("1");
        hana.locator("main form > p > button").click();
        assertThat(hana).hasURL(Pattern.compile(".*/exercises/\\d+$"));
        String link = hana.locator("[data-copy*='/join/']").first().getAttribute("data-copy");
        hana.locator("#next-step").click();
        Locator start = hana.locator("form[action$='/steps/start'] button");
        await("the range, see " + platform.log())
                .atMost(DEPLOYED)
                .until(() -> start.isVisible()
                        && hana.locator("#exercise-live progress").count() == 0);
        start.click();
        assertThat(hana.locator("#exercise-live .clock")).hasAttribute("data-running", "true");
        haruto.navigate(link);
        haruto.locator("input[name=name]").fill("陽翔");
        haruto.locator("main form button").click();
        Shell.says(haruto, "trainee@desk-1");
        Shell.type(haruto, "getent hosts web db >/dev/null && echo there-$((40+2))");
        Shell.says(haruto, "there-42");
        Page web = haruto.context()
                .waitForPage(() -> haruto.locator("#page-web-main").click());
        assertThat(web.locator("body"))
                .containsText(
                        Pattern.compile("nginx|Index of"),
                        new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        browser.picture(web, "77-imported-page");
        browser.look(haruto, "78-imported-play-ja");
    }

    private void upload(String name, String content) {
        hana.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
        hana.locator("main form button").click();
    }

    private void lookInBothLanguages(String name) {
        browser.look(hana, name + "-ja");
        hana.locator("header button[name=tag]").click();
        browser.look(hana, name);
        hana.locator("header button[name=tag]").click();
    }
}
