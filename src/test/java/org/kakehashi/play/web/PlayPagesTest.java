package org.kakehashi.play.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.TimeChanges;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.timeline.ExerciseClock;
import org.kakehashi.exercise.timeline.TimeChange;
import org.kakehashi.play.FakeRanges;
import org.kakehashi.play.Played;
import org.kakehashi.play.Player;
import org.kakehashi.play.WithFakeChecks;
import org.kakehashi.range.RangeState;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.Task;
import org.kakehashi.site.language.Language;

@QuarkusTest
@TestProfile(WithFakeChecks.class)
class PlayPagesTest {
    @Inject
    Played played;

    @Inject
    Sessions sessions;

    @Inject
    Lifecycle lifecycle;

    @Inject
    TimeChanges timeChanges;

    @Inject
    FakeRanges ranges;

    private SampleExercise.Made exercise;

    @BeforeEach
    void twoTeamsPlay() {
        exercise = played.running();
        ranges.draw(exercise.eu().id(), RangeState.READY);
    }

    private static RequestSpecification browser(String cookie, String language) {
        return given().redirects()
                .follow(false)
                .header("Accept", "text/html")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .cookie("kkh_session", cookie)
                .cookie("language", language);
    }

    private RequestSpecification stranger(String language) {
        return browser("", language);
    }

    private String session(Player player) {
        return sessions.open(new Subject(Subject.Kind.PARTICIPANT, player.participantId()), Set.of(Role.TRAINEE));
    }

    private String playing(Team team, String name) {
        return session(played.join(team, name));
    }

    private static Response post(RequestSpecification browser, String path, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            browser = browser.formParam(fields[i], fields[i + 1]);
        }
        return browser.post(path);
    }

    @Test
    void whoPlaysInPairsReadsWhoThePartnerIs() {
        SampleExercise.Made pairs = played.scheduled(FirstContact.changed(
                "composition: regional, plays: {EU: lindhaven, JP: hoshikawa}", "composition: paired"));
        assertTrue(text(playing(pairs.eu(), "Marta"), "en")
                .contains("You work together with <span class=\"region JP\">JP</span> <strong>京都</strong>"));
        assertTrue(text(playing(pairs.jp(), "花"), "ja")
                .contains("協力するチーム： <span class=\"region EU\">EU</span> <strong>Lyon</strong>"));
        assertFalse(text(playing(exercise.eu(), "Marta"), "en").contains("You work together with"));
    }

    private static String text(String cookie, String language) {
        return browser(cookie, language)
                .get("/play")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @ParameterizedTest
    @CsvSource({"en, You are joining team Lyon., Read the briefing", "ja, チーム「Lyon」に参加します。, 状況説明"})
    void joiningByFormsLeadsToThePlayPageInTheChosenLanguage(String language, String lead, String playing) {
        String path = "/join/" + exercise.eu().joinCode();
        stranger(language)
                .get(path)
                .then()
                .statusCode(200)
                .body(allOf(containsString(lead), containsString("Bridge 2026"), containsString("lang=\"" + language)));
        String other = language.equals("en") ? "ja" : "en";
        Response joined = post(stranger(other), path, "name", "山田 花 " + language, "language", language);
        joined.then().statusCode(303).cookie("language", language);
        assertTrue(joined.header("Location").endsWith("/play"), joined.header("Location"));
        String page = text(joined.cookie("kkh_session"), joined.cookie("language"));
        assertTrue(page.contains("山田 花 " + language) && page.contains("Lyon"), page);
        assertTrue(page.contains(language.equals("ja") ? "残り時間" : "Time left"), page);
    }

    @Test
    void aBrowserThatPlaysForTheTeamGoesStraightOnAndTakesNoSecondSeat() {
        String cookie = playing(exercise.eu(), "Marta");
        String path = "/join/" + exercise.eu().joinCode();
        browser(cookie, "en").get(path).then().statusCode(303);
        post(browser(cookie, "en"), path, "name", "Marta again").then().statusCode(303);
        stranger("en").get(path).then().body(containsString("<dd>1</dd>"));
    }

    @Test
    void aBrowserThatNeverGotItsAnswerSendsTheFormAgainAndPlays() {
        String path = "/join/" + exercise.eu().joinCode();
        String key = stranger("en").get(path).then().statusCode(200).extract().cookie("kkh_joining");
        assertEquals(64, key.length());
        RequestSpecification again = stranger("en").cookie("kkh_joining", key);
        assertEquals(key, again.get(path).cookie("kkh_joining"), "the link opened anew");
        post(stranger("en").cookie("kkh_joining", key), path, "name", "Marta")
                .then()
                .statusCode(303);
        Response answered = post(stranger("en").cookie("kkh_joining", key), path, "name", "Marta");
        answered.then().statusCode(303).cookie("kkh_joining", "");
        assertTrue(text(answered.cookie("kkh_session"), "en").contains("Marta"));
        post(stranger("en"), path, "name", "Marta").then().statusCode(409);
        stranger("en").get(path).then().body(containsString("<dd>1</dd>"));
    }

    @Test
    void aBrowserThatIsSomebodyElseIsToldWhatJoiningDoes() {
        String cookie = playing(exercise.eu(), "Marta");
        browser(cookie, "en")
                .get("/join/" + exercise.jp().joinCode())
                .then()
                .statusCode(200)
                .body(containsString("private window"));
    }

    @Test
    void linksThatLeadNowhereExpiredLinksAndFullTeamsSaySo() {
        stranger("en").get("/join/" + "0".repeat(32)).then().statusCode(404).body(containsString("leads nowhere"));
        post(stranger("ja"), "/join/nonsense", "name", "x")
                .then()
                .statusCode(404)
                .body(containsString("無効です"));
        String path = "/join/" + exercise.eu().joinCode();
        post(stranger("en"), path, "name", "Marta").then().statusCode(303);
        post(stranger("en"), path, "name", "Lukas").then().statusCode(303);
        post(stranger("ja"), path, "name", "Sora").then().statusCode(409).body(containsString("定員"));
        stranger("ja")
                .get(path)
                .then()
                .statusCode(200)
                .body(allOf(containsString("定員"), not(containsString("name=\"name\""))));
        stranger("en")
                .cookie("kkh_joining", "0".repeat(64))
                .get(path)
                .then()
                .body(allOf(containsString("All 2 seats"), containsString("name=\"name\"")));
        lifecycle.end(exercise.id(), "test");
        stranger("en")
                .get("/join/" + exercise.jp().joinCode())
                .then()
                .statusCode(409)
                .body(containsString("has expired"));
    }

    @Test
    void aNameThatDoesNotDoComesBackInTheFormWithTheReason() {
        String path = "/join/" + exercise.eu().joinCode();
        post(stranger("en"), path, "name", " ").then().statusCode(400).body(containsString("Please give a name"));
        post(stranger("en"), path).then().statusCode(400);
        post(stranger("en"), path, "name", "<b>Marta</b>").then().statusCode(303);
        post(stranger("en"), path, "name", "<B>marta</B>")
                .then()
                .statusCode(409)
                .body(allOf(containsString("already called"), containsString("&lt;B&gt;"), not(containsString("<B>"))));
    }

    @Test
    void beforeTheStartThereIsTheBriefingAndNoTask() {
        SampleExercise.Made waiting = played.scheduled();
        String page = text(playing(waiting.eu(), "Early"), "en");
        assertTrue(page.contains("has not started") && page.contains("Aozora Parts"), page);
        assertFalse(page.contains("data-task=") || page.contains("data-terminal"), page);
        assertTrue(page.contains("3 tasks are waiting"), page);
    }

    @Test
    void aWaitingPageIsLoadedAnewWhenPlayHasBegun() {
        String cookie = playing(exercise.eu(), "Marta");
        browser(cookie, "en")
                .get("/play/now?seen=x&phase=WAITING")
                .then()
                .statusCode(204)
                .header("HX-Refresh", "true");
    }

    @Test
    void theRefreshAnswersOnlyWhatHasChanged() {
        String cookie = playing(exercise.eu(), "Marta");
        String url = refreshUrl(text(cookie, "en"));
        browser(cookie, "en").get(url).then().statusCode(204).header("HX-Refresh", equalTo(null));
        lifecycle.pause(exercise.id(), "test");
        String changed =
                browser(cookie, "en").get(url).then().statusCode(200).extract().asString();
        assertTrue(changed.contains("is paused") && changed.contains("hx-swap-oob"), changed);
        assertFalse(
                changed.contains("<form") || changed.contains("data-terminal"), "forms and terminal stay: " + changed);
        browser(cookie, "en").get(refreshUrl(changed)).then().statusCode(204);
    }

    @Test
    void moreTimeIsSeenWithoutAReload() {
        String cookie = playing(exercise.eu(), "Marta");
        String url = refreshUrl(text(cookie, "en"));
        var more = new TimeChange(ExerciseClock.Kind.EXTEND, Duration.ofMinutes(5));
        timeChanges.change(exercise.id(), more, timeChanges.find(exercise.id()).version(), "test", "because");
        browser(cookie, "en").get(url).then().statusCode(200).body(containsString("data-countdown"));
    }

    private static String refreshUrl(String html) {
        Matcher found = Pattern.compile("hx-get=\"(/play/now[^\"]*)\"").matcher(html);
        assertTrue(found.find(), html);
        return found.group(1).replace("&amp;", "&");
    }

    @ParameterizedTest
    @CsvSource({"en, That is not the answer, Correct!", "ja, 正解ではありません, 正解です"})
    void answersWorkByFormsWithoutScript(String language, String wrong, String right) {
        String cookie = playing(exercise.eu(), "Marta");
        String path = "/play/tasks/find-leak/answer";
        Response sent = post(browser(cookie, language), path, "answer", "KKH{no}", "key", key(text(cookie, language)));
        sent.then().statusCode(303);
        assertTrue(sent.header("Location").endsWith("/play#task-find-leak"));
        assertTrue(text(cookie, language).contains(wrong));
        String flag = played.value(exercise.eu(), "leak");
        post(browser(cookie, language), path, "answer", flag, "key", key(text(cookie, language)))
                .then()
                .statusCode(303);
        String page = text(cookie, language);
        assertTrue(page.contains(right) && page.contains("autoindex"), "verdict and explanation: " + page);
    }

    @Test
    void withHtmxTheAnswerIsTheCardAloneAndARefusalIsANotice() {
        String cookie = playing(exercise.eu(), "Marta");
        String card = post(
                        browser(cookie, "en").header("HX-Request", "true"),
                        "/play/tasks/find-leak/answer",
                        "answer",
                        "KKH{no}",
                        "key",
                        "k1")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(card.strip().startsWith("<article id=\"task-find-leak\""), card);
        assertFalse(card.contains("<html") || card.contains("KKH{no}"), card);
        lifecycle.pause(exercise.id(), "test");
        post(
                        browser(cookie, "ja").header("HX-Request", "true"),
                        "/play/tasks/find-leak/answer",
                        "answer",
                        "KKH{no}",
                        "key",
                        "k2")
                .then()
                .statusCode(409)
                .body(allOf(containsString("一時停止中"), not(containsString("<html")), not(containsString("<article"))));
    }

    private static String key(String page) {
        Matcher found = Pattern.compile("name=\"key\" value=\"([^\"]+)\"").matcher(page);
        assertTrue(found.find(), page);
        return found.group(1);
    }

    @Test
    void hintsShowTheirPriceBeforeAndTheirTextAfterTheyAreOpened() {
        String cookie = playing(exercise.eu(), "Marta");
        assertTrue(text(cookie, "en").contains("takes 20 points off this task"));
        assertTrue(text(cookie, "ja").contains("20点が差し引かれ"));
        assertFalse(text(cookie, "en").contains("nmap -p-"));
        post(browser(cookie, "en"), "/play/tasks/find-leak/hints/1").then().statusCode(303);
        String page = text(cookie, "en");
        assertTrue(page.contains("nmap -p-") && page.contains("worth 80 points now"), page);
        post(browser(cookie, "en"), "/play/tasks/find-leak/hints/9").then().statusCode(404);
        post(browser(cookie, "en"), "/play/tasks/find-leak/hints/x").then().statusCode(404);
    }

    @Test
    void theMapShowsOwnNodesWithStatesAndOffersTheOwnTerminalOnly() {
        Player marta = played.join(exercise.eu(), "Marta");
        String cookie = session(marta);
        String page = text(cookie, "en");
        assertTrue(page.contains("<svg") && page.contains("10.160.0.68") && page.contains("◐ starting"), page);
        assertTrue(
                page.contains("data-node=\"desk-1\"") && page.contains("data-ticket-url=\"/terminal/desk-1/ticket\""),
                page);
        assertEquals(
                List.of("/terminal/desk-1"),
                links(page).stream()
                        .filter(link -> link.startsWith("/terminal"))
                        .distinct()
                        .toList());
        assertFalse(page.contains("engine said no"), "causes are for the instructor");
    }

    @Test
    void noPageHasInlineStylesOrScripts() {
        String page = text(playing(exercise.eu(), "Marta"), "en");
        assertFalse(Pattern.compile("<[^>]+\\sstyle=").matcher(page).find());
        assertFalse(Pattern.compile("<script(?![^>]*src=)").matcher(page).find());
        assertFalse(Pattern.compile("<[^>]+\\son[a-z]+=").matcher(page).find());
    }

    @ParameterizedTest
    @CsvSource({"en, This would have been right, Not solved", "ja, あなたのチームの正解, 未解決で終了"})
    void afterTheEndEveryUnsolvedTaskTellsItsAnswerHintsAndExplanationAndTakesNothing(
            String code, String right, String stage) {
        String cookie = playing(exercise.eu(), "Marta");
        String seen = refreshUrl(text(cookie, code));
        lifecycle.end(exercise.id(), "test");
        String page = text(cookie, code);
        Language language = Language.of(code);
        assertTrue(page.contains(right) && page.contains(stage), page);
        assertTrue(page.contains(played.value(exercise.eu(), "leak")), "the own flag");
        assertFalse(page.contains(played.value(exercise.jp(), "leak")), "the other team's flag");
        for (Task task : FirstContact.scenario().tasks()) {
            assertTrue(page.contains(start(task.text().in(language))), task.id());
            assertTrue(page.contains(start(task.explanation().in(language))), task.id());
            task.hints()
                    .forEach(hint -> assertTrue(page.contains(start(hint.text().in(language))), task.id()));
        }
        assertFalse(page.contains("/answer\"") || page.contains("/check\"") || page.contains("/hints/"), page);
        String news = browser(cookie, code).get(seen).asString();
        assertTrue(news.contains("data-stage-of=\"find-leak\" data-token=\"OPENo"), "open pages renew their cards");
        String card = browser(cookie, code).get("/play/tasks/find-leak").asString();
        assertFalse(card.contains("<form"), card);
    }

    @Test
    void aHintOfASolvedTaskCanBeOpenedForNothing() {
        String cookie = playing(exercise.eu(), "Marta");
        String flag = played.value(exercise.eu(), "leak");
        post(browser(cookie, "en"), "/play/tasks/find-leak/answer", "answer", flag, "key", "k")
                .then()
                .statusCode(303);
        String page = text(cookie, "en");
        assertTrue(page.contains("/play/tasks/find-leak/hints/1") && page.contains("hints are free now"), page);
        assertFalse(page.contains("nmap -p-"));
        post(browser(cookie, "en"), "/play/tasks/find-leak/hints/1").then().statusCode(303);
        assertTrue(text(cookie, "en").contains("nmap -p-"));
        assertTrue(text(cookie, "en").contains(">100</a>"));
    }

    @ParameterizedTest
    @CsvSource({"en, The exercise is paused", "ja, 演習は一時停止中です"})
    void aPauseIsShownInTheTasks(String language, String words) {
        String cookie = playing(exercise.eu(), "Marta");
        String card = "/play/tasks/find-leak";
        browser(cookie, language).get(card).then().statusCode(200).body(not(containsString(words)));
        lifecycle.pause(exercise.id(), "test");
        browser(cookie, language).get(card).then().statusCode(200).body(containsString(words));
    }

    @Test
    void nothingATraineeCanReachTellsAnAnswerAHintAnExplanationOrAnotherTeam() {
        String cookie = playing(exercise.eu(), "Marta");
        played.join(exercise.jp(), "Himitsu Hanako");
        List<String> secrets = secrets();
        int pages = 0;
        for (String language : List.of("en", "ja")) {
            var open = new ArrayDeque<>(List.of(
                    "/play",
                    "/play/now",
                    "/play/tasks/find-leak",
                    "/play/tasks/who-owns-it",
                    "/play/tasks/close-leak",
                    "/board/" + exercise.id()));
            var seen = new HashSet<String>();
            while (!open.isEmpty()) {
                String path = open.poll();
                if (!seen.add(path)) {
                    continue;
                }
                Response page = browser(cookie, language).get(path);
                String body = page.asString();
                pages++;
                for (String secret : secrets) {
                    assertFalse(body.contains(secret), path + " tells: " + secret);
                }
                if (page.statusCode() == 200
                        && String.valueOf(page.contentType()).contains("html")) {
                    open.addAll(links(body));
                }
            }
        }
        assertTrue(pages >= 12, "pages crawled: " + pages);
    }

    private List<String> secrets() {
        var secrets = new ArrayList<String>();
        for (Team team : exercise.teams()) {
            secrets.add(played.value(team, "leak"));
            secrets.add(team.joinCode());
        }
        secrets.add("Himitsu Hanako");
        for (Task task : FirstContact.scenario().tasks()) {
            task.hints().forEach(hint -> {
                secrets.add(start(hint.text().en()));
                secrets.add(start(hint.text().in(Language.JA)));
            });
            secrets.add(start(task.explanation().en()));
            secrets.add(start(task.explanation().in(Language.JA)));
            if (!task.after().isEmpty()) {
                secrets.add(start(task.text().en()));
            }
        }
        secrets.add("/etc/accounts/credentials");
        secrets.add("handover.txt");
        return secrets;
    }

    /** The first words of a text, as they look in HTML too. */
    private static String start(String text) {
        return text.lines().findFirst().orElseThrow().split("[`'\"&<（]")[0].strip();
    }

    private static List<String> links(String html) {
        Matcher found = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)").matcher(html);
        var links = new ArrayList<String>();
        while (found.find()) {
            links.add(found.group(1).replace("&amp;", "&"));
        }
        return links.stream().filter(link -> !link.startsWith("/assets/")).toList();
    }

    @Test
    void aPageOfSomebodyWhoWentIsMadeAnewForWhoeverCameInByThisBrowser() {
        String marta = playing(exercise.eu(), "Marta");
        String now = Pattern.compile("hx-get=\"(/play/now[^\"]*)\"")
                .matcher(text(marta, "en"))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .replace("&amp;", "&");
        browser(marta, "en").get(now).then().statusCode(204).header("HX-Refresh", equalTo(null));
        String jan = playing(exercise.eu(), "Jan");
        browser(jan, "en").get(now).then().statusCode(204).header("HX-Refresh", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/play", "/play/now", "/play/tasks/find-leak"})
    void nobodyButATraineeGetsIn(String path) {
        String staff = sessions.open(new Subject(Subject.Kind.ACCOUNT, 1), Set.of(Role.INSTRUCTOR, Role.AUTHOR));
        String observer = sessions.open(new Subject(Subject.Kind.OBSERVER, exercise.id()), Set.of(Role.OBSERVER));
        assertEquals(403, browser(staff, "en").get(path).statusCode());
        assertEquals(403, browser(observer, "en").get(path).statusCode());
        stranger("en").get(path).then().statusCode(401).body(containsString("link to come back"));
        String gone = sessions.open(new Subject(Subject.Kind.PARTICIPANT, 999_999), Set.of(Role.TRAINEE));
        assertEquals(404, browser(gone, "en").get(path).statusCode());
    }

    @Test
    void aTaskThatIsNotThereOrNotYetIs404() {
        String cookie = playing(exercise.eu(), "Marta");
        browser(cookie, "en").get("/play/tasks/nothing").then().statusCode(404);
        post(browser(cookie, "en"), "/play/tasks/nothing/answer", "answer", "x", "key", "k")
                .then()
                .statusCode(404);
        post(browser(cookie, "en"), "/play/tasks/nothing/check").then().statusCode(404);
        String early = playing(played.scheduled().eu(), "Early");
        browser(early, "en").get("/play/tasks/find-leak").then().statusCode(404);
    }

    @Test
    void anAnswerThatIsTooLongIsRefusedInBothLanguages() {
        String cookie = playing(exercise.eu(), "Marta");
        String path = "/play/tasks/find-leak/answer";
        post(
                        browser(cookie, "en"),
                        path,
                        "answer",
                        "x".repeat(501),
                        "key",
                        UUID.randomUUID().toString())
                .then()
                .statusCode(400)
                .body(containsString("at most 500 characters"));
        post(
                        browser(cookie, "ja"),
                        path,
                        "answer",
                        "x".repeat(501),
                        "key",
                        UUID.randomUUID().toString())
                .then()
                .statusCode(400)
                .body(containsString("500文字以内"));
    }
}
