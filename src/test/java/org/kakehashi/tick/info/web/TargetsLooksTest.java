package org.kakehashi.tick.info.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.team.Joining;
import org.kakehashi.exercise.team.TeamClass;
import org.kakehashi.exercise.team.TeamClasses;
import org.kakehashi.journey.Browser;
import org.kakehashi.tick.PlacedFlags;

/** Targets, the declaration of a team's class, and what instructors see of both, in a real browser and both languages. */
@QuarkusTest
@Tag("browser")
class TargetsLooksTest {
    private static final String TOO_WIDE = "document.documentElement.scrollWidth > innerWidth";

    private static Browser browser;

    @Inject
    PlacedFlags placed;

    @Inject
    Joining joining;

    @Inject
    TeamClasses classes;

    @Inject
    Sessions sessions;

    @TestHTTPResource("/")
    String base;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private Page page(String language, Subject subject, Role role) {
        Page page = browser.person(base, language, 1366, 900, ColorScheme.LIGHT);
        page.context()
                .addCookies(List.of(new Cookie("kkh_session", sessions.open(subject, Set.of(role))).setUrl(base)));
        return page;
    }

    private void look(Page page, String path, String name) {
        page.navigate(path);
        browser.look(page, name);
        page.setViewportSize(375, 800);
        assertEquals(false, page.evaluate(TOO_WIDE), name);
        browser.picture(page, name + "-375");
        page.setViewportSize(1366, 900);
    }

    @Test
    void targetsAndClassesReadInBothLanguages() {
        SampleExercise.Made duel = placed.duel();
        placed.place(duel.jp(), 0, "seals", "{\"user\": \"haniwa-17\", \"seal\": \"0f3c\"}");
        placed.goOn(duel.id(), 1);
        placed.place(duel.jp(), 1, "seals", "{\"user\": \"haniwa-18\", \"seal\": \"77aa\"}");
        placed.goOn(duel.id(), 2);
        long player = joining.join(duel.eu().joinCode(), "Aino").id();
        for (String language : List.of("en-GB", "ja-JP")) {
            Page trainee = page(language, new Subject(Subject.Kind.PARTICIPANT, player), Role.TRAINEE);
            look(trainee, "/play/targets", "70-targets-" + language);
            assertThat(trainee.locator("#targets code").getByText("haniwa-18")).isVisible();
            trainee.context().close();
            Page newcomer = browser.person(base, language, 1366, 900, ColorScheme.LIGHT);
            look(newcomer, "/join/" + duel.jp().joinCode(), "71-join-" + language);
            newcomer.context().close();
        }
        Page newcomer = browser.person(base, "ja-JP", 1366, 900, ColorScheme.LIGHT);
        newcomer.navigate("/join/" + duel.jp().joinCode());
        newcomer.locator("input[name=name]").fill("さくら");
        newcomer.locator("input[name=class][value=people-with-ai]").check();
        newcomer.locator("form[action^='/join/'] button").click();
        newcomer.waitForURL("**/play**");
        newcomer.context().close();
        assertEquals(
                TeamClass.PEOPLE_WITH_AI, classes.of(duel.id()).get(duel.jp().id()));
        for (String language : List.of("en-GB", "ja-JP")) {
            Page staff = page(language, new Subject(Subject.Kind.ACCOUNT, 1), Role.INSTRUCTOR);
            look(staff, "/exercises/" + duel.id() + "/classes", "72-classes-" + language);
            look(staff, "/exercises/" + duel.id() + "/signals", "73-signals-" + language);
            look(staff, "/board/" + duel.id(), "74-board-classes-" + language);
            look(staff, "/board/" + duel.id() + "?class=people-with-ai", "75-board-class-" + language);
            staff.context().close();
        }
    }
}
