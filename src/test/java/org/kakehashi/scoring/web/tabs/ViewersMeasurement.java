package org.kakehashi.scoring.web.tabs;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.scoring.web.PlayedExercise;

/**
 * How long viewers of a large attack-defence wait for a change: 500 of them, a quarter on each tab, and a tick of 100 teams with
 * eight services closed each second, which changes nearly every figure that there is. Server and viewers share one process.
 * It is a measurement and no test: only those who name it run it, on a quiet machine (docs/benchmarks.md).
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ViewersMeasurement {
    private static final Logger LOG = Logger.getLogger(ViewersMeasurement.class);
    private static final int VIEWERS = Integer.getInteger("viewers", 500);
    private static final int TEAMS = Integer.getInteger("teams", 100);
    private static final int SERVICES = Integer.getInteger("services", 8);
    private static final int CHANGES = Integer.getInteger("changes", 30);
    private static final int WARM_UP = 5;
    private static final int PATIENCE = 60;

    @Inject
    PlayedExercise people;

    @Inject
    PlayedDefence defences;

    @TestHTTPResource("/board")
    URI base;

    private final AtomicLong bytes = new AtomicLong();
    private volatile Change awaited = new Change(VIEWERS);

    /** One change that everybody is to see. */
    private static final class Change {
        final AtomicIntegerArray seen = new AtomicIntegerArray(VIEWERS);
        final List<Long> delays = Collections.synchronizedList(new ArrayList<>());
        final CountDownLatch left;
        volatile long committed = System.nanoTime();

        Change(int viewers) {
            left = new CountDownLatch(viewers);
        }

        void seenBy(int viewer) {
            if (seen.compareAndSet(viewer, 0, 1)) {
                delays.add((System.nanoTime() - committed) / 1_000_000);
                left.countDown();
            }
        }
    }

    private void watch(HttpClient client, long exercise, int viewer) {
        BoardTab tab = BoardTab.values()[viewer % BoardTab.values().length];
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/" + exercise + "/" + tab.path() + "/stream"))
                .header("Accept", "text/event-stream")
                .header(
                        "Cookie",
                        "kkh_session=" + people.observer(exercise) + "; language=" + (viewer % 8 < 4 ? "en" : "ja"))
                .build();
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    read(client.send(request, HttpResponse.BodyHandlers.ofInputStream()), viewer);
                }
            } catch (IOException | UncheckedIOException closed) {
                LOG.debug("a viewer has gone", closed);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void read(HttpResponse<InputStream> answer, int viewer) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        String name = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            bytes.addAndGet(line.length() + 1L);
            if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.isEmpty() && (name.equals("board") || name.equals("patch"))) {
                awaited.seenBy(viewer);
                name = "";
            }
        }
    }

    @Test
    void fiveHundredViewersAndATickEachSecond() throws InterruptedException {
        PlayedDefence.Played played = defences.start("Watched", TEAMS, SERVICES, WARM_UP + CHANGES + 3);
        defences.play(played, 0, 3, 1);
        try (HttpClient client = HttpClient.newHttpClient()) {
            IntStream.range(0, VIEWERS).forEach(viewer -> watch(client, played.id(), viewer));
            everybody("the first board", awaited);
            List<Long> delays = new ArrayList<>();
            long before = 0;
            for (int change = 0; change < WARM_UP + CHANGES; change++) {
                if (change == WARM_UP) {
                    delays.clear();
                    before = bytes.get();
                }
                var next = new Change(VIEWERS);
                awaited = next;
                long begin = System.nanoTime();
                int tick = 3 + change;
                defences.append(played, PlayedDefence.closed(played, tick, new Random(tick)));
                next.committed = System.nanoTime();
                everybody("tick " + tick, next);
                delays.addAll(next.delays);
                long rest = 1000 - (System.nanoTime() - begin) / 1_000_000;
                Thread.sleep(Math.max(0, rest));
            }
            delays.sort(null);
            LOG.infof(
                    "%d viewers of %d teams x %d services, %d ticks: commit to seen p50 %d ms, p95 %d ms, p99 %d ms; %d KiB to each for a tick",
                    VIEWERS,
                    TEAMS,
                    SERVICES,
                    CHANGES,
                    at(delays, 50),
                    at(delays, 95),
                    at(delays, 99),
                    (bytes.get() - before) / 1024 / VIEWERS / CHANGES);
            client.shutdownNow();
        }
    }

    private static long at(List<Long> sorted, int percent) {
        return sorted.get((sorted.size() - 1) * percent / 100);
    }

    private static void everybody(String what, Change change) throws InterruptedException {
        if (!change.left.await(PATIENCE, TimeUnit.SECONDS)) {
            throw new IllegalStateException(change.left.getCount() + " viewers did not see " + what);
        }
    }
}
