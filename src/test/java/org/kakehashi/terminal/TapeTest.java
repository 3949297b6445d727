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

class TapeTest {
    private static final Duration NOW = Duration.ZERO;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Tape tape = new Tape();

    @Test
    void whatWasWrittenIsReadFromAnyPlace() throws InterruptedException {
        tape.append(bytes("hello 架け橋"));
        assertArrayEquals(bytes("hello 架け橋"), tape.after(0, NOW).bytes());
        assertArrayEquals(bytes("架け橋"), tape.after(6, NOW).bytes());
        assertEquals(0, tape.after(15, NOW).bytes().length);
        assertEquals(0, tape.after(9999, NOW).bytes().length, "a place that never was");
    }

    @Test
    void theWriterWaitsUntilTheOldestIsConfirmed() throws InterruptedException {
        tape.append(new byte[Tape.SIZE]);
        Thread writer = Thread.ofVirtual().start(() -> append(new byte[100]));
        await().until(() -> writer.getState() == Thread.State.WAITING);
        tape.confirm(99);
        assertFalse(writer.join(Duration.ofMillis(50)));
        tape.confirm(100);
        assertTrue(writer.join(SOON));
        assertEquals(100, tape.start());
    }

    @Test
    void confirmingMoreThanWasWrittenOrLessThanBeforeChangesNothing() throws InterruptedException {
        tape.append(new byte[10]);
        tape.confirm(Long.MAX_VALUE);
        tape.confirm(-5);
        tape.append(new byte[Tape.SIZE]);
        assertEquals(10, tape.start());
    }

    @Test
    void whoComesTooLateIsToldWhereTheTapeBegins() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            tape.append(new byte[Tape.SIZE / 2]);
            tape.confirm(Long.MAX_VALUE);
        }
        assertEquals(Tape.SIZE / 2, tape.after(7, NOW).from());
    }

    @Test
    void finishingFreesTheWriterAndMarksTheLastPiece() throws InterruptedException {
        tape.append(new byte[Tape.SIZE]);
        Thread writer = Thread.ofVirtual().start(() -> append(new byte[1]));
        await().until(() -> writer.getState() == Thread.State.WAITING);
        tape.finish();
        assertTrue(writer.join(SOON));
        Tape.Piece piece = tape.after(0, NOW);
        assertFalse(piece.last());
        while (!piece.last()) {
            piece = tape.after(piece.to(), NOW);
        }
        assertEquals(Tape.SIZE, piece.to());
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
            tape.finish();
        });
        var read = new ByteArrayOutputStream();
        for (Tape.Piece piece = tape.after(0, SOON); ; piece = tape.after(read.size(), SOON)) {
            assertEquals(read.size(), piece.from());
            read.writeBytes(piece.bytes());
            tape.confirm(read.size() - random.nextInt(100));
            if (piece.last()) {
                break;
            }
        }
        assertTrue(writer.join(SOON));
        assertArrayEquals(all, read.toByteArray());
    }

    private void append(byte[] bytes) {
        try {
            tape.append(bytes);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
