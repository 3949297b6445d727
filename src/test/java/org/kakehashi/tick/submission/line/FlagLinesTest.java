package org.kakehashi.tick.submission.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FlagLinesTest {
    /** A stream that gives at most so many bytes at once. */
    private static InputStream slow(String text, int most) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(most, length));
            }
        };
    }

    private static List<String> all(InputStream in, int most) throws IOException {
        FlagLines lines = new FlagLines(in);
        List<String> all = new ArrayList<>();
        for (List<String> some = lines.next(most); !some.isEmpty(); some = lines.next(most)) {
            assertEquals(true, some.size() <= most);
            all.addAll(some);
        }
        return all;
    }

    @Test
    void linesComeHoweverTheyAreCut() throws IOException {
        var random = new Random(7);
        List<String> sent = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            String line = "x".repeat(1 + random.nextInt(FlagLines.LONGEST - 1)) + i % 10;
            line = line.substring(0, Math.min(line.length(), FlagLines.LONGEST));
            sent.add(line);
            text.append(line).append('\n');
        }
        for (int cut : List.of(1, 7, 1_000, 100_000)) {
            assertEquals(sent, all(slow(text.toString(), cut), 1 + cut % 300), "cut " + cut);
        }
    }

    @Test
    void emptyLinesAndSpaceAroundAreNothing() throws IOException {
        assertEquals(List.of("a", "b b", "c"), all(slow("\n\r\n a\r\n\n\tb b \nc", 3), 256));
    }

    @Test
    void whatNeverEndsIsNoLine() {
        assertThrows(FlagLines.TooLong.class, () -> all(slow("x".repeat(FlagLines.LONGEST + 1), 10), 256));
        assertThrows(FlagLines.TooLong.class, () -> all(slow("ok\n" + "x".repeat(300) + "\nok\n", 10_000), 256));
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertThrows(FlagLines.TooLong.class, () -> all(endless, 256));
    }

    @Test
    void nothingIsNothing() throws IOException {
        assertEquals(List.of(), all(slow("", 1), 256));
        assertEquals(List.of(), all(slow("\n\n", 1), 256));
    }
}
