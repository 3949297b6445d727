package org.kakehashi.control;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.rehearsed.RehearsalState;
import org.kakehashi.exercise.team.Joining;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.journey.Browser;
import org.kakehashi.range.Ranges;
import org.kakehashi.rehearsal.report.RehearsalReport;
import org.kakehashi.rehearsal.report.RehearsalStage;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.fact.TickFact;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;
import org.kakehashi.tick.TickSourceTest;
import org.kakehashi.tick.submission.Defended;

/**
 * One page of each kind that staff, trainees and strangers reach by links, in real Chromium: none scrolls sideways, cuts a
 * word off, or has a finding of accessibility. {@code -Dkakehashi.gallery=all} takes them in every size, language and theme.
 */
@QuarkusTest
@Tag("browser")
class EveryPageInBrowserTest {
    private static final int MOST_PAGES = 160;
    private static final Pattern LINK = Pattern.compile("\\bhref=\"(/[^\"#]*)\"");

    /** Words that end outside of what shows them, and say nowhere that they go on. */
    private static final String CUT_OFF = """
            () => [...document.querySelectorAll("main *, header *, footer *")]
              .filter((element) => element.childNodes.length && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
              .filter((element) => element.getClientRects().length && !element.closest(".sr, .visually-hidden, .scroll, pre, textarea, select, svg, .xterm, .cm-editor, .tools"))
              .filter((element) => {
                const style = getComputedStyle(element);
                return style.overflowX !== "visible" && style.overflowX !== "auto" && style.textOverflow !== "ellipsis"
                  && style.position !== "absolute" && element.scrollWidth > element.clientWidth + 1;
              })
              .map((element) => element.textContent.trim().slice(0, 60))""";

    /** Forms that Enter in a field would send by their dangerous button, and dangerous buttons before the safe way. */
    private static final String DANGEROUS = """
            () => [
              ...[...document.querySelectorAll("main form")]
                .filter((form) => form.querySelector("button, [type=submit]")?.matches(".danger"))
                .filter((form) => form.querySelector("input:not([type=hidden]), select"))
                .map((form) => "Enter sends " + form.action),
              ...[...document.querySelectorAll(".danger ~ a.btn, .danger ~ [role=button]")]
                .map((safe) => "danger before " + safe.textContent.trim()),
            ]""";

    /** These are looked at; more of them show nothing else. */
    private static final List<Look> LOOKED_AT =
            List.of(new Look("ja-JP", 390, ColorScheme.DARK), new Look("en-GB", 1920, ColorScheme.LIGHT));

    private static Browser browser;

    @Inject
    FortyTeams forty;

    @Inject
    Sessions sessions;

    @Inject
    SampleExercise samples;

    @Inject
    Defended defended;

    @Inject
    Teams teams;

    @Inject
    Joining joining;

    @Inject
    EntityManager database;

    @Inject
    ObjectMapper json;

    private final FakeRanges ranges = new FakeRanges();

    /** What goes wrong, for pages that say so. */
    @Path("/goes-wrong/{how}")
    @PermitAll
    public static class GoesWrong {
        @GET
        public String wrong(@PathParam("how") String how) throws SQLException {
            switch (how) {
                case "database" -> throw new IllegalStateException(new SQLException("gone", "08S01"));
                case "defect" -> throw new IllegalStateException("a defect");
                case "too-large" -> throw new WebApplicationException(413);
                default ->
                    throw new Refused(Refused.Reason.valueOf(how), Text.of("This is not possible now.", "今はできません。"));
            }
        }
    }

    /** How a page is looked at. */
    private record Look(String language, int width, ColorScheme scheme) {
        @Override
        public String toString() {
            return language.substring(0, 2) + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void rangesAreFake() {
        QuarkusMock.installMockForType(ranges, Ranges.class);
    }

    /** Scans take longest: of neighbours among the pages one is scanned on the phone and one on the large screen. */
    private static boolean isScanned(Look look, int page) {
        return LOOKED_AT.contains(look) && (LOOKED_AT.indexOf(look) + page) % 2 == 0;
    }

    private static List<Look> looks() {
        if (!"all".equals(System.getProperty("kakehashi.gallery"))) {
            return LOOKED_AT;
        }
        List<Look> looks = new ArrayList<>();
        for (String language : List.of("en-GB", "ja-JP")) {
            for (int width : List.of(390, 1280, 1920)) {
                looks.add(new Look(language, width, ColorScheme.LIGHT));
                looks.add(new Look(language, width, ColorScheme.DARK));
            }
        }
        return looks;
    }

    @Test
    void everyKindOfPageReadsOnAPhoneAndOnALargeScreen() throws Exception {
        long lab = forty.make("Night shift at the waterworks", 6, ranges);
        SampleExercise.Made duel = duel();
        long rehearsal = rehearsed();
        String staff =
                sessions.open(new Subject(Subject.Kind.ACCOUNT, 7_000_007), Set.of(Role.INSTRUCTOR, Role.AUTHOR));
        String project =
                with(staff).post("/scenarios/folders/first-contact/clone").header("Location");
        Map<String, String> kinds = new LinkedHashMap<>();
        walk(
                with(staff),
                List.of(
                        "/",
                        "/exercises/" + lab,
                        "/board/" + lab,
                        "/board/" + duel.id() + "/services",
                        "/exercises/" + duel.id() + "/flag-tokens",
                        "/scenarios/rehearsals/" + rehearsal,
                        project.replaceFirst("^https?://[^/]+", "") + "/edit",
                        "/design",
                        "/account",
                        "/staff",
                        "/images"),
                kinds);
        assertTrue(kinds.size() > 40, () -> "few kinds: " + kinds.keySet());
        List<String> wrong = new ArrayList<>();
        look("staff", staff, List.copyOf(kinds.values()), wrong);

        String player = sessions.open(
                new Subject(
                        Subject.Kind.PARTICIPANT,
                        joining.join(duel.eu().joinCode(), "Ingeborg Vandewalle-Østergaard")
                                .id()),
                Set.of(Role.TRAINEE));
        look("trainee", player, List.of("/play", "/play/flags", "/board/" + duel.id(), "/staff"), wrong);
        look(
                "stranger",
                "",
                List.of(
                        "/sign-in",
                        "/join/" + duel.jp().joinCode(),
                        "/nowhere",
                        "/sign-in?to=%00",
                        "/play",
                        "/goes-wrong/INVALID",
                        "/goes-wrong/FORBIDDEN",
                        "/goes-wrong/NOT_NOW",
                        "/goes-wrong/too-large",
                        "/goes-wrong/TOO_MANY",
                        "/goes-wrong/UNAVAILABLE",
                        "/goes-wrong/database",
                        "/goes-wrong/defect"),
                wrong);
        assertEquals(List.of(), wrong);
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void enterDoesNotAnswerAQuestionThatGivesSomethingUp() {
        long lab = forty.make("Night shift at the waterworks", 2, ranges);
        String staff = sessions.open(new Subject(Subject.Kind.ACCOUNT, 7_000_007), Set.of(Role.INSTRUCTOR));
        String base = "http://localhost:" + RestAssured.port;
        for (Page page : List.of(
                browser.person(base, "en-GB", 1280, 900, ColorScheme.LIGHT),
                browser.personWithoutScript(base, "ja-JP"))) {
            page.context().addCookies(List.of(new Cookie("kkh_session", staff).setUrl(base)));
            page.navigate("/exercises/" + lab + "/steps/end");
            page.locator("main input[name=reason]").fill("by mistake");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.locator(".sure a")).isFocused();
            page.keyboard().press("Tab");
            assertThat(page.locator(".sure .danger")).isFocused();
            page.context().close();
        }
        with(staff).get("/exercises/" + lab + "/steps/end").then().statusCode(200);
    }

    private SampleExercise.Made duel() {
        SampleExercise.Made duel = samples.schedule("Duel", TickSourceTest.DUEL, 120);
        samples.startedSecondsAgo(duel.id(), 600);
        defended.append(duel.id(), new TickFact.TickOpened(defended.now(), 0));
        for (long team : List.of(duel.eu().id(), duel.jp().id())) {
            CheckVerdict verdict = team == duel.eu().id() ? CheckVerdict.OK : CheckVerdict.OFFLINE;
            defended.append(
                    duel.id(),
                    new TickFact.ServiceChecked(team, defended.now(), 0, "hanko", verdict, List.of(1, 1), 1, ""));
        }
        defended.append(duel.id(), new TickFact.TickClosed(defended.now(), 0));
        return duel;
    }

    /** A rehearsal that found something. */
    private long rehearsed() throws Exception {
        List<RehearsalReport.Line> lines = new ArrayList<>();
        Text nothing = Text.same("");
        lines.add(new RehearsalReport.Line(
                RehearsalStage.DEPLOY, "", Text.of("ranges are ready", "環境の準備完了"), true, nothing, 5_300));
        lines.add(new RehearsalReport.Line(
                RehearsalStage.BEFORE, "EU 1", Text.of("nothing is solved", "何も解決されていない"), true, nothing, 90));
        lines.add(new RehearsalReport.Line(
                RehearsalStage.PLAY,
                "JP 1",
                Text.of("step 3: close-leak on pump-plc", "手順3：pump-plc で close-leak"),
                false,
                Text.of(
                        "expected exit code 0, got 1\niptables-restore --test /etc/iptables/rules-of-the-second-waterworks.v4\nline 12: unknown option",
                        "期待した終了コードは0、結果は1でした\niptables-restore --test /etc/iptables/rules-of-the-second-waterworks.v4\nline 12: unknown option"),
                61_900));
        var report =
                new RehearsalReport("first-contact", "1.2.0", "0f".repeat(32), RehearsalState.RED, 2, 68_400, lines);
        String text = json.writeValueAsString(report);
        return QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeQuery(
                            "insert into rehearsal (scenario_id, scenario_version, digest, state, teams, report, asked_by,"
                                    + " asked_at, started_at, ended_at) values ('first-contact', '1.2.0', ?1, 'RED', 2, ?2,"
                                    + " 'account:7000007', utc_timestamp(6), utc_timestamp(6), utc_timestamp(6))")
                    .setParameter(1, report.digest())
                    .setParameter(2, text)
                    .executeUpdate();
            return ((Number) database.createNativeQuery("select max(id) from rehearsal")
                            .getSingleResult())
                    .longValue();
        });
    }

    private static RequestSpecification with(String session) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .accept("text/html")
                .cookie("language", "en")
                .cookie("kkh_session", session);
    }

    /** One address for each kind of page that these lead to. */
    private static void walk(RequestSpecification browser, List<String> first, Map<String, String> kinds) {
        Deque<String> next = new ArrayDeque<>(first);
        while (!next.isEmpty() && kinds.size() < MOST_PAGES) {
            String path = next.pop();
            String kind = kind(path);
            if (kinds.containsKey(kind)) {
                continue;
            }
            Response page = browser.get(path);
            if (page.statusCode() != 200 || !String.valueOf(page.contentType()).startsWith("text/html")) {
                continue;
            }
            kinds.put(kind, path);
            LINK.matcher(page.asString())
                    .results()
                    .map(found -> found.group(1).replace("&amp;", "&"))
                    .filter(to -> !to.startsWith("/assets/"))
                    .forEach(next::add);
        }
    }

    private static String kind(String path) {
        return path.replaceFirst("\\?(?!projector).*", "")
                .replaceAll("[0-9]+", "1")
                .replaceAll("/(folders|images|nodes|watch|join)/[^/]+", "/$1/x")
                .replaceAll("/watch/x/.*", "/watch/x")
                .replaceAll("(/terminal/watch/|/lead/).*", "$1x");
    }

    private static void look(String who, String session, List<String> paths, List<String> wrong) {
        String base = "http://localhost:" + RestAssured.port;
        for (Look look : looks()) {
            Page page = browser.person(base, look.language, look.width, look.width == 390 ? 844 : 900, look.scheme);
            if (!session.isEmpty()) {
                page.context().addCookies(List.of(new Cookie("kkh_session", session).setUrl(base)));
            }
            for (String path : paths) {
                page.navigate(path);
                String name = "every/" + who + kind(path).replaceAll("\\W+", "-") + "-" + look;
                if (path.contains("goes-wrong") || path.contains("%00")) {
                    name = "every/" + who + path.replaceAll("\\W+", "-") + "-" + look;
                }
                try {
                    if (isScanned(look, paths.indexOf(path))) {
                        browser.look(page, name);
                    } else {
                        browser.picture(page, name);
                    }
                } catch (AssertionError e) {
                    wrong.add(path + " " + look + ": " + e.getMessage());
                }
                if (!Boolean.FALSE.equals(page.evaluate("document.documentElement.scrollWidth > innerWidth + 1"))) {
                    wrong.add(path + " " + look + " scrolls sideways");
                }
                Object dangerous = page.evaluate(DANGEROUS);
                if (!List.of().equals(dangerous)) {
                    wrong.add(path + " " + look + ": " + dangerous);
                }
                Object cut = page.evaluate(CUT_OFF);
                if (!List.of().equals(cut)) {
                    wrong.add(path + " " + look + " cuts off " + cut);
                }
            }
            page.context().close();
        }
    }
}
