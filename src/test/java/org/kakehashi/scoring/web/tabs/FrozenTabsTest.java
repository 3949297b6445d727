package org.kakehashi.scoring.web.tabs;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.web.PlayedExercise;

/** After a freeze nothing that the public can see changes while facts go on: no page, no picture, no head, no event of a stream. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FrozenTabsTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final List<String> PAGES = List.of(
            "",
            "?view=jp",
            "?projector",
            "/services",
            "/services?view=eu",
            "/services?tick=2",
            "/services?tick=5",
            "/services?projector",
            "/progress",
            "/progress?view=jp",
            "/firsts",
            "/firsts?projector",
            "/attacks",
            "/attacks?projector");

    /** What tells of the moment or of the request alone. */
    private static final Set<String> OF_THE_REQUEST =
            Set.of("date", "content-length", "content-security-policy", "set-cookie");

    @Inject
    PlayedExercise people;

    @Inject
    PlayedDefence defences;

    @TestHTTPResource("/board")
    URI base;

    private Map<String, String> seen(PlayedDefence.Played played, String session) {
        Map<String, String> seen = new LinkedHashMap<>();
        for (String page : PAGES) {
            Response answer = given().cookie("kkh_session", session)
                    .cookie("language", "en")
                    .accept(ContentType.HTML)
                    .get("/board/" + played.id() + page);
            assertEquals(200, answer.statusCode(), page);
            String heads = answer.headers().asList().stream()
                    .filter(head -> !OF_THE_REQUEST.contains(head.getName().toLowerCase(Locale.ROOT)))
                    .map(Header::toString)
                    .collect(Collectors.joining("\n"));
            String body = answer.asString();
            seen.put(page, heads + body.substring(body.indexOf("id=\"board\"")));
        }
        return seen;
    }

    /** Names of the events that tell something, as they come. */
    private List<String> watch(PlayedDefence.Played played, String tab, String session) {
        List<String> events = new CopyOnWriteArrayList<>();
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/" + played.id() + tab + "/stream"))
                .header("Accept", "text/event-stream")
                .header("Cookie", "kkh_session=" + session + "; language=en")
                .build();
        Thread.ofVirtual().start(() -> {
            try (Stream<String> lines = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofLines())
                    .body()) {
                lines.filter(line -> line.startsWith("event:"))
                        .map(line -> line.substring(6).strip())
                        .filter(name -> !name.equals("status"))
                        .forEach(events::add);
            } catch (IOException | UncheckedIOException closed) {
                events.add("closed");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        await().atMost(SOON).until(() -> events.contains("board"));
        return events;
    }

    @Test
    void nothingThatThePublicSeesChangesAfterAFreeze() {
        PlayedDefence.Played played = defences.start("Harbour lights", 6, 2, 8);
        defences.play(played, 0, 3, 1);
        defences.append(played, List.of(new Fact.FreezeSet(played.at(3, 10), "the last hour is secret", "account:1")));
        List<String> outside = List.of(
                people.observer(played.id()), people.memberOf(played.teams().get(1)));
        List<Map<String, String>> before =
                outside.stream().map(session -> seen(played, session)).toList();
        Map<String, String> staffBefore = seen(played, people.staff());
        Map<String, List<String>> streams = new LinkedHashMap<>();
        for (String tab : List.of("", "/services", "/progress")) {
            streams.put(tab, watch(played, tab, outside.getFirst()));
        }
        List<String> staff = watch(played, "/services", people.staff());
        defences.play(played, 3, 8, 2);
        await().atMost(SOON).until(() -> staff.size() > 1);
        for (int i = 0; i < outside.size(); i++) {
            Map<String, String> after = seen(played, outside.get(i));
            for (String page : PAGES) {
                assertEquals(before.get(i).get(page), after.get(page), page);
            }
        }
        Map<String, String> staffAfter = seen(played, people.staff());
        PAGES.forEach(page -> {
            if (!page.equals("/services?tick=2") && !page.startsWith("/firsts")) {
                assertNotEquals(staffBefore.get(page), staffAfter.get(page), page);
            }
        });
        defences.append(played, List.of(new Fact.FreezeLifted(played.at(7, 599), "it is over", "account:1")));
        streams.forEach((tab, events) -> {
            await().atMost(SOON).until(() -> events.size() > 1);
            // After two minutes a stream asks to be opened again; on a slow machine that may come first.
            if (!events.contains("renew")) {
                assertEquals(
                        List.of("board", "board"),
                        events,
                        "the whole when the freeze is lifted, and nothing before: " + tab);
            }
        });
    }
}
