package org.kakehashi.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What all teams share, nodes with several terminals, hidden ones, and what an instructor sees of all that. */
class SharedPartIT extends Journey {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String NODES = """
            networks:
              office: {}
              exchange: {per: exercise}
            nodes:
              hub:
                image: fileserver
                networks: [exchange]
                per: exercise
                profile: login
                limits: {memory: 300M}
                files:
                  /etc/accounts/credentials: {text: "hana:a-password"}
                  /srv/public/note.txt: {text: "the same bridge for all"}
                ready: {tcp: 8080}
                console: {keeper: {user: root, title: {en: Keeper, ja: 管理人}, for: instructor}}
              desk:
                image: desk
                networks: [office, exchange]
                per: participant
                after: [hub]
                console:
                  main: trainee
                  plain: {shell: [sh], title: {en: Plain shell, ja: 簡素なシェル}}
              watcher: {image: desk, networks: [office], hidden: true}
            tasks:
              - id: read-note
                title: {en: Read the note, ja: メモを読む}
                text: {en: "What does `http://hub:8080/public/note.txt` say?", ja: "`http://hub:8080/public/note.txt` の内容は何ですか。"}
                points: 10
                answer: {text: the same bridge for all}
            """;

    private Page instructor;
    private Page emma;
    private Page haruto;
    private String exercise;

    @Override
    Map<String, String> settings() throws IOException {
        Path folder = Files.createDirectories(home.resolve("scenarios/first-contact"));
        String bundled = Files.readString(Path.of("scenarios/first-contact/scenario.yaml"));
        Files.writeString(
                folder.resolve("scenario.yaml"), bundled.substring(0, bundled.indexOf("parameters:")) + NODES);
        return Map.of("KAKEHASHI_SCENARIOS_FOLDER", folder.getParent().toString());
    }

    @Override
    void people(String base) {
        instructor = browser.person(base, "en-GB");
        emma = browser.person(base, "en-IE");
        haruto = browser.person(base, "ja-JP");
    }

    @Test
    @Order(1)
    void theSharedPartIsDeployedOnceAndShownBesideTheTeams() {
        Arrival.instructor(instructor, platform.link("/first-login/"));
        exercise = Arrival.readyExercise(instructor, platform);
        assertThat(shared()).hasCount(1);
        browser.look(instructor, "60-shared-part");
    }

    @Test
    @Order(2)
    void theInstructorReadsWhatIsLoosenedAndUsesTheKeepersTerminal() {
        shared().click();
        Locator hub = instructor.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("hub"));
        assertThat(hub).containsText("profile: login (people can sign in and change users)");
        assertThat(hub).containsText("memory: 300M");
        browser.look(instructor, "61-loosened");
        switchLanguage();
        assertThat(instructor.locator("main")).containsText("ログインと利用者の切り替えが可能");
        browser.look(instructor, "61-loosened-ja");
        switchLanguage();
        instructor.locator("#lead-hub-keeper").click();
        Shell.says(instructor, "root@hub");
        browser.look(instructor, "62-keeper");
        instructor.navigate("/exercises/" + exercise);
        instructor.locator("#next-step").click();
        assertThat(instructor.locator("#exercise-live .clock")).hasAttribute("data-running", "true");
    }

    @Test
    @Order(3)
    void bothTeamsReachTheSameHubAndSeeNothingHidden() {
        Arrival.trainee(emma, platform, 0, "Emma");
        Arrival.trainee(haruto, platform, 1, "陽翔");
        for (Page trainee : List.of(emma, haruto)) {
            Shell.says(trainee, "trainee@desk-1");
            Shell.type(trainee, "curl -s http://hub:8080/public/note.txt");
            Shell.says(trainee, "the same bridge for all");
            assertThat(trainee.locator("#map")).containsText("hub");
            assertThat(trainee.locator("#map")).not().containsText("watcher");
        }
        browser.look(haruto, "63-shared-ja");
    }

    @Test
    @Order(4)
    void aSecondTerminalHasTheShellThatTheAuthorNamed() {
        assertThat(haruto.locator("#open-desk-1-plain")).containsText("簡素なシェル");
        Shell.type(emma, "first=shell");
        emma.locator("#tab-desk-1-plain").click();
        Shell.says(emma, "$");
        Shell.type(emma, "echo tab-is-$0");
        Shell.says(emma, "tab-is-sh");
        emma.locator("#tab-desk-1-main").click();
        Shell.type(emma, "echo still-the-$first");
        Shell.says(emma, "still-the-shell");
        useSecondTerminal(emma, "Plain shell", "64-second-terminal");
        useSecondTerminal(haruto, "簡素なシェル", "64-second-terminal-ja");
    }

    private void useSecondTerminal(Page trainee, String title, String picture) {
        Workspace.show(trainee, "map");
        trainee.locator("#open-desk-1-plain").click();
        assertThat(trainee).hasURL(Pattern.compile(".*/terminal/desk-1\\?console=plain$"));
        assertThat(trainee.locator("h1")).containsText(title);
        Shell.says(trainee, "$");
        Shell.type(trainee, "echo shell-is-$0");
        Shell.says(trainee, "shell-is-sh");
        browser.look(trainee, picture);
    }

    @Test
    @Order(5)
    void afterTheEndNothingIsLeftOfAnyPart() {
        instructor.navigate("/exercises/" + exercise + "/steps/end");
        instructor.locator("main form button").first().click();
        instructor.navigate("/exercises/" + exercise + "/steps/clean-up");
        instructor.locator("main form button").first().click();
        await("nothing labelled to be left").atMost(LIMIT).until(engine::all, List.of()::equals);
    }

    private Locator shared() {
        return instructor.locator("#exercise-live th a").filter(new Locator.FilterOptions().setHasText("Shared"));
    }

    private void switchLanguage() {
        instructor.locator("header button[name=tag]").click();
    }
}
