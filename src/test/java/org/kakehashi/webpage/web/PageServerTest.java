package org.kakehashi.webpage.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.WebSocket;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.PauseChoices;
import org.kakehashi.exercise.PauseMode;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.team.Joining;
import org.kakehashi.exercise.team.Seats;

/** Who gets to a page, what passes between browser and node, and what ends it. */
@QuarkusTest
@TestProfile(WithPages.class)
class PageServerTest {
    private static final String HTML = "Accept: text/html";

    @Inject
    PauseChoices choices;

    @Inject
    SampleExercise sample;

    @Inject
    Joining joining;

    @Inject
    Sessions sessions;

    @Inject
    Seats seats;

    @Inject
    Lifecycle lifecycle;

    @Inject
    FakeNode node;

    private final List<PageBrowser> browsers = new ArrayList<>();
    private SampleExercise.Made exercise;
    private long hanaId;
    private String hana;
    private String instructor;

    @BeforeEach
    void oneTraineeOfARunningExercise() {
        exercise = sample.schedule("NodeAccess", PagesOfFirstContact.source(), 30);
        sample.put(exercise.id(), ExerciseState.RUNNING, false);
        hanaId = joining.join(exercise.eu().joinCode(), "Hana").id();
        hana = trainee(hanaId);
        instructor = sessions.open(new Subject(Subject.Kind.ACCOUNT, exercise.id()), Set.of(Role.INSTRUCTOR));
        node.cutOff.clear();
        node.streams.clear();
        node.sockets.clear();
        node.gone.clear();
    }

    @AfterEach
    void close() {
        browsers.forEach(PageBrowser::close);
    }

    @ParameterizedTest
    @CsvSource({
        "files, main, 303",
        "desk-1, main, 303",
        "desk-2, main, 404",
        "desk, main, 404",
        "gate, main, 404",
        "secret, main, 404",
        "files, other, 404"
    })
    void aTraineeHasThePagesOfTheTeamAndOfTheOwnSeat(String name, String page, int status) {
        entry("/play/web/" + name + "/" + page, hana).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({"files, 303", "desk-2, 303", "secret, 303", "desk-9, 404", "gate, 404"})
    void anInstructorHasThePagesOfEveryTeam(String name, int status) {
        entry("/web/" + exercise.jp().id() + "/" + name + "/main", instructor)
                .then()
                .statusCode(status);
    }

    @Test
    void eachRoleHasItsOwnWayIn() {
        String ofTeam = "/web/" + exercise.eu().id() + "/files/main";
        entry(ofTeam, hana).then().statusCode(403);
        entry("/play/web/files/main", instructor).then().statusCode(403);
        entry("/web/999999/files/main", instructor).then().statusCode(404);
        given().header("Accept", "application/json")
                .get("/play/web/files/main")
                .then()
                .statusCode(401);
        String observer = sessions.open(new Subject(Subject.Kind.OBSERVER, exercise.id()), Set.of(Role.OBSERVER));
        entry(ofTeam, observer).then().statusCode(403);
    }

    @Test
    void beforeTheStartAndAfterTheEndTheLinkSaysSo() {
        sample.put(exercise.id(), ExerciseState.READY, false);
        entry("/play/web/files/main", hana)
                .then()
                .statusCode(409)
                .body("detail", containsString("opens when the exercise starts"));
        entry("/web/" + exercise.eu().id() + "/files/main", instructor).then().statusCode(303);
        sample.put(exercise.id(), ExerciseState.ENDED, false);
        given().cookie("kkh_session", hana)
                .cookie("language", "ja")
                .header("Accept", "application/json")
                .get("/play/web/files/main")
                .then()
                .statusCode(409)
                .body("detail", containsString("演習の開始から"));
    }

    @Test
    void fromAnotherComputerTheLinkNamesWhatIsMissing() {
        given().cookie("kkh_session", hana)
                .header("Accept", "application/json")
                .header("Host", "192.168.1.5:8080")
                .redirects()
                .follow(false)
                .get("/play/web/files/main")
                .then()
                .statusCode(409)
                .body("detail", containsString("KAKEHASHI_WEB_HOST"));
    }

    @Test
    void aTicketLetsOneBrowserInOnceAndLeadsToThePath() {
        URI entry = location("/play/web/files/main", hana);
        PageBrowser browser = browser(entry);
        assertEquals(403, browser.get("/start").status());
        PageBrowser.Answer entered = browser.get(entry.getPath());
        assertEquals(303, entered.status());
        assertEquals(browser.origin() + "/start?a=1", entered.header("Location"));
        assertTrue(entered.header("Set-Cookie").startsWith("kkh_page="));
        assertEquals(403, browser.get(entry.getPath()).status());
        PageBrowser other = browser(location("/play/web/desk-1/main", hana));
        assertEquals(
                403, other.get(location("/play/web/files/main", hana).getPath()).status());
    }

    @Test
    void theAddressStaysTheSameAndOtherTabsGoOn() {
        PageBrowser browser = enter("/play/web/files/main", hana);
        String before = browser.cookie;
        URI again = location("/play/web/files/main", hana);
        assertEquals(browser.authority, again.getAuthority());
        assertEquals(303, browser.get(again.getPath()).status());
        assertEquals(200, browser.get("/", "Accept: */*").status());
        assertEquals(before, browser.cookie);
    }

    @Test
    void everySessionAndPageHasAnAddressOfItsOwn() {
        Set<String> addresses = Set.of(
                location("/play/web/files/main", hana).getAuthority(),
                location("/play/web/files/main", trainee(hanaId)).getAuthority(),
                location("/play/web/desk-1/main", hana).getAuthority(),
                location("/web/" + exercise.eu().id() + "/files/main", instructor)
                        .getAuthority(),
                location("/web/" + exercise.jp().id() + "/files/main", instructor)
                        .getAuthority());
        assertEquals(5, addresses.size());
    }

    @Test
    void aCookieOpensNoOtherAddress() {
        PageBrowser files = enter("/play/web/files/main", hana);
        PageBrowser desk = browser(location("/play/web/desk-1/main", hana));
        desk.cookie = files.cookie;
        assertEquals(403, desk.get("/").status());
    }

    @Test
    void theNodeIsAskedUnderItsNameWithoutAnyCookieOfThePlatform() {
        PageBrowser browser = enter("/play/web/files/main", hana);
        browser.cookie += "; kkh_session=" + hana + "; sid=7";
        JsonObject seen = browser.send("PUT", "/a/b?c=%20d", Buffer.buffer("Zürich 東京"), "Origin: " + browser.origin())
                .json();
        assertEquals("PUT", seen.getString("method"));
        assertEquals("/a/b?c=%20d", seen.getString("uri"));
        assertEquals("Zürich 東京", seen.getString("body"));
        JsonObject headers = seen.getJsonObject("headers");
        assertEquals("files:8080", headers.getString("host", headers.getString("Host")));
        assertEquals("http://files:8080", headers.getString("origin", headers.getString("Origin")));
        assertEquals("sid=7", headers.getString("Cookie"));
        assertFalse(seen.encode().contains(hana));
        assertFalse(seen.encode().contains("kkh_page"));
        assertTrue(node.asked.getLast().equals(exercise.eu().id() + " files:8080"));
    }

    @Test
    void redirectsAndCookiesOfTheNodeStayOnThePage() {
        PageBrowser browser = enter("/play/web/files/main", hana);
        assertEquals(browser.origin() + "/next", browser.get("/redirect").header("Location"));
        PageBrowser.Answer cookies = browser.get("/cookies");
        assertEquals(List.of("sid=1; Path=/"), cookies.all("Set-Cookie"));
        assertNull(cookies.header("Strict-Transport-Security"));
        assertEquals(List.of("frame-ancestors 'self'"), cookies.all("Content-Security-Policy"));
    }

    @Test
    void aStreamArrivesAsItIsSent() {
        PageBrowser browser = enter("/play/web/files/main", hana);
        var seen = new StringBuffer();
        PageBrowser.wait(browser.open("GET", "/stream", Buffer.buffer())
                .onSuccess(response -> response.handler(piece -> seen.append(piece))));
        await().until(() -> seen.toString().equals("data: first\n\n"));
        node.streams.getFirst().write("data: second\n\n");
        await().until(() -> seen.toString().endsWith("data: second\n\n"));
        browser.close();
        browsers.remove(browser);
        await().until(() -> node.cutOff.contains("stream"));
    }

    @Test
    void webSocketsTalkBothWays() {
        PageBrowser browser = enter("/play/web/files/main", hana);
        WebSocket socket = browser.socket("/ws", "Origin: " + browser.origin());
        var heard = new CopyOnWriteArrayList<String>();
        socket.textMessageHandler(heard::add);
        socket.writeTextMessage("こんにちは");
        await().until(() -> heard.contains("echo こんにちは"));
        var sizes = new CopyOnWriteArrayList<Integer>();
        socket.binaryMessageHandler(bytes -> sizes.add(bytes.length()));
        socket.writeBinaryMessage(Buffer.buffer(new byte[200_000]));
        await().until(() -> sizes.contains(200_000));
        node.sockets.getFirst().close((short) 4321);
        await().until(socket::isClosed);
        assertEquals((short) 4321, socket.closeStatusCode());
    }

    @Test
    void aWebSocketFromAnotherPageIsRefused() {
        PageBrowser browser = enter("/play/web/files/main", hana);
        assertEquals(403, browser.socketStatus("/ws"));
        assertEquals(403, browser.socketStatus("/ws", "Origin: http://evil.example"));
        assertEquals(403, browser.socketStatus("/ws", "Origin: http://localhost:" + browser.port));
        assertEquals(101, browser.socketStatus("/ws", "Origin: " + browser.origin()));
        browser.cookie = "";
        assertEquals(403, browser.socketStatus("/ws", "Origin: " + browser.origin()));
    }

    @Test
    void whatAnotherPageSendsIsRefused() {
        PageBrowser browser = enter("/play/web/files/main", hana);
        assertEquals(
                403,
                browser.send("POST", "/", Buffer.buffer("x"), "Origin: http://evil.example")
                        .status());
        assertEquals(
                403,
                browser.get("/", "Sec-Fetch-Site: same-site", "Sec-Fetch-Mode: cors", "Sec-Fetch-Dest: empty")
                        .status());
        assertEquals(403, browser.get("/worker.js", "Service-Worker: script").status());
        assertEquals(403, browser.send("TRACE", "/", Buffer.buffer()).status());
    }

    @Test
    void signingOutEndsPageStreamAndSocketAtOnce() {
        PageBrowser browser = enter("/play/web/files/main", hana);
        openStreamAndSocket(browser);
        given().cookie("kkh_session", hana).post("/sign-out").then().statusCode(200);
        await().until(() -> node.cutOff.containsAll(List.of("stream", "socket")));
        assertEquals(403, browser.get("/").status());
    }

    @Test
    void aFreedSeatEndsThePage() {
        PageBrowser browser = enter("/play/web/desk-1/main", hana);
        openStreamAndSocket(browser);
        seats.free(exercise.id(), exercise.eu().id(), hanaId, "test", "reason");
        await().until(() -> node.cutOff.containsAll(List.of("stream", "socket")));
        assertEquals(403, browser.get("/").status());
    }

    @Test
    void theEndOfTheExerciseEndsThePageAndSaysSo() {
        PageBrowser browser = enter("/play/web/files/main", hana);
        openStreamAndSocket(browser);
        lifecycle.end(exercise.id(), "test");
        await().until(() -> node.cutOff.containsAll(List.of("stream", "socket")));
        PageBrowser.Answer over = browser.get("/", "Accept: text/html");
        assertEquals(409, over.status());
        assertTrue(over.body().toString().contains("closes when it ends"));
    }

    @ParameterizedTest
    @CsvSource({"en, The exercise is paused", "ja, 演習は一時停止中です"})
    void whoWorksOnAPageIsToldOncePerPause(String language, String words) {
        PageBrowser page = enter("/play/web/files/main", hana, language);
        assertFalse(page.get("/start", HTML).body().toString().contains(words));
        for (int pause = 1; pause <= 2; pause++) {
            lifecycle.pause(exercise.id(), "test");
            assertFalse(
                    page.get("/start", "Accept: application/json")
                            .body()
                            .toString()
                            .contains(words),
                    "a script asks");
            assertFalse(
                    page.get("/start", HTML, "Sec-Fetch-Dest: iframe")
                            .body()
                            .toString()
                            .contains(words),
                    "a frame");
            assertFalse(
                    page.send("POST", "/start", Buffer.buffer("a=1"), HTML)
                            .body()
                            .toString()
                            .contains(words),
                    "a form is sent");
            PageBrowser.Answer told = page.get("/start?a=1", HTML, "Sec-Fetch-Dest: document");
            assertEquals(200, told.status());
            assertTrue(told.body().toString().contains(words), told.body()::toString);
            assertFalse(page.get("/start?a=1", HTML).body().toString().contains(words), "and goes on");
            lifecycle.resume(exercise.id(), "test");
            assertFalse(page.get("/start", HTML).body().toString().contains(words));
        }
    }

    @Test
    void aPageOfAFrozenNodeSaysSoInsteadOfHanging() {
        PageBrowser page = enter("/play/web/files/main", hana, "ja");
        choices.choose(exercise.id(), PauseMode.FREEZE, "test");
        lifecycle.pause(exercise.id(), "test");
        PageBrowser.Answer still = page.get("/start", HTML);
        assertEquals(503, still.status());
        assertTrue(still.body().toString().contains("環境全体が凍結されています"), still.body()::toString);
        assertEquals(503, page.get("/start", "Accept: application/json").status());
        lifecycle.resume(exercise.id(), "test");
        assertEquals(200, page.get("/start", HTML).status());
    }

    @Test
    void anInstructorIsNotTold() {
        PageBrowser page = enter("/web/" + exercise.eu().id() + "/files/main", instructor);
        lifecycle.pause(exercise.id(), "test");
        assertFalse(page.get("/start", HTML).body().toString().contains("paused"));
    }

    @Test
    void aNodeThatIsAwayIsExplainedInTheVisitorsLanguage() {
        URI entry = URI.create(given().cookie("kkh_session", hana)
                .cookie("language", "ja")
                .redirects()
                .follow(false)
                .get("/play/web/plc/main")
                .getHeader("Location"));
        PageBrowser browser = browser(entry);
        browser.cookie = cookieOf(browser.get(entry.getPath()));
        PageBrowser.Answer away = browser.get("/", "Accept: text/html");
        assertEquals(503, away.status());
        String page = away.body().toString();
        assertTrue(page.contains("<html lang=\"ja\">") && page.contains("plc が動作していません"), page);
        assertTrue(page.contains("/.kakehashi/again.js"));
        assertEquals("no-store", away.header("Cache-Control"));
        assertTrue(browser.get("/.kakehashi/style.css").body().length() > 10_000);
        assertTrue(browser.get("/.kakehashi/again.js").body().toString().contains("location.reload()"));
        assertEquals(404, browser.get("/.kakehashi/other").status());
    }

    @Test
    void aNodeThatSaysNothingIsExplained() {
        PageBrowser browser = enter("/play/web/files/main", hana);
        for (String path : List.of("/silent", "/crash")) {
            PageBrowser.Answer answer = browser.get(path, "Accept: text/html");
            assertEquals(503, answer.status(), path);
            assertTrue(answer.body().toString().contains("Nothing answers on port 8080 of files"));
        }
        assertEquals("Nothing", browser.get("/crash").body().toString().substring(0, 7));
        assertThrows(CompletionException.class, () -> browser.get("/half"), "a cut answer must not look whole");
    }

    @Test
    void aDoorThatHasEndedIsOpenedAgain() {
        PageBrowser browser = enter("/play/web/files/main", hana);
        node.firstIsClosed = true;
        assertEquals(200, browser.get("/").status());
        assertEquals(1, node.gone.size());
        node.firstIsClosed = true;
        assertEquals(101, browser.socketStatus("/ws", "Origin: " + browser.origin()));
    }

    @Test
    void bodiesHaveTheirLimits() {
        PageBrowser browser = enter("/play/web/files/main", hana);
        String own = "Origin: " + browser.origin();
        Buffer whole = Buffer.buffer(new byte[1 << 20]);
        assertEquals(1 << 20, browser.send("POST", "/", whole, own).json().getInteger("length"));
        assertEquals(
                413,
                browser.send("POST", "/", whole.copy().appendByte((byte) 1), own)
                        .status());
        assertThrows(CompletionException.class, () -> browser.get("/big"), "an answer over the limit is cut off");
    }

    @Test
    void oneVisitorCannotTakeEverything() {
        PageBrowser browser = enter("/play/web/files/main", hana);
        List<HttpClientResponse> open = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            open.add(PageBrowser.wait(browser.open("GET", "/stream", Buffer.buffer())));
        }
        PageBrowser.Answer more = browser.get("/");
        assertEquals(429, more.status());
        assertEquals(101, browser.socketStatus("/ws", "Origin: " + browser.origin()));
        open.forEach(response -> response.request().reset());
        await().until(() -> browser.get("/").status() == 200);
        browser.socket("/ws", "Origin: " + browser.origin());
        browser.socket("/ws", "Origin: " + browser.origin());
        assertEquals(429, browser.socketStatus("/ws", "Origin: " + browser.origin()));
    }

    @Test
    void strangeHostsAreNobodys() {
        PageBrowser browser = enter("/play/web/files/main", hana);
        assertEquals(403, browser.get("/", "Host: evil.example").status());
        assertEquals(403, browser.get("/", "Host: localhost:" + browser.port).status());
    }

    @Test
    void twoSessionsAtOnceAreRefusedByThePlatform() {
        given().header("Cookie", "kkh_session=" + hana + "; kkh_session=tossed")
                .get("/play")
                .then()
                .statusCode(400)
                .body(containsString("two sessions"), containsString("セッションが2つ"));
        given().header("Cookie", "kkh_session=" + hana + "; kkh_session=" + hana)
                .get("/play")
                .then()
                .statusCode(200);
    }

    private void openStreamAndSocket(PageBrowser browser) {
        PageBrowser.wait(browser.open("GET", "/stream", Buffer.buffer()));
        browser.socket("/ws", "Origin: " + browser.origin());
        await().until(() -> !node.streams.isEmpty() && !node.sockets.isEmpty());
    }

    private String trainee(long id) {
        return sessions.open(new Subject(Subject.Kind.PARTICIPANT, id), Set.of(Role.TRAINEE));
    }

    private PageBrowser enter(String path, String session) {
        return enter(path, session, "en");
    }

    private PageBrowser enter(String path, String session, String language) {
        URI entry = location(path, session, language);
        PageBrowser browser = browser(entry);
        browser.cookie = cookieOf(browser.get(entry.getPath()));
        return browser;
    }

    private PageBrowser browser(URI entry) {
        var browser = new PageBrowser(entry);
        browsers.add(browser);
        return browser;
    }

    private static String cookieOf(PageBrowser.Answer entered) {
        assertEquals(303, entered.status());
        return entered.header("Set-Cookie").replaceFirst(";.*", "");
    }

    private static URI location(String path, String session) {
        return location(path, session, "en");
    }

    private static URI location(String path, String session, String language) {
        return URI.create(
                entry(path, session, language).then().statusCode(303).extract().header("Location"));
    }

    private static io.restassured.response.Response entry(String path, String session) {
        return entry(path, session, "en");
    }

    private static io.restassured.response.Response entry(String path, String session, String language) {
        return given().cookie("kkh_session", session)
                .cookie("language", language)
                .header("Accept", "application/json")
                .redirects()
                .follow(false)
                .get(path);
    }
}
