package org.kakehashi.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same exercise under worse conditions: no script, no mouse, a network that breaks. Emma's browser hangs on a cable
 * that the test can cut; Kay of her team uses the keyboard only, and comes by the name of the classroom's computer without TLS;
 * Noa of the other team and the instructor run no script.
 */
@Tag("docker")
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ResilientBrowserIT {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final double RETRIED = 60_000;
    private static final Pattern FLAG = Pattern.compile("(KKH\\{[a-z0-9]{10,}})");
    private static final Pattern OWNER = Pattern.compile("owner=([a-z]+)=");

    @TempDir
    static Path home;

    private final Leftovers engine = new Leftovers(Installation.ID);
    private Platform platform;
    private Cable cable;
    private Browser browser;
    private Page instructor;
    private Page emma;
    private Page kay;
    private Page noa;
    private String classroom;
    private String exercise;
    private String second;

    @BeforeAll
    void start() throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        platform = Platform.start(home, Map.of("KAKEHASHI_HOST", "0.0.0.0"));
        cable = new Cable(platform.address());
        browser = new Browser("--host-resolver-rules=MAP *.example 127.0.0.1");
        classroom = "http://class.example:" + platform.address().getPort();
        String base = platform.address().toString();
        instructor = browser.personWithoutScript(base, "en-GB");
        emma = browser.person(cable.address(), "en-IE");
        kay = browser.person(classroom, "en-IE");
        noa = browser.personWithoutScript(base, "ja-JP");
    }

    @AfterAll
    void stop() throws Exception {
        browser.close();
        cable.close();
        platform.close();
        engine.close();
    }

    @Test
    @Order(1)
    void withoutScriptTheInstructorSchedulesOneExerciseAndStartsAnother() {
        Arrival.instructor(instructor, path(platform.link("/first-login/")));
        exercise = number(instructor.locator(".control-list h2 a").first().getAttribute("href"));

        instructor.locator("main a[href='/exercises/new']").click();
        instructor.locator("input[name=scenario][value='first-contact']").check();
        instructor.locator("input[name=name]").fill("No script");
        instructor.locator("input[name=reason]").fill("This release rehearsed it.");
        instructor.locator("#team-1").fill("Kesselberg");
        instructor.locator("input[name=seats]").first().fill("1");
        instructor.locator("main form > p button").click();
        assertThat(instructor.locator("h1")).hasText("No script");
        second = number(instructor.url());

        instructor.navigate("/exercises/" + exercise);
        reloadUntilNextStepIs("Start");
        instructor.locator("#next-step").click();
        assertThat(instructor.locator("#exercise-live .clock")).hasAttribute("data-running", "true");
    }

    @Test
    @Order(2)
    void withoutScriptATraineeJoinsAnswersTakesAHintAndSeesTheBoard() {
        noa.navigate(path(platform.links("/join/").get(1)));
        noa.locator("input[name=name]").fill("乃愛");
        noa.locator("main form button").click();
        assertThat(noa).hasURL(Pattern.compile(".*/play$"));
        browser.picture(noa, "30-no-script-ja");

        Locator task = card(noa, "find-leak");
        task.locator("input[name=answer]").fill("KKH{guessed}");
        task.locator("form.answer button").click();
        assertThat(task.locator(".verdict.bad")).isVisible();
        task.locator("details.hint summary").first().click();
        task.locator("details.hint button").first().click();
        assertThat(task.locator("div.hint")).hasCount(1);

        noa.navigate("/board/" + exercise);
        assertThat(noa.locator("#board-standings tbody tr")).hasCount(2);
        noa.locator("form[action='/language'] button").click();
        assertThat(noa.locator("html")).hasAttribute("lang", "en");
        assertThat(noa).hasURL(Pattern.compile(".*/board/" + exercise + "$"));
    }

    @Test
    @Order(3)
    void byKeyboardAloneOneJoinsAnswersAndLeavesTheTerminal() {
        var keys = new Keyboard(kay);
        kay.navigate(path(platform.links("/join/").getFirst()));
        keys.goTo("input[name=name]");
        keys.write("Kay");
        keys.goTo("main form button");
        keys.press("Enter");
        assertThat(kay).hasURL(Pattern.compile(".*/play$"));

        keys.goTo("#begin");
        keys.press("Enter");
        keys.goTo("#answer-find-leak");
        keys.write("KKH{by-keyboard}");
        keys.press("Enter");
        assertThat(card(kay, "find-leak").locator(".verdict.bad")).isVisible();

        Shell.says(kay, "trainee@desk-");
        keys.goTo(".xterm-helper-textarea");
        keys.write("echo typed-$((40+2))");
        keys.press("Enter");
        Shell.says(kay, "typed-42");
        keys.write("no-such-command");
        keys.press("Tab");
        assertTrue(keys.isAt(".xterm-helper-textarea"), "the tabulator belongs to the shell");
        keys.press("Control+u");
        copiesWithoutAClipboardForScripts(keys);
        keys.press("Control+Shift+Enter");
        assertTrue(keys.isAt("[data-terminal-do=copy]"), "left the terminal");
        keys.goTo("#tab-tasks");
        keys.press("ArrowRight");
        assertTrue(keys.isAt("#tab-map"), "arrows go from tab to tab");
        keys.goTo("#map .scroll");
    }

    /** A page without TLS from another computer has no clipboard for its scripts. */
    private void copiesWithoutAClipboardForScripts(Keyboard keys) {
        assertEquals(List.of(false, true), kay.evaluate("[isSecureContext, navigator.clipboard === undefined]"));
        assertThat(kay.locator("[data-terminal-do=paste]")).isHidden();
        Shell.doubleClick(kay, "typed-42");
        keys.press("Control+Shift+C");
        assertThat(kay.locator("[data-terminal-do=copy]")).hasText("Copied");
        assertTrue(keys.isAt(".xterm-helper-textarea"), "and one types on");
        keys.write("echo again-");
        keys.press("Control+Shift+V");
        keys.press("Enter");
        Shell.says(kay, "again-typed-42");
    }

    @Test
    @Order(4)
    void theTerminalCopiesAndPastes() {
        emma.context()
                .grantPermissions(
                        List.of("clipboard-read", "clipboard-write"),
                        new BrowserContext.GrantPermissionsOptions().setOrigin(cable.address()));
        emma.navigate(path(platform.links("/join/").getFirst()));
        emma.locator("input[name=name]").fill("Emma");
        emma.locator("main form button").click();
        Shell.says(emma, "trainee@desk-");

        Shell.type(emma, "clear; echo 橋-$((40+2))");
        Shell.says(emma, "橋-42");
        emma.locator(".xterm-rows > div")
                .first()
                .click(new Locator.ClickOptions().setClickCount(3).setForce(true));
        emma.keyboard().press("Control+Shift+C");
        await().until(() -> emma.evaluate("navigator.clipboard.readText()").toString(), text -> text.contains("橋-42"));

        emma.evaluate("navigator.clipboard.writeText('echo pasted-$((40+3))')");
        emma.locator("[data-terminal-do=paste]").click();
        Shell.says(emma, "echo pasted-$((40+3))");
        emma.keyboard().press("Enter");
        Shell.says(emma, "pasted-43");
    }

    @Test
    @Order(5)
    void whatIsTypedBeforeTheFirstConnectionArrives() {
        var held = new AtomicReference<Route>();
        emma.route("**/ticket*", held::set);
        emma.reload();
        assertThat(Shell.state(emma)).containsText("Connecting");
        Shell.type(emma, "echo early-$((40+2))");
        emma.waitForCondition(() -> held.get() != null);
        emma.unroute("**/ticket*");
        held.get().resume();
        Shell.says(emma, "early-42");
    }

    @Test
    @Order(5)
    void everyCharacterTakesTheCellsThatTheShellCounts() {
        String samples = String.join(
                "' '",
                "「、。（）」",
                "、、。。「「」」（（））",
                "，．：；！？［］｛｝",
                "a、b。c（d）",
                "あいうえお",
                "・・・…‥",
                "――",
                "——",
                "～〜",
                "ｱｲｳﾊﾟ",
                "が",
                "─│┌①②★☆",
                "한국어，中文。",
                "🎉🚀🐧",
                "🥲🫠",
                "👍🏽",
                "👩‍💻",
                "🇯🇵🇪🇺",
                "❤️⚠️");
        Shell.type(
                emma,
                "clear; for s in '" + samples + "'; do printf '%s|%s\\n' \"$s\" $(printf %s \"$s\" | wc -L); done;"
                        + " echo counted-$((40+2))");
        Shell.says(emma, "counted-42");
        assertEquals(List.of(), Shell.drifted(emma));
        browser.look(emma, "30-wide-characters");
    }

    @Test
    @Order(5)
    void aDoubleClickSelectsAWholeFlagPathAddressOrOption() {
        List<String> whole = List.of(
                "KKH{ab_cd-12}",
                "EXAMPLE{9}",
                "/etc/nginx/conf.d/a.conf",
                "http://files:8080/internal/?a=1&b=%20#c",
                "--data-raw=x",
                "hana@files:~/handover.txt",
                "fd00::1%eth0",
                "10.20.30.40/24");
        List<String> around = List.of(
                "フラグはKKH{ab_cd-12}です。",
                "flag=EXAMPLE{9},",
                "'/etc/nginx/conf.d/a.conf'",
                "「http://files:8080/internal/?a=1&b=%20#c」",
                "(--data-raw=x)",
                "<hana@files:~/handover.txt>",
                "[fd00::1%eth0]",
                "、10.20.30.40/24。");
        Shell.type(emma, "clear; printf '%s\\n' \"" + String.join("\" \"", around) + "\"; echo printed-$((40+2))");
        Shell.says(emma, "printed-42");
        for (String text : whole) {
            assertEquals(text, Shell.doubleClick(emma, text));
        }
        assertEquals(List.of(emma), emma.context().pages(), "an address of the range opens nothing here");
    }

    @Test
    @Order(5)
    void theShellIsAsLargeAsItsWindow() {
        String before = Shell.size(emma);
        emma.setViewportSize(1100, 700);
        await().until(() -> Shell.size(emma), size -> !size.equals(before));
        String after = Shell.size(emma);
        Shell.type(
                emma, "clear; until [ \"$(stty size)\" = '" + after + "' ]; do sleep 0.1; done; echo fits-$((40+2))");
        Shell.says(emma, "fits-42");
        emma.setViewportSize(1360, 900);
    }

    @Test
    @Order(6)
    void anotherLanguageInMidPlayKeepsPlaceShellAndWhatWasTyped() {
        Shell.type(emma, "clear; bridge=$((40+2))");
        card(emma, "find-leak").locator("input[name=answer]").fill("KKH{half-");
        emma.setViewportSize(1280, 460);
        emma.evaluate("document.getElementById('tasks').scrollTop = 40");
        emma.locator("form[action='/language'] button").evaluate("button => button.click()");
        assertThat(emma.locator("html")).hasAttribute("lang", "ja");
        assertThat(emma).hasURL(Pattern.compile(".*/play$"));
        assertThat(card(emma, "find-leak").locator("input[name=answer]")).hasValue("KKH{half-");
        await().until(() -> emma.evaluate("document.getElementById('tasks').scrollTop"), Integer.valueOf(40)::equals);
        emma.setViewportSize(1360, 900);
        Shell.type(emma, "echo still-$bridge");
        Shell.says(emma, "still-42");
        emma.locator("form[action='/language'] button").click();
        assertThat(emma.locator("html")).hasAttribute("lang", "en");
    }

    @Test
    @Order(7)
    void theBorderBetweenTasksAndTerminalMovesByKeyAndStays() {
        Locator divider = emma.locator(".divider");
        int before = Integer.parseInt(divider.getAttribute("aria-valuenow"));
        double width = emma.locator("#tasks").boundingBox().width;
        divider.focus();
        emma.keyboard().press("ArrowRight");
        emma.keyboard().press("PageDown");
        String moved = Integer.toString(before + 12);
        assertThat(divider).hasAttribute("aria-valuenow", moved);
        assertTrue(emma.locator("#tasks").boundingBox().width > width + 100, "the column is wider");
        emma.reload();
        assertThat(divider).hasAttribute("aria-valuenow", moved);
        assertTrue(emma.locator("#tasks").boundingBox().width > width + 100, "and stays so");
    }

    @Test
    @Order(8)
    void aTerminalWhoseConnectionBrokeShowsEverythingThatItMissed() {
        Shell.says(emma, "trainee@desk-");
        Shell.type(emma, "clear; stty -echo; for i in $(seq 80); do echo line-$i; sleep 0.1; done; echo all-$((40+2))");
        Shell.says(emma, "line-3");
        cable.cut();
        assertThat(Shell.state(emma)).containsText("Connection lost");
        browser.look(emma, "31-terminal-lost");
        Shell.type(emma, "echo typed-while-lost-$((40+2)); stty echo");
        cable.mend();
        Shell.says(emma, "typed-while-lost-42");
        assertThat(Shell.state(emma)).containsText("Connected");
        List<String> numbered = Shell.lines(emma).stream()
                .filter(line -> line.matches("line-\\d+"))
                .toList();
        assertEquals(
                IntStream.rangeClosed(1, 80).mapToObj(i -> "line-" + i).toList(), numbered, "each line once, in order");
    }

    @Test
    @Order(9)
    void anAnswerSentWithoutNetworkIsKeptAndArrivesByItself() {
        int facts = facts();
        emma.context().setOffline(true);
        Locator task = card(emma, "find-leak");
        task.locator("input[name=answer]").fill("KKH{offline}");
        task.locator("form.answer button").click();
        assertThat(task.locator("[data-refusal]")).containsText("Not sent yet");
        assertThat(emma.locator("#offline")).isVisible();
        assertThat(task.locator("input[name=answer]")).hasValue("KKH{offline}");
        emma.context().setOffline(false);
        assertThat(task.locator(".verdict.bad")).isVisible(visibleAfterRetry());
        assertThat(emma.locator("#offline")).isHidden();
        assertEquals(facts + 1, facts());
    }

    @Test
    @Order(10)
    void anAnswerWhoseVerdictWasLostCountsOnce() {
        int facts = facts();
        String flag = Shell.answer(
                emma, "curl -s http://files:8080/public/handover.txt | grep -o -m1 'KKH{[a-z0-9]*}'", FLAG);
        cable.loseAnswers();
        Locator task = card(emma, "find-leak");
        task.locator("input[name=answer]").fill(flag);
        task.locator("form.answer button").click();
        assertThat(task.locator("[data-refusal]")).containsText("Not sent yet");
        cable.mend();
        assertThat(task.locator(".verdict.good")).isVisible(visibleAfterRetry());
        assertEquals(facts + 1, facts());
    }

    @Test
    @Order(11)
    void aBoardWithoutNetworkSaysFromWhenItIsAndCatchesUp() {
        Page board = emma.context().newPage();
        board.navigate("/board/" + exercise);
        assertThat(board.locator("#board-standings")).containsText("100");
        assertThat(board.locator("#board-connection")).containsText("Live");
        cable.cut();
        assertThat(board.locator("#board-connection")).containsText("as of");
        browser.look(board, "32-board-lost");

        String owner = Shell.answer(
                kay,
                "curl -s http://files:8080/public/handover.txt | sed -n 's/^On call: \\([a-z]*\\).*/owner=\\1=/p'",
                OWNER);
        Locator task = card(kay, "who-owns-it");
        task.locator("input[name=answer]").fill(owner);
        task.locator("form.answer button").click();
        assertThat(task.locator(".verdict.good")).isVisible();

        assertThat(board.locator("#board")).hasClass(Pattern.compile("lost"));
        assertThat(board.locator("#board-standings")).not().containsText("150");
        cable.mend();
        assertThat(board.locator("#board-standings"))
                .containsText("150", new LocatorAssertions.ContainsTextOptions().setTimeout(RETRIED));
        assertThat(board.locator("#board-connection")).containsText("Live");
        assertThat(board.locator("#board")).not().hasClass(Pattern.compile("lost"));
        board.close();
    }

    @Test
    @Order(12)
    void theWallShowsTheSameBoard() {
        Page wall = browser.person(classroom, "en-GB", 1920, 1080, ColorScheme.DARK);
        wall.context().addCookies(kay.context().cookies());
        wall.navigate("/board/" + exercise + "?projector");
        assertThat(wall.locator("#board-standings")).containsText("150");
        assertThat(wall.locator("#board-plot canvas")).isVisible();
        browser.look(wall, "33-wall");
        wall.context().close();
    }

    @Test
    @Order(13)
    void whoseSeatIsTakenOverReadsSoOnEveryOpenPage() {
        Page board = emma.context().newPage();
        board.navigate("/board/" + exercise);
        assertThat(board.locator("#board-connection")).containsText("Live");
        Page desk = emma.context().newPage();
        desk.navigate(emma.locator("#terminal a[href^='/terminal/']").first().getAttribute("href"));
        Shell.says(desk, "trainee@desk-");
        Page other = browser.person(platform.address().toString(), "ja-JP");
        other.navigate(linkBack("Emma"));
        other.locator("main form button").click();
        assertThat(other).hasURL(Pattern.compile(".*/play$"));
        for (Page page : List.of(emma, board, desk)) {
            assertThat(page.locator("#over")).containsText("taken over in another browser");
            assertThat(page.locator("#over")).containsText("link to come back");
            assertThat(page.locator("#over a")).hasCount(0);
        }
        assertThat(Shell.state(desk)).containsText("no longer signed in");
        assertThat(card(emma, "close-leak").locator("button").first()).isDisabled();
        String clock = emma.locator("#now [data-countdown]").first().innerText();
        browser.look(emma, "35-seat-taken-over");
        browser.look(board, "36-board-signed-out");
        browser.look(desk, "37-terminal-signed-out");
        assertThat(emma.locator("#now [data-countdown]").first()).hasText(clock);

        instructor.navigate(seat("Emma").getAttribute("href"));
        instructor.locator("main form button").click();
        assertThat(other.locator("#over")).containsText("席を空けた");
        browser.look(other, "38-seat-freed-ja");
        other.reload();
        assertThat(other.locator("main")).containsText("席を空けた");
        assertThat(other.locator("input[type=password]")).hasCount(0);
        other.context().close();
    }

    @Test
    @Order(14)
    void staffWhoseSessionEndedSignInAndAreBackOnTheirPage() {
        instructor.navigate("/staff");
        String login = instructor.locator("main tbody td.mono").first().innerText();
        Page open = browser.person(classroom, "ja-JP");
        signIn(open, "/sign-in?to=/exercises/" + exercise, login);
        assertThat(open.locator("#exercise-live .clock")).hasAttribute("data-running", "true");
        Locator copy = open.locator("#copy-observers");
        copy.click();
        assertThat(copy).hasAttribute("data-copied", "");
        assertEquals(copy.getAttribute("data-copy"), pasted(open));
        Page elsewhere = open.context().newPage();
        elsewhere.navigate("/account");
        Browser.signOut(elsewhere);
        assertThat(open.locator("#over")).containsText("ログインしていません");
        browser.look(open, "39-staff-signed-out-ja");
        open.locator("#over a").click();
        signIn(open, "", login);
        assertThat(open).hasURL(Pattern.compile(".*/exercises/" + exercise + "$"));

        Page still = browser.personWithoutScript(platform.address().toString(), "en-GB");
        signIn(still, "/sign-in?to=/exercises/" + exercise, login);
        still.context().clearCookies();
        still.locator("#next-step").click();
        assertThat(still.locator("main")).containsText("was not carried out");
        browser.picture(still, "40-form-without-session");
        still.locator("main a[role=button]").click();
        signIn(still, "", login);
        assertThat(still).hasURL(Pattern.compile(".*/exercises/" + exercise + "$"));
        assertThat(still.locator("#exercise-live .clock")).hasAttribute("data-running", "true");
        still.context().close();
        open.context().close();
    }

    /** What is on the clipboard, as a person finds out: pasted into a field. */
    private static String pasted(Page page) {
        page.evaluate("document.body.append(Object.assign(document.createElement('textarea'), {id: 'pasted'}))");
        page.locator("#pasted").focus();
        page.keyboard().press("Control+V");
        String text = page.locator("#pasted").inputValue();
        page.locator("#pasted").evaluate("field => field.remove()");
        return text;
    }

    private static void signIn(Page page, String address, String login) {
        if (!address.isEmpty()) {
            page.navigate(address);
        }
        page.locator("input[name=login]").fill(login);
        page.locator("input[name=password]").fill(Arrival.PASSWORD);
        page.locator("main form button").click();
    }

    private Locator seat(String name) {
        openTeam();
        return instructor.locator("a[href$='/free']").filter(new Locator.FilterOptions().setHasText(name));
    }

    private String linkBack(String name) {
        openTeam();
        instructor
                .locator("form[action$='/link'] button")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
        return instructor.locator("#come-back").innerText();
    }

    private void openTeam() {
        instructor.navigate("/exercises/" + exercise);
        instructor.locator("a[href*='/teams/']").first().click();
    }

    @Test
    @Order(15)
    void withoutScriptTheInstructorPlaysEndsAndCleansUp() {
        instructor.navigate("/exercises/" + second);
        reloadUntilNextStepIs("Deploy");
        instructor.locator("#next-step").click();
        reloadUntilNextStepIs("Start");
        instructor.locator("#next-step").click();
        assertThat(instructor.locator("#exercise-live .clock")).hasAttribute("data-running", "true");
        browser.picture(instructor, "34-no-script-running");
        for (String one : List.of(second, exercise)) {
            instructor.navigate("/exercises/" + one);
            instructor.locator("#danger-step").click();
            instructor.locator("main form button").click();
            reloadUntilNextStepIs("Clean up");
            instructor.locator("#next-step").click();
            instructor.locator("main form button").click();
        }
        await("nothing labelled to be left").atMost(LIMIT).until(engine::all, List.of()::equals);
    }

    @Test
    @Order(16)
    void noPageComplained() {
        assertEquals(List.of(), browser.complaints());
    }

    private void reloadUntilNextStepIs(String label) {
        await("next step " + label + ", see " + platform.log()).atMost(LIMIT).until(() -> {
            instructor.reload();
            Locator step = instructor.locator("#next-step");
            return step.count() == 1 && step.innerText().contains(label);
        });
    }

    /** How many facts the ledger has about Emma's team, as the explanation of its score lists them. */
    private int facts() {
        Page why = kay.context().newPage();
        why.navigate(kay.locator("#now a[href*='/teams/']").getAttribute("href"));
        assertThat(why.locator("table.facts")).isVisible();
        int rows = why.locator("table.facts tbody tr").count();
        assertNotEquals(0, rows);
        why.close();
        return rows;
    }

    private static LocatorAssertions.IsVisibleOptions visibleAfterRetry() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(RETRIED);
    }

    private static Locator card(Page page, String task) {
        return Workspace.task(page, task);
    }

    private static String path(String link) {
        return URI.create(link).getPath();
    }

    private static String number(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
