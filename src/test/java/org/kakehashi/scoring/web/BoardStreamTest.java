package org.kakehashi.scoring.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.account.Sessions;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.scoring.fact.SampleFacts.Kind;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BoardStreamTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    PlayedExercise exercise;

    @Inject
    Lifecycle lifecycle;

    @Inject
    Sessions sessions;

    @TestHTTPResource("/board")
    URI base;

    private final List<Watcher> watchers = new ArrayList<>();
    private PlayedExercise.Played played;
    private String staff;

    /** An event as the browser sees it. */
    private record Event(String name, String id, String data) {}

    /** A browser with an open stream. */
    private static final class Watcher implements AutoCloseable {
        final List<Event> events = new CopyOnWriteArrayList<>();
        private final HttpClient client = HttpClient.newHttpClient();
        volatile boolean over;

        Watcher(URI address, String session, String language) {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Accept", "text/event-stream")
                    .header("Accept-Encoding", "gzip, deflate, br") // as browsers do; events come plain all the same
                    .header("Cookie", "kkh_session=" + session + "; language=" + language)
                    .build();
            Thread.ofVirtual().start(() -> read(request));
        }

        private void read(HttpRequest request) {
            try (Stream<String> lines =
                    client.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
                String name = "";
                String id = "";
                var data = new StringBuilder();
                for (String line : (Iterable<String>) lines::iterator) {
                    if (line.isEmpty() && data.isEmpty()) {
                        continue; // no event, by the rules of event streams: it sets how long to wait before a new try
                    } else if (line.isEmpty()) {
                        events.add(new Event(name, id, data.toString()));
                        data.setLength(0);
                    } else if (line.startsWith("event:")) {
                        name = line.substring(6).strip();
                    } else if (line.startsWith("id:")) {
                        id = line.substring(3).strip();
                    } else if (line.startsWith("data:")) {
                        data.append(line.substring(5)).append('\n');
                    }
                }
            } catch (IOException | InterruptedException | java.io.UncheckedIOException closed) {
                Thread.currentThread().interrupt();
            } finally {
                over = true;
            }
        }

        Event last() {
            return events.getLast();
        }

        Event awaitBoard(String text) {
            return await(text)
                    .atMost(SOON)
                    .until(
                            () -> events.stream()
                                    .filter(event -> !event.name().equals("renew")
                                            && event.data().contains(text))
                                    .findFirst(),
                            java.util.Optional::isPresent)
                    .orElseThrow();
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }

    private Watcher watch(String session, String query, String language) {
        var watcher = new Watcher(URI.create(base + "/" + played.id() + "/stream" + query), session, language);
        watchers.add(watcher);
        return watcher;
    }

    @BeforeEach
    void aRunningExercise() {
        played = exercise.start();
        staff = exercise.staff();
    }

    @AfterEach
    void closeBrowsers() {
        watchers.forEach(Watcher::close);
    }

    @Test
    void theFirstEventIsTheFullBoardAndTheNextFollowsACommit() {
        Watcher watcher = watch(staff, "", "en");
        Event first = watcher.awaitBoard("No points yet.");
        assertEquals(
                List.of("status", "board"),
                watcher.events.subList(0, 2).stream().map(Event::name).toList());
        assertTrue(watcher.events.getFirst().data().contains("id=\"board-status\""));
        for (String part : List.of("board-standings", "board-latest", "board-curves", "board-matrix")) {
            assertTrue(first.data().contains("id=\"" + part + "\""), part);
        }
        exercise.fact(played, played.lyon(), Kind.SOLVED, "find-leak");
        Event next = watcher.awaitBoard("Lyon leads with 100 points.");
        assertTrue(!next.id().equals(first.id()), next.id());
        assertEquals("patch", next.name(), "what has not changed is not sent again");
    }

    @Test
    void whoConnectsAgainGetsTheFullBoardFirst() {
        Watcher before = watch(staff, "", "en");
        before.awaitBoard("No points yet.");
        before.close();
        exercise.fact(played, played.kyoto(), Kind.SOLVED, "find-leak");
        Watcher after = watch(staff, "", "en");
        Event first = after.awaitBoard("京都 leads");
        assertEquals("board", first.name());
        assertTrue(first.data().contains("id=\"board-matrix\""));
    }

    @Test
    void everyViewerGetsTheOwnViewInTheOwnLanguage() {
        Watcher eu = watch(staff, "?view=eu", "en");
        Watcher jp = watch(exercise.memberOf(played.kyoto()), "?view=jp", "ja");
        exercise.fact(played, played.kyoto(), Kind.SOLVED, "find-leak");
        exercise.fact(played, played.porto(), Kind.SOLVED, "who-owns-it");
        Event euBoard = eu.awaitBoard("Porto leads with 50 points.");
        Event jpBoard = jp.awaitBoard("京都が100点で首位です。");
        assertTrue(!euBoard.data().contains("京都"));
        assertTrue(!jpBoard.data().contains("Porto"));
    }

    @Test
    void aBurstIsShownAsFewBoardsAndEndsWithTheNewest() {
        Watcher watcher = watch(staff, "", "en");
        watcher.awaitBoard("No points yet.");
        for (String task : List.of("find-leak", "who-owns-it", "close-leak")) {
            for (var team : List.of(played.lyon(), played.porto(), played.kyoto())) {
                exercise.fact(played, team, Kind.HINT, task + "#1");
                exercise.fact(played, team, Kind.SOLVED, task);
            }
        }
        watcher.awaitBoard("share the lead with 280 points.");
        assertTrue(watcher.events.size() < 36, watcher.events.size() + " events for 18 facts");
    }

    @Test
    void aPauseIsSeenAtOnce() {
        Watcher watcher = watch(staff, "", "en");
        watcher.awaitBoard("Running");
        lifecycle.pause(played.id(), "test");
        assertTrue(watcher.awaitBoard("Paused").data().contains("data-running=\"false\""));
    }

    @Test
    void aTraineeHasThreeStreamsInHoweverManySessions() {
        List<Watcher> pages = new ArrayList<>();
        for (String session : exercise.sessionsOfOne(played.lyon(), 6)) {
            Watcher page = watch(session, "", "en");
            page.awaitBoard("Running");
            pages.add(page);
        }
        await().atMost(SOON).until(() -> pages.stream().limit(3).allMatch(page -> page.over));
        assertTrue(pages.stream().skip(3).noneMatch(page -> page.over));
    }

    @Test
    void aStreamEndsWithItsSessionAndIsNotOpenedAgain() {
        Watcher out = watch(staff, "", "en");
        Watcher in = watch(exercise.staff(), "", "en");
        out.awaitBoard("No points yet.");
        in.awaitBoard("No points yet.");
        sessions.end(staff);
        await().atMost(SOON).until(() -> out.over);
        given().cookie("kkh_session", staff)
                .get("/board/" + played.id() + "/stream")
                .then()
                .statusCode(401);
        exercise.fact(played, played.lyon(), Kind.SOLVED, "find-leak");
        in.awaitBoard("Lyon leads");
    }

    @Test
    void aFourthPageOfASessionRetiresTheOldest() {
        List<Watcher> pages = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Watcher page = watch(staff, "", "en");
            page.awaitBoard("Running");
            pages.add(page);
        }
        await().atMost(SOON).until(() -> pages.getFirst().over);
        assertEquals("retired", pages.getFirst().last().name());
        exercise.fact(played, played.lyon(), Kind.SOLVED, "find-leak");
        pages.subList(1, 4).forEach(page -> page.awaitBoard("Lyon leads"));
    }
}
