package org.kakehashi.scoring.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.journey.Browser;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.SampleFacts.Kind;

/** Board, wall and start page in a real browser: nothing out of sight, nothing too small, no finding of accessibility. */
@QuarkusTest
@Tag("browser")
@QuarkusTestResource(TestDatabase.class)
class BoardLooksTest {
    private static final int SECONDS = 3000;
    private static final List<String> TASKS = List.of("find-leak", "who-owns-it", "close-leak");
    private static final List<String> NAMES = List.of("Lindhaven", "星川インシデント対応チーム", "Norvik Energy", "木曽川");

    /** What ends outside of a wall's screen, stands on something else, or cannot be read from ten metres. */
    private static final String WRONG_ON_THE_WALL = """
            () => {
              const shown = (element) => element.getClientRects().length > 0;
              const wrong = [...document.querySelectorAll("#wall li, #wall p, #wall dd, #wall h2, #board-plot")]
                .filter((element) => shown(element) && !element.classList.contains("visually-hidden"))
                .filter((element) => {
                  const box = element.getBoundingClientRect();
                  return box.bottom > innerHeight + 1 || box.right > innerWidth + 1;
                })
                .map((element) => "out of sight: " + (element.textContent.trim() || element.id));
              if (document.documentElement.scrollHeight > innerHeight) {
                wrong.push("the page scrolls");
              }
              if (document.getElementById("board-plot").clientHeight < innerHeight / 8) {
                wrong.push("the curves are flat");
              }
              if (document.documentElement.scrollWidth > innerWidth) {
                wrong.push("the page is too wide");
              }
              const rows = [...document.querySelectorAll(".rk")].filter(shown);
              for (const row of rows) {
                if (row.querySelector("bdi").clientWidth < innerWidth / 1920 * 120) {
                  wrong.push("too narrow: " + row.textContent);
                }
                if (row.scrollHeight > row.clientHeight + 2) {
                  wrong.push("too high: " + row.textContent);
                }
              }
              for (const words of document.querySelectorAll(".rk bdi, .rk .fig, .hd, .w, .sub, .wclock dd, .bopen p")) {
                if (shown(words) && parseFloat(getComputedStyle(words).fontSize) < innerWidth / 1920 * 22 - 0.1) {
                  wrong.push("too small: " + words.textContent);
                }
              }
              return wrong;
            }""";

    private static final String TOO_WIDE = "document.documentElement.scrollWidth > innerWidth";

    @Inject
    PlayedExercise played;

    @Inject
    Schedule schedule;

    @Inject
    SampleExercise sample;

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    Ledger ledger;

    @TestHTTPResource("/")
    String base;

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private long exercise(String name, int many) {
        long id = schedule.create(
                        name,
                        FirstContact.source(),
                        120,
                        IntStream.range(0, many)
                                .mapToObj(i -> new Schedule.NewTeam(
                                        NAMES.get(i % NAMES.size()) + " " + (i + 1),
                                        i % 2 == 0 ? Region.EU : Region.JP,
                                        4))
                                .toList())
                .id();
        sample.startedSecondsAgo(id, SECONDS);
        QuarkusTransaction.requiringNew().run(() -> ledger.append(id, solves(teams.of(id))));
        return id;
    }

    private List<Fact> solves(List<Team> all) {
        Instant start = exercises.now().minusSeconds(SECONDS);
        var random = new Random(all.size());
        List<Fact> facts = new ArrayList<>();
        for (int task = 0; task < TASKS.size(); task++) {
            for (Team team : all) {
                if (random.nextInt(TASKS.size() + 1) > task) {
                    long seconds = 300 + 900L * task + random.nextInt(900);
                    facts.add(Kind.SOLVED.of(
                            team.id(), 0, TASKS.get(task), start.plusSeconds(seconds), Duration.ofSeconds(seconds)));
                }
            }
        }
        return facts;
    }

    private Page page(String language, int width, int height, ColorScheme scheme) {
        Page page = browser.person(base, language, width, height, scheme);
        page.context().addCookies(List.of(new Cookie("kkh_session", played.staff()).setUrl(base)));
        return page;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 12, 24, 40})
    void theWallHoldsItsTeamsOnOneScreenInBothLanguages(int many) {
        long id = exercise("Night shift at the waterworks", many);
        for (String language : List.of("en-GB", "ja-JP")) {
            Page wall = page(language, 1920, 1080, ColorScheme.LIGHT);
            wall.navigate("/board/" + id + "?projector");
            assertThat(wall.locator("#board-plot canvas")).isVisible();
            assertEquals(List.of(), wall.evaluate(WRONG_ON_THE_WALL));
            assertThat(wall.locator("#board-standings > ol:visible li")).hasCount(Math.min(24, many));
            browser.look(wall, "50-wall-" + many + "-" + language);
            for (int[] size : new int[][] {{3840, 2160}, {1366, 900}}) {
                wall.setViewportSize(size[0], size[1]);
                assertEquals(List.of(), wall.evaluate(WRONG_ON_THE_WALL));
                browser.picture(wall, "51-wall-" + many + "-" + language + "-" + size[0]);
            }
            wall.context().close();
        }
        sample.put(id, ExerciseState.ENDED, false);
        Page end = page("en-GB", 1920, 1080, ColorScheme.LIGHT);
        end.navigate("/board/" + id + "?projector");
        assertThat(end.locator("#board-latest")).isHidden();
        assertEquals(List.of(), end.evaluate(WRONG_ON_THE_WALL));
        browser.look(end, "52-wall-end-" + many);
        end.context().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 12, 40})
    void theBoardReadsOnEveryScreen(int many) {
        long id = exercise("Night shift at the waterworks", many);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (String language : List.of("en-GB", "ja-JP")) {
                Page board = page(language, 1366, 900, scheme);
                board.navigate("/board/" + id);
                assertThat(board.locator("#board-connection")).isVisible();
                browser.look(board, "53-board-" + many + "-" + language + "-" + scheme);
                for (int[] size : new int[][] {{375, 800}, {1920, 1080}}) {
                    board.setViewportSize(size[0], size[1]);
                    assertEquals(false, board.evaluate(TOO_WIDE));
                    browser.picture(board, "54-board-" + many + "-" + language + "-" + scheme + "-" + size[0]);
                }
                board.context().close();
            }
        }
    }

    @Test
    void aStoneIsLaidBeforeTheReadersEyes() {
        PlayedExercise.Played small = played.start();
        Page board = page("en-GB", 1366, 900, ColorScheme.LIGHT);
        board.navigate("/board/" + small.id());
        assertThat(board.locator("#board-connection")).containsText("Live");
        assertThat(board.locator(".bridge .st.laid-jp")).hasCount(0);
        played.fact(small, small.kyoto(), Kind.SOLVED, "find-leak");
        assertThat(board.locator(".bridge .st.laid-jp.fresh")).hasCount(1);
        assertThat(board.locator(".bopen")).containsText("1 of 5 stones laid");
        board.context().close();
    }

    @Test
    void theStartPageReadsOnEveryScreen() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (String language : List.of("en-GB", "ja-JP")) {
                Page stranger = browser.person(base, language, 1366, 900, scheme);
                stranger.navigate("/");
                browser.look(stranger, "55-home-" + language + "-" + scheme);
                stranger.setViewportSize(375, 800);
                assertEquals(false, stranger.evaluate(TOO_WIDE));
                browser.picture(stranger, "56-home-" + language + "-" + scheme + "-375");
                stranger.setViewportSize(1920, 1080);
                browser.picture(stranger, "56-home-" + language + "-" + scheme + "-1920");
                stranger.locator("#code").fill("river-stone-42");
                stranger.locator(".joinbox button").click();
                assertThat(stranger.locator("#problem")).isVisible();
                assertThat(stranger.locator("#code")).hasValue("river-stone-42");
                browser.look(stranger, "57-home-problem-" + language + "-" + scheme);
                stranger.context().close();
            }
        }
        exercise("Night shift at the waterworks", 12);
        Page staff = page("en-GB", 1366, 900, ColorScheme.LIGHT);
        staff.navigate("/");
        browser.look(staff, "58-home-staff");
        staff.context().close();
    }
}
