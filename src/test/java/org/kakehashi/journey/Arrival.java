package org.kakehashi.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;

/** How people come in, for journeys that are about something else. */
final class Arrival {
    static final String PASSWORD = "a bridge over the sea";
    private static final Duration READY = Duration.ofMinutes(3);

    private Arrival() {}

    /** By the first-login link, on the platform's own address or another that leads there. */
    static void instructor(Page page, String link) {
        page.navigate(link);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("input[name=repeat]").fill(PASSWORD);
        page.locator("main form button").click();
        page.locator("#home-now ~ a[href='/exercises']").click();
        assertThat(page).hasURL(Pattern.compile(".*/exercises$"));
    }

    /** Opens the first exercise of the overview and waits until it can start; its id. */
    static String readyExercise(Page instructor, Platform platform) {
        instructor.locator(".control-list h2 a").first().click();
        assertThat(instructor).hasURL(Pattern.compile(".*/exercises/\\d+$"));
        String exercise = instructor.url().substring(instructor.url().lastIndexOf('/') + 1);
        await("the ranges, see " + platform.log())
                .atMost(READY)
                .until(() -> instructor.locator("#next-step").isVisible()
                        && instructor.locator("#next-step").innerText().contains("Start"));
        return exercise;
    }

    /** @param team whose link to use, counted from 0 */
    static void trainee(Page page, Platform platform, int team, String name) {
        page.navigate(platform.links("/join/").get(team));
        page.locator("input[name=name]").fill(name);
        page.locator("main form button").click();
        assertThat(page).hasURL(Pattern.compile(".*/play$"));
    }
}
