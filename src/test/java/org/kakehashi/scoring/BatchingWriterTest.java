package org.kakehashi.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.scoring.BatchingWriter.Outcome;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

class BatchingWriterTest {
    private final Queue<List<String>> batches = new ConcurrentLinkedQueue<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void end() {
        goOn.countDown();
        callers.close();
    }

    private static class NotAllowed extends Refused {
        NotAllowed() {
            super(Reason.NOT_NOW, Text.same("not allowed"));
        }
    }

    /** Holds the first batch until {@link #goOn}; fails by what is handed in. */
    private List<Outcome<String>> write(long exercise, List<String> batch) {
        batches.add(batch);
        if (batch.contains("first")) {
            begun.countDown();
            await(goOn);
        }
        if (batch.contains("poison")) {
            throw new IllegalStateException("poison");
        }
        if (batch.contains("deadly")) {
            throw new AssertionError("deadly");
        }
        return batch.stream()
                .map(item -> item.equals("refused")
                        ? Outcome.<String>refused(new NotAllowed())
                        : Outcome.of(item.toUpperCase(Locale.ROOT)))
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hands these in while a batch is being written, so that they wait together. */
    private List<Future<String>> together(BatchingWriter<String, String> writer, List<String> items) {
        List<Future<String>> results = new ArrayList<>();
        results.add(callers.submit(() -> writer.write(1, "first")));
        await(begun);
        for (String item : items) {
            results.add(callers.submit(() -> writer.write(1, item)));
        }
        Awaitility.await().until(() -> writer.waiting(1) == items.size());
        goOn.countDown();
        return results;
    }

    private static String said(Future<String> result) {
        try {
            return result.get();
        } catch (ExecutionException e) {
            return e.getCause().getClass().getSimpleName();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    @Test
    void whatComesWhileABatchIsWrittenGoesIntoTheNextTogether() {
        var writer = new BatchingWriter<>("test", this::write);
        List<Future<String>> results = together(writer, List.of("a", "refused", "b"));
        assertEquals(
                List.of("FIRST", "A", "NotAllowed", "B"),
                results.stream().map(BatchingWriterTest::said).toList());
        assertEquals(2, batches.size(), batches.toString());
        assertEquals("LATER", writer.write(1, "later"), "a new writer begins when the last had nothing to do");
    }

    @Test
    void aBatchThatFailsIsWrittenOneByOneSoThatOnlyTheFaultyOneFails() {
        var writer = new BatchingWriter<>("test", this::write);
        assertEquals(
                List.of("FIRST", "A", "IllegalStateException", "B", "NotAllowed", "NotAllowed", "C"),
                together(writer, List.of("a", "poison", "b", "refused", "refused", "c")).stream()
                        .map(BatchingWriterTest::said)
                        .toList());
    }

    @Test
    void whereNothingCanBeWrittenNobodyWaitsForEachToFail() {
        var writer = new BatchingWriter<String, String>("test", (exercise, batch) -> {
            if (batch.equals(List.of("first"))) {
                return write(exercise, batch);
            }
            batches.add(batch);
            throw new IllegalStateException("no database");
        });
        List<String> said = together(writer, List.of("a", "b", "c", "d", "e")).stream()
                .map(BatchingWriterTest::said)
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "FIRST",
                        "IllegalStateException",
                        "IllegalStateException",
                        "NotWritten",
                        "NotWritten",
                        "NotWritten"),
                said);
        assertEquals(4, batches.size(), "the first, all together, and two alone: " + batches);
    }

    @Test
    void anErrorEndsNoWriterAndLeavesNobodyWaiting() {
        var writer = new BatchingWriter<>("test", this::write);
        List<String> said = together(writer, List.of("deadly", "a")).stream()
                .map(BatchingWriterTest::said)
                .toList();
        assertEquals(List.of("FIRST", "IllegalStateException", "IllegalStateException"), said);
        assertEquals("B", writer.write(1, "b"));
    }

    @Test
    void whenThePlatformStopsWhoWaitsIsToldSoAndNothingMoreIsTaken() {
        var writer = new BatchingWriter<>("test", this::write);
        Future<String> first = callers.submit(() -> writer.write(1, "first"));
        await(begun);
        Future<String> waits = callers.submit(() -> writer.write(1, "a"));
        Awaitility.await().until(() -> writer.waiting(1) == 1);
        writer.stop();
        assertEquals("NotWritten", said(waits));
        assertThrows(BatchingWriter.NotWritten.class, () -> writer.write(1, "b"));
        goOn.countDown();
        assertEquals("FIRST", said(first));
    }

    @Test
    void moreThanCanWaitIsRefusedInWords() {
        var writer = new BatchingWriter<>("test", this::write);
        callers.submit(() -> writer.write(1, "first"));
        await(begun);
        for (int i = 0; i < 1000; i++) {
            callers.submit(() -> writer.write(1, "a"));
        }
        Awaitility.await().until(() -> writer.waiting(1) == 1000);
        var refused = assertThrows(BatchingWriter.NotWritten.class, () -> writer.write(1, "b"));
        assertTrue(refused.text().en().contains("too busy"), refused.text().en());
        assertEquals("B", writer.write(2, "b"), "another exercise has a writer of its own");
    }
}
