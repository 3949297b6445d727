package org.kakehashi.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscapeFilterTest {
    /** Bytes that begin, end or interrupt something, and some that do not. */
    private static final int[] HOSTILE = {
        0x1b, 0x1b, 0x1b, 0xc2, 0xc2, 0x9c, 0x9d, 0x90, 0x98, 0x9e, 0x9f, 0x9b, 0x85, 0xa0, ']', 'P', 'X', '^', '_',
        '\\', '[', '(', ' ', '1', ';', 'm', 'a', 0x07, 0x18, 0x1a, 0x0a, 0x00, 0x7f, 0xe3, 0x81, 0x82, 0xff
    };

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "plain 架け橋 é £ text=>plain 架け橋 é £ text",
                "E[1;31mred E[0mE[2JE[?1049h=>E[1;31mred E[0mE[2JE[?1049h",
                "aE]52;c;ZWNobyBwd25lZA==Bb=>ab",
                "aE]52;c;?E\\b=>ab",
                "aE]8;;http://evil.exampleE\\clickE]8;;E\\b=>aclickb",
                "aE]0;titleBb=>ab",
                "aE]2;titleE\\b=>ab",
                "aE]1337;File=name=x:AAAABb=>ab",
                "aEP$q\"pE\\b=>ab",
                "aE_commandE\\b=>ab",
                "aE^messageE\\b=>ab",
                "aEXstringE\\b=>ab",
                "aO52;c;eA==Bb=>ab",
                "aO52;c;eA==Tb=>ab",
                "aD1qTb=>ab",
                "aE]52;c;eAE]52;c;eABb=>ab",
                "aE]52;c;eACb=>ab",
                "aE]52;c;eAE[31mb=>aE[31mb",
                "aEE]52;c;xBb=>ab",
                "aE[E]52;c;xBb=>aE[b",
                "aE]never ended=>a",
                "aE(0qE)B=>aE(0qE)B"
            })
    void onlyWhatIsHarmlessPasses(String output, String harmless) {
        byte[] raw = raw(output);
        String expected = new String(raw(harmless), StandardCharsets.UTF_8);
        assertEquals(expected, new String(new EscapeFilter().pass(raw), StandardCharsets.UTF_8));
        assertEquals(expected, byteByByte(raw), "cut between any two bytes");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverComesOutBeginsNoString(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] output = new byte[1 + random.nextInt(12)];
            for (int at = 0; at < output.length; at++) {
                output[at] = (byte) HOSTILE[random.nextInt(HOSTILE.length)];
            }
            byte[] passed = new EscapeFilter().pass(output);
            assertFalse(
                    StrictTerminal.entersString(passed),
                    () -> HexFormat.ofDelimiter(" ").formatHex(output) + " came out as "
                            + HexFormat.ofDelimiter(" ").formatHex(passed));
        }
    }

    private static String byteByByte(byte[] raw) {
        var filter = new EscapeFilter();
        var harmless = new ByteArrayOutputStream();
        for (byte each : raw) {
            harmless.writeBytes(filter.pass(new byte[] {each}));
        }
        return harmless.toString(StandardCharsets.UTF_8);
    }

    /** E stands for ESC, B before a lower-case letter or the end for BEL, C for CAN, O D T for the C1 forms of OSC, DCS, ST. */
    private static byte[] raw(String text) {
        return text.replaceAll("E(?=[\\[\\]\\\\P_^X()E])", "\u001b")
                .replaceAll("(?<!\\))B(?=[a-z]?$)", "\u0007")
                .replaceAll("C(?=b$)", "\u0018")
                .replaceAll("T(?=b$)", "\u009c")
                .replaceAll("^aO", "a\u009d")
                .replaceAll("^aD", "a\u0090")
                .getBytes(StandardCharsets.UTF_8);
    }
}
