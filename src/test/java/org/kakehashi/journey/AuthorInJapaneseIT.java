package org.kakehashi.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** From an empty page to a green rehearsal with every page in Japanese; the author writes Japanese first. */
class AuthorInJapaneseIT extends Journey {
    private static final double REHEARSAL = 420_000;
    private static final String REST = """
            minutes: 20
            audience: [technical]
            licence: CC-BY-4.0
            summary: {en: Open the letter., ja: 手紙を開く。}
            parameters:
              sender: {choose: [hana, marta]}
            networks: [office]
            nodes:
              desk:
                image: desk
                networks: [office]
                per: participant
                console: trainee
                files: {/home/trainee/letter.txt: {text: "${sender} より", owner: trainee}}
            tasks:
              - id: who-wrote
                title: {ja: 差出人を調べる}
                text: {en: Who wrote `letter.txt`?, ja: "`letter.txt` を書いたのは誰ですか。"}
                points: 100
                answer: {text: "${sender}"}
            rehearsal:
              - {on: desk, run: [sh, -c, "cut -d' ' -f1 letter.txt"], submit: who-wrote}
            """;

    private Page yuki;

    @Override
    Map<String, String> settings() {
        return WITHOUT_DEMO;
    }

    @Override
    void people(String base) {
        yuki = browser.person(base, "ja-JP");
    }

    @Test
    @Order(1)
    void theFormatIsExplainedInJapaneseWhileOneTypes() {
        Arrival.instructor(yuki, platform.link("/first-login/"));
        yuki.locator("header nav a[href='/scenarios']").click();
        yuki.locator("a[href='/scenarios/new']").click();
        yuki.locator("input[name=id]").fill("open-letter");
        yuki.locator("input[name=en]").fill("The letter");
        yuki.locator("input[name=ja]").fill("一通の手紙");
        yuki.locator("main form button").click();
        assertThat(yuki.locator(".cm-content")).containsText("open-letter");
        yuki.locator(".cm-content").focus();
        yuki.keyboard().press("Control+End");
        yuki.keyboard().type("kin");
        assertThat(yuki.locator(".cm-completionInfo")).containsText("演習の種類");
        browser.look(yuki, "yuki-01-completion");
        yuki.keyboard().press("Enter");
        yuki.keyboard().type("lab\n");
        assertThat(yuki.locator(".cm-content")).containsText("kind: lab");
    }

    @Test
    @Order(2)
    void whatIsWrongIsSaidInJapaneseAndTheMissingEnglishIsWrittenBesideIt() {
        AuthorIT.paste(yuki, REST);
        assertThat(yuki.locator("#problems")).containsText("英語");
        assertThat(yuki.locator("#preview .task h3")).containsText("差出人を調べる");
        browser.look(yuki, "yuki-02-problems");
        yuki.locator("nav.workbench-tabs a[href$='/texts']").click();
        yuki.locator("a[href$='only=missing']").click();
        yuki.locator("textarea[lang=en]").first().fill("Find the sender");
        yuki.locator("main form button").last().click();
        assertThat(yuki.locator("fieldset.workbench-text")).hasCount(0);
        yuki.locator(".notice a").click();
        assertThat(yuki.locator(".cm-content")).containsText("Find the sender");
        assertThat(yuki.locator("#problems .state.good")).isVisible();
    }

    @Test
    @Order(3)
    void theSavedVersionRehearsesGreen() {
        yuki.locator("input[name=message]").fill("最初の版");
        yuki.locator("#save").click();
        assertThat(yuki).hasURL(Pattern.compile(".*saved=2"));
        yuki.locator("nav.workbench-tabs a").first().click();
        yuki.locator("form[action$='/rehearse'] button").click();
        assertThat(yuki).hasURL(Pattern.compile(".*/scenarios/rehearsals/\\d+$"));
        assertThat(yuki.locator("#rehearsal p .state.good, #rehearsal p .state.bad")
                        .first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(REHEARSAL));
        browser.look(yuki, "yuki-03-rehearsed");
        assertThat(yuki.locator("#rehearsal > p .state.good")).containsText("合格");
    }

    @Test
    @Order(4)
    void nothingIsLeftOnTheEngine() {
        await("nothing labelled to be left").atMost(Duration.ofMinutes(3)).until(engine::all, List.of()::equals);
    }
}
