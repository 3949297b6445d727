package org.kakehashi.terminal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutputBufferTest {
    private static final Duration NOW = Duration.ZERO;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final OutputBuffer buffer = new OutputBuffer();

    @Test
    void whatWasWrittenIsReadFromAnyPlace() throws InterruptedException {
        buffer.append(bytes("hello 架け橋"));
        assertArrayEquals(bytes("hello 架け橋"), buffer.after(0, NOW).bytes());
        assertArrayEquals(bytes("架け橋"), buffer.after(6, NOW).bytes());
        assertEquals(0, buffer.after(15, NOW).bytes().length);
        assertEquals(0, buffer.after(9999, NOW).bytes().length, "a place that never was");
    }

    @Test
    void theWriterWaitsUntilTheOldestIsConfirmed() throws InterruptedException {
        buffer.append(new byte[OutputBuffer.SIZE]);
        Thread writer = Thread.ofVirtual().start(() -> append(new byte[100]));
        await().until(() -> writer.getState() == Thread.State.WAITING);
        buffer.confirm(99);
        assertFalse(writer.join(Duration.ofMillis(50)));
        buffer.confirm(100);
        assertTrue(writer.join(SOON));
        assertEquals(100, buffer.start());
    }

    @Test
    void confirmingMoreThanWasWrittenOrLessThanBeforeChangesNothing() throws InterruptedException {
        buffer.append(new byte[10]);
        buffer.confirm(Long.MAX_VALUE);
        buffer.confirm(-5);
        buffer.append(new byte[OutputBuffer.SIZE]);
        assertEquals(10, buffer.start());
    }

    @Test
    void whoComesTooLateIsToldWhereTheTapeBegins() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            buffer.append(new byte[OutputBuffer.SIZE / 2]);
            buffer.confirm(Long.MAX_VALUE);
        }
        assertEquals(OutputBuffer.SIZE / 2, buffer.after(7, NOW).from());
    }

    @Test
    void finishingFreesTheWriterAndMarksTheLastPiece() throws InterruptedException {
        buffer.append(new byte[OutputBuffer.SIZE]);
        Thread writer = Thread.ofVirtual().start(() -> append(new byte[1]));
        await().until(() -> writer.getState() == Thread.State.WAITING);
        buffer.finish();
        assertTrue(writer.join(SOON));
        OutputBuffer.Chunk chunk = buffer.after(0, NOW);
        assertFalse(chunk.last());
        while (!chunk.last()) {
            chunk = buffer.after(chunk.to(), NOW);
        }
        assertEquals(OutputBuffer.SIZE, chunk.to());
    }

    @Test
    void nothingIsLostOrDoubledHoweverItIsCut() throws InterruptedException {
        Random random = new Random(42);
        byte[] all = new byte[500_000];
        random.nextBytes(all);
        Thread writer = Thread.ofVirtual().start(() -> {
            for (int at = 0; at < all.length; ) {
                int length = Math.min(1 + new Random(at).nextInt(16 * 1024), all.length - at);
                append(java.util.Arrays.copyOfRange(all, at, at + length));
                at += length;
            }
            buffer.finish();
        });
        var read = new ByteArrayOutputStream();
        for (OutputBuffer.Chunk chunk = buffer.after(0, SOON); ; chunk = buffer.after(read.size(), SOON)) {
            assertEquals(read.size(), chunk.from());
            read.writeBytes(chunk.bytes());
            buffer.confirm(read.size() - random.nextInt(100));
            if (chunk.last()) {
                break;
            }
        }
        assertTrue(writer.join(SOON));
        assertArrayEquals(all, read.toByteArray());
    }

    private void append(byte[] bytes) {
        try {
            buffer.append(bytes);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
