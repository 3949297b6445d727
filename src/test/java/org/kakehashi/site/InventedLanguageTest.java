package org.kakehashi.site;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.schedule.Schedule.NewTeam;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.range.OnAFakeEngine;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.format.ReadContext;
import org.kakehashi.scenario.format.ScenarioReader;
import org.kakehashi.site.language.Language;

/** Every page and every problem in a language that was added without code: what it does not mark was written in code. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(InventedLanguageTest.Spoken.class)
class InventedLanguageTest {
    /** The files are there before the application is built. */
    public static class Spoken extends OnAFakeEngine {
        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(super.getConfigOverrides());
            settings.put("kakehashi.scenarios.folder", "src/test/resources/invented/scenarios");
            settings.put("kakehashi.catalogue.folder", "src/test/resources/invented/images");
            return settings;
        }

        public Spoken() {
            try {
                InventedLanguage.add();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final Path SCENARIO = Path.of("src/test/resources/invented/scenarios/invented/scenario.yaml");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_PAGES = 400;

    /** What has words of its own: programs, and what people write. */
    private static final Pattern SKIPPED = Pattern.compile(
            "(?s)<!--.*?-->|<(script|style|code|pre|svg|textarea|option|samp|kbd)\\b.*?</\\1>|<[^>]*class=\"[^\"]*\\b(mono|brand)\\b[^\"]*\"[^>]*>[^<]*<");

    /** Passages that say themselves in which other language they are: links for people of all regions, names of languages. */
    private static final Pattern OF_ANOTHER_LANGUAGE =
            Pattern.compile("(?s)<(div|p|span|button|li|td|h[1-6])\\b[^>]*\\blang=\"(?!"
                    + InventedLanguage.LANGUAGE.tag() + "\")[^>]*>.*?</\\1>");

    private static final Pattern TEXT = Pattern.compile(">([^<]+)<");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\b(?:title|alt|placeholder|aria-label|data-[a-z-]*)=\"([^\"]*)\"");
    /** Names of the platform, its languages, regions and zones, of what the scenario calls its parts, addresses, and what fake probes say. */
    private static final Pattern NAMES =
            Pattern.compile("Kakehashi|架け橋|English|日本語|\\b(?:EU|JP)\\d?\\b|CES?T|JST|[KM]i?B|"
                    + "https?://\\S+|\\S*/\\S*|\\b(?:desk|gate|router|box|lan|wan|find|close|invented|token|user|hana|sora)(?:-\\d)?\\b"
                    + "|Nothing\\.|the host|Ctrl|Esc|Tab");

    private static final Pattern LINK = Pattern.compile("\\b(?:href|action)=\"(/[^\"#?]*)");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    @Inject
    Sessions sessions;

    @Inject
    Schedule schedule;

    @Inject
    Lifecycle lifecycle;

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @AfterAll
    static void forget() throws IOException {
        InventedLanguage.remove();
    }

    @Test
    void everyPageIsMadeOfWordsFromBundles() throws IOException {
        assertTrue(Language.known().contains(InventedLanguage.LANGUAGE), "it is spoken");
        long exercise = played();
        Set<String> seen = new TreeSet<>();
        Map<String, Set<String>> left = new LinkedHashMap<>();
        walk(browser(""), List.of("/", "/sign-in", "/nowhere"), seen, left);
        walk(
                browser(session(new Subject(Subject.Kind.ACCOUNT, 7_100_001), Role.INSTRUCTOR, Role.AUTHOR)),
                List.of("/", "/exercises/" + exercise, "/board/" + exercise, "/scenarios", "/images", "/staff"),
                seen,
                left);
        walk(browser(trainee(exercise)), List.of("/play", "/board/" + exercise), seen, left);
        assertTrue(seen.size() > 40, () -> "few pages: " + seen);
        assertEquals(Map.of(), left);
    }

    @Test
    void theSheetOfLinksIsThereInEveryLanguageAndOnlyThatOfThePageIsLookedAt() throws IOException {
        long exercise = played();
        String sheet = browser(session(new Subject(Subject.Kind.ACCOUNT, 7_100_002), Role.INSTRUCTOR))
                .get("/exercises/" + exercise + "/links/sheet")
                .asString();
        for (Language language : Language.known()) {
            assertTrue(sheet.contains("<div lang=\"" + language.tag() + "\">"), language.tag());
        }
        assertEquals(Set.of(), words(sheet));
        assertEquals(
                Set.of("Seats"), words("<div lang=\"ja\"><p>Open this</p></div><div lang=\"zxx\"><p>Seats</p></div>"));
    }

    @Test
    void everyProblemOfAScenarioIsMadeOfWordsFromBundles() throws IOException {
        List<String> left = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/broken"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                ScenarioReader.read(Files.readString(file), ReadContext.UNKNOWN).problems().stream()
                        .map(problem -> problem.text().in(InventedLanguage.LANGUAGE))
                        .filter(said ->
                                WORD.matcher(InventedLanguage.unmarked(said)).find())
                        .forEach(left::add);
            }
        }
        assertEquals(List.of(), left);
    }

    private long played() throws IOException {
        var pack = ScenarioPackage.ofText(Files.readString(SCENARIO));
        long id = schedule.create(
                        "⟦2026⟧", pack, 30, List.of(new NewTeam("⟦1⟧", Region.EU, 2), new NewTeam("⟦2⟧", Region.JP, 2)))
                .id();
        lifecycle.deploy(id, "⟦test⟧");
        await().atMost(PATIENCE)
                .until(() -> QuarkusTransaction.requiringNew()
                        .call(() -> exercises.get(id).state() == ExerciseState.READY));
        lifecycle.start(id, "⟦test⟧");
        return id;
    }

    private String trainee(long exercise) {
        String code = QuarkusTransaction.requiringNew()
                .call(() -> teams.of(exercise).getFirst().joinCode());
        Response joined = browser("")
                .formParam("name", "⟦3⟧")
                .formParam("language", "zxx")
                .post("/join/" + code);
        return joined.then().statusCode(303).extract().cookie("kkh_session");
    }

    private String session(Subject subject, Role... roles) {
        return sessions.open(subject, Set.of(roles));
    }

    private static RequestSpecification browser(String session) {
        return given().redirects()
                .follow(false)
                .header("Accept", "text/html")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .cookie("language", InventedLanguage.LANGUAGE.tag())
                .cookie("kkh_session", session);
    }

    /** Looks at pages and at all that they lead to. */
    private static void walk(
            RequestSpecification browser, List<String> first, Set<String> seen, Map<String, Set<String>> left) {
        Deque<String> next = new ArrayDeque<>(first);
        Set<String> asked = new HashSet<>(first);
        while (!next.isEmpty() && asked.size() < MOST_PAGES) {
            String path = next.pop();
            Response page = browser.get(path);
            if (page.statusCode() >= 300 && page.statusCode() < 400) {
                Optional.ofNullable(page.header("Location"))
                        .map(to -> to.replaceFirst("^https?://[^/]+", ""))
                        .filter(to -> to.startsWith("/") && asked.add(to))
                        .ifPresent(next::add);
                continue;
            }
            String type = String.valueOf(page.contentType());
            if (!type.startsWith("text/html")) {
                continue;
            }
            seen.add(path);
            String html = page.asString();
            Set<String> words = words(html);
            if (!words.isEmpty()) {
                left.merge(path.replaceAll("[0-9]+", "1"), words, (one, other) -> {
                    one.addAll(other);
                    return one;
                });
            }
            LINK.matcher(html)
                    .results()
                    .map(found -> found.group(1))
                    .filter(to -> asked.add(to))
                    .forEach(next::add);
        }
    }

    private static Set<String> words(String html) {
        String own = OF_ANOTHER_LANGUAGE.matcher(html).replaceAll("<");
        String body = SKIPPED.matcher(own).replaceAll("<");
        Set<String> left = new TreeSet<>();
        Stream.concat(
                        TEXT.matcher(body).results().map((MatchResult found) -> found.group(1)),
                        SPOKEN_ATTRIBUTE
                                .matcher(body)
                                .results()
                                .map((MatchResult found) -> found.group(1))
                                .filter(value -> value.contains(" ") && !value.startsWith("{")))
                .map(text -> NAMES.matcher(InventedLanguage.unmarked(text))
                        .replaceAll("")
                        .strip())
                .filter(text -> WORD.matcher(text).find())
                .forEach(left::add);
        return left;
    }
}
