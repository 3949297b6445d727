package org.kakehashi.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A small attack-defence from end to end, as its people meet it: checkers place flags, a script takes one from the other
 * team, it is submitted by the page and from the desk, the hole is closed, and everybody sees what became of it.
 */
class AttackDefenceIT extends Journey {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final double TICKS = 120_000;
    private static final Pattern FLAG = Pattern.compile("(KKH_[A-Za-z0-9_-]{44})");

    /** What the maker's token, the same in every box, shows of another team's contracts. */
    private static final String EXPLOIT = "curl -s -H 'X-Token: meterhub-service-0000'"
            + " http://%s:9090/service/contracts | grep -oE 'KKH_[A-Za-z0-9_-]{44}'";

    private Page instructor;
    private Page emma;
    private Page haruto;
    private String exercise;

    /** The bundled scenario with ticks of half the length, so that nobody waits for long. */
    @Override
    Map<String, String> settings() throws IOException {
        Path bundled = Path.of("scenarios/triple-service-ad");
        Path folder = home.resolve("scenarios/triple-service-ad");
        try (Stream<Path> files = Files.walk(bundled)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(bundled.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path text = folder.resolve("scenario.yaml");
        Files.writeString(
                text,
                Files.readString(text).replace("ticks: {seconds: 60, valid: 5}", "ticks: {seconds: 30, valid: 10}"));
        return Map.of(
                "KAKEHASHI_DEMO",
                "false",
                "KAKEHASHI_SCENARIOS_FOLDER",
                folder.getParent().toString());
    }

    @Override
    void people(String base) {
        instructor = browser.person(base, "en-GB");
        emma = browser.person(base, "en-IE");
        haruto = browser.person(base, "ja-JP");
    }

    @Test
    @Order(1)
    void theInstructorPlansAnExerciseOfTwoTeams() {
        Arrival.instructor(instructor, platform.link("/first-login/"));
        instructor.navigate("/exercises/new");
        instructor.locator("input[name=scenario]").check();
        instructor.locator("input[name=name]").fill("Three services");
        instructor.locator("input[name=reason]").fill("with shorter ticks");
        team(1, "Lindhaven", "EU");
        team(2, "星川", "JP");
        browser.look(instructor, "80-plan");
        instructor.locator("main form p > button").click();
        assertThat(instructor).hasURL(Pattern.compile(".*/exercises/\\d+$"));
        exercise = instructor.url().substring(instructor.url().lastIndexOf('/') + 1);
        instructor.locator("#next-step").click();
        await("the ranges, see " + platform.log())
                .atMost(LIMIT)
                .until(() -> instructor.locator("#next-step").isVisible()
                        && instructor.locator("#next-step").innerText().contains("Start"));
        browser.look(instructor, "81-ready");
    }

    @Test
    @Order(2)
    void traineesReadHowToAttackAndSubmit() {
        join(emma, "EU", "Emma");
        join(haruto, "JP", "陽翔");
        instructor.locator("#next-step").click();
        assertThat(instructor.locator("#exercise-live .clock")).hasAttribute("data-running", "true");
        for (Page trainee : List.of(emma, haruto)) {
            Shell.says(trainee, "trainee@desk-1");
            assertThat(trainee.locator("#briefing")).containsText("nc -q 5 submission 31337");
        }
        browser.look(emma, "82-play");
        browser.look(haruto, "82-play-ja");
    }

    @Test
    @Order(3)
    void everyServiceIsFoundInOrder() {
        instructor.navigate("/board/" + exercise + "/services");
        assertThat(instructor.locator(".mx-teams td.c.up"))
                .hasCount(6, new LocatorAssertions.HasCountOptions().setTimeout(TICKS));
        lookInBothLanguages(instructor, "83-services");
        haruto.navigate("/board/" + exercise + "/services");
        browser.look(haruto, "83-services-trainee-ja");
        haruto.navigate("/play");
        Shell.says(haruto, "trainee@desk-1");
    }

    @Test
    @Order(4)
    void aTakenFlagCountsByTheFormOnce() {
        String flag = taken(emma, "team-2");
        emma.locator("#service-flags").click();
        assertThat(emma.locator("main")).containsText("nc -q 5 submission 31337");
        lookInBothLanguages(emma, "84-flags");
        submit(emma, flag + "\nKKH_" + "x".repeat(44));
        assertThat(verdict(emma, flag)).containsText("OK");
        assertThat(verdict(emma, "KKH_" + "x".repeat(44))).containsText("INV");
        browser.look(emma, "85-answers");
        submit(emma, flag);
        assertThat(verdict(emma, flag)).containsText("DUP");
        emma.navigate("/play");
    }

    @Test
    @Order(5)
    void aScriptSubmitsFromTheDesk() {
        Shell.type(haruto, "clear; " + String.format(EXPLOIT, "team-1") + " | nc -q 5 submission 31337 | tee said");
        await("a flag that counts")
                .atMost(LIMIT)
                .until(
                        () -> Shell.lines(haruto),
                        lines -> lines.stream().anyMatch(line -> line.matches("KKH_[A-Za-z0-9_-]{44} OK .*")));
        browser.picture(haruto, "86-script-ja");
        instructor.navigate("/board/" + exercise + "/firsts");
        Locator contracts = instructor
                .locator("#firsts-stores tbody tr")
                .filter(new Locator.FilterOptions().setHasText("contracts"));
        assertThat(contracts).containsText("Lindhaven", new LocatorAssertions.ContainsTextOptions().setTimeout(TICKS));
        browser.look(instructor, "87-first-blood");
        instructor.navigate("/board/" + exercise + "/services");
    }

    @Test
    @Order(6)
    void aPatchedServiceGivesNothingAwayAndStaysInOrder() {
        haruto.locator("#tab-box-main").click();
        Shell.says(haruto, "root@box");
        Shell.type(
                haruto,
                "sed -i s/meterhub-service-0000/our-own-$RANDOM$RANDOM/ /srv/meterhub/config.json && svc restart meterhub"
                        + " && echo closed-$((40+2))");
        Shell.says(haruto, "closed-42");
        browser.look(haruto, "88-patched-ja");
        Shell.says(emma, "trainee@desk-1");
        Shell.type(emma, "clear; " + String.format(EXPLOIT, "team-2") + " || echo nothing-there-$((40+2))");
        Shell.says(emma, "nothing-there-42");
    }

    @Test
    @Order(7)
    void aStoppedServiceIsSeenAndComesBack() {
        Shell.type(haruto, "svc stop tram; echo stopped-$((40+2))");
        Shell.says(haruto, "stopped-42");
        assertThat(cell("星川", "tram"))
                .hasClass(Pattern.compile("\\bdown\\b"), new LocatorAssertions.HasClassOptions().setTimeout(TICKS));
        lookInBothLanguages(instructor, "89-offline");
        Shell.type(haruto, "svc start tram; echo started-$((40+2))");
        Shell.says(haruto, "started-42");
        assertThat(cell("星川", "tram"))
                .hasClass(
                        Pattern.compile("\\b(up|recovering)\\b"),
                        new LocatorAssertions.HasClassOptions().setTimeout(TICKS));
    }

    @Test
    @Order(8)
    void theInstructorFindsTheTokensOfTheTeams() {
        instructor.navigate("/exercises/" + exercise);
        browser.look(instructor, "90-exercise");
        instructor.locator("#flag-tokens").click();
        assertThat(instructor.locator("tbody tr")).hasCount(2);
        lookInBothLanguages(instructor, "91-tokens");
        instructor.navigate("/exercises/" + exercise);
    }

    @Test
    @Order(9)
    void afterTheEndNoFlagCountsAndNothingIsLeft() {
        instructor.navigate("/exercises/" + exercise + "/steps/end");
        instructor.locator("main form button").first().click();
        emma.navigate("/play/flags");
        submit(emma, "KKH_" + "y".repeat(44));
        browser.look(emma, "92-over");
        instructor.navigate("/board/" + exercise + "/services");
        browser.look(instructor, "93-services-over");
        instructor.navigate("/exercises/" + exercise + "/steps/clean-up");
        instructor.locator("main form button").first().click();
        await("nothing labelled to be left").atMost(LIMIT).until(engine::all, List.of()::equals);
    }

    private void team(int number, String name, String region) {
        Locator row = instructor.locator(".control-team").nth(number - 1);
        row.locator("input[name=team]").fill(name);
        row.locator("select[name=region]").selectOption(region);
    }

    private void join(Page page, String region, String name) {
        String link = instructor
                .locator(".links li")
                .filter(new Locator.FilterOptions().setHas(instructor.locator(".region." + region)))
                .locator("[data-copy]")
                .getAttribute("data-copy");
        page.navigate(URI.create(link).getPath());
        page.locator("input[name=name]").fill(name);
        page.locator("main form button").click();
        assertThat(page).hasURL(Pattern.compile(".*/play$"));
    }

    /** Takes a flag off another team's service in the own terminal, as soon as one lies there. */
    private static String taken(Page page, String target) {
        return Shell.answer(page, "until " + String.format(EXPLOIT, target) + "; do sleep 1; done", FLAG);
    }

    private static void submit(Page page, String flags) {
        page.locator("textarea[name=flags]").fill(flags);
        page.locator("form[action='/play/flags'] button").click();
    }

    private static Locator verdict(Page page, String flag) {
        return page.locator(".flag-answers tbody tr").filter(new Locator.FilterOptions().setHasText(flag));
    }

    private Locator cell(String team, String service) {
        int column = List.of("hanko", "tram", "meterhub").indexOf(service);
        return instructor
                .locator(".mx-teams tbody tr")
                .filter(new Locator.FilterOptions().setHasText(team))
                .locator("td.c")
                .nth(column);
    }

    private void lookInBothLanguages(Page page, String name) {
        browser.look(page, name);
        page.locator("form[action='/language'] button").click();
        browser.look(page, name + "-other");
        page.locator("form[action='/language'] button").click();
        assertEquals(1, page.locator("h1").count());
    }
}
