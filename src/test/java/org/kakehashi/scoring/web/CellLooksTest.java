package org.kakehashi.scoring.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.journey.Browser;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.fact.TickFact;
import org.kakehashi.scoring.proof.ScoreFileCheck;
import org.kakehashi.scoring.proof.ScoreVerdict;
import org.kakehashi.tick.TickSourceTest;
import org.kakehashi.tick.submission.Defended;

/** From the matrix to the facts behind a cell, and the ledger as a file, in a real browser in both languages. */
@QuarkusTest
@Tag("browser")
@QuarkusTestResource(TestDatabase.class)
class CellLooksTest {
    @TestHTTPResource
    String base;

    @Inject
    PlayedExercise exercise;

    @Inject
    SampleExercise samples;

    @Inject
    Defended defended;

    private SampleExercise.Made duel() {
        SampleExercise.Made duel = samples.schedule("Duel", TickSourceTest.DUEL, 120);
        for (int tick = 0; tick < 23; tick++) {
            defended.append(duel.id(), new TickFact.TickOpened(defended.now(), tick));
            defended.append(duel.id(), checked(duel.eu().id(), tick, CheckVerdict.values()[tick % 6]));
            defended.append(duel.id(), checked(duel.jp().id(), tick, CheckVerdict.OK));
            if (tick % 3 > 0) {
                capture(duel.eu().id(), duel.jp().id(), tick, "seals", duel);
                capture(duel.jp().id(), duel.eu().id(), tick, "seals", duel);
            }
            if (tick == 21) {
                defended.append(duel.id(), new TickFact.TickVoided(defended.now(), tick, "outage"));
            } else if (tick < 22) {
                defended.append(duel.id(), new TickFact.TickClosed(defended.now(), tick));
            }
        }
        return duel;
    }

    private void capture(long team, long victim, int tick, String store, SampleExercise.Made duel) {
        defended.append(
                duel.id(), new TickFact.FlagCaptured(team, 0, defended.now(), tick, "hanko", store, victim, tick - 1));
    }

    private TickFact.ServiceChecked checked(long team, int tick, CheckVerdict verdict) {
        String message = verdict == CheckVerdict.OK ? "" : "GET /seals: 500 <b>oops</b>";
        return new TickFact.ServiceChecked(team, defended.now(), tick, "hanko", verdict, List.of(1, 2), 2, message);
    }

    @Test
    void aCellOpensToItsFactsAndTheLedgerIsAFile() throws IOException {
        SampleExercise.Made duel = duel();
        try (Browser browser = new Browser()) {
            for (String language : List.of("en", "ja")) {
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    Page page = browser.person(base, language, 1366, 900, scheme);
                    page.context().addCookies(List.of(new Cookie("kkh_session", exercise.staff()).setUrl(base)));
                    page.navigate(base + "board/" + duel.id() + "/services");
                    browser.look(page, "proof-services-" + language + "-" + scheme);
                    page.locator("a.cell").first().click();
                    browser.look(page, "proof-cell-" + language + "-" + scheme);
                    assertEquals(20, page.locator("main section").count());
                    page.locator("a[rel=next]").click();
                    assertEquals(3, page.locator("main section").count());
                    page.navigate(
                            base + "board/" + duel.id() + "/teams/" + duel.eu().id());
                    browser.look(page, "proof-team-" + language + "-" + scheme);
                    page.navigate(base + "board/" + duel.id() + "/decisions/result");
                    browser.look(page, "proof-result-" + language + "-" + scheme);
                    Path file = page.waitForDownload(
                                    () -> page.locator("#download").click())
                            .path();
                    try (var in = Files.newInputStream(file)) {
                        assertInstanceOf(ScoreVerdict.Verified.class, ScoreFileCheck.of(in));
                    }
                    Files.copy(file, Path.of("target/screenshots/duel.scores.gz"), StandardCopyOption.REPLACE_EXISTING);
                    page.close();
                }
            }
        }
    }
}
