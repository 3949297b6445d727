package org.kakehashi.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
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
                ports: ["8080:80"]
                privileged: true
                volumes: ["/etc:/host-etc"]
                depends_on: [db]
              db:
                image: mariadb:11
                environment: {MARIADB_DATABASE: shop}
            """;

    private Page hana;

    @Override
    Map<String, String> settings() {
        return WITHOUT_DEMO;
    }

    @Override
    void people(String base) {
        hana = browser.person(base, "ja-JP");
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
