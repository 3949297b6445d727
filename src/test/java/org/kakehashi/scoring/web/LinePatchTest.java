package org.kakehashi.scoring.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinePatchTest {
    private static List<Object> patch(String before, String after) {
        return LinePatch.of(List.of(before.split(" ")), List.of(after.split(" ")));
    }

    /** As the browser does it. */
    private static List<String> applied(List<String> before, List<Object> steps) {
        List<String> after = new ArrayList<>();
        for (Object step : steps) {
            if (step instanceof List<?> run) {
                int from = (Integer) run.get(0);
                after.addAll(before.subList(from, from + (Integer) run.get(1)));
            } else {
                after.addAll(Arrays.asList(((String) step).split("\n", -1)));
            }
        }
        return after;
    }

    @Test
    void whatIsThereIsTakenAndWhatIsNewIsSaid() {
        assertEquals(List.of(List.of(0, 3)), patch("a b c", "a b c"));
        assertEquals(List.of(List.of(0, 1), "x\ny", List.of(2, 1)), patch("a b c", "a x y c"));
        assertEquals(List.of(List.of(2, 2), List.of(0, 2)), patch("a b c d", "c d a b"));
        assertEquals(List.of("x"), patch("a", "x"));
        assertEquals(List.of(), LinePatch.of(List.of("a"), List.of()));
    }

    @Test
    void everyPatchLeadsFromTheOneTextToTheOther() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            int words = 1 + random.nextInt(6);
            List<String> before = lines(random, words);
            List<String> after = lines(random, words + 1);
            assertEquals(after, applied(before, LinePatch.of(before, after)), before + " to " + after);
        }
    }

    private static List<String> lines(Random random, int words) {
        return IntStream.range(0, random.nextInt(80))
                .mapToObj(i -> "line " + random.nextInt(words))
                .toList();
    }

    @Test
    void aFewBoardsBackAreKeptAndWhoMissedMoreGetsTheWhole() {
        RenderedParts parts = RenderedParts.first(10, "<p>\n  0\n\n</p>");
        for (int version = 11; version <= 16; version++) {
            parts = parts.next(version, "<p>\n  " + (version - 10) + "\n</p>");
        }
        assertEquals("<p>\n6\n</p>", parts.whole());
        assertEquals(Optional.of("[[0, 1], 6, [2, 1]]"), parts.patchFrom(15, Object::toString));
        assertEquals(Optional.of("[[0, 1], 6, [2, 1]]"), parts.patchFrom(12, Object::toString));
        assertEquals(Optional.empty(), parts.patchFrom(11, Object::toString));
        assertEquals(Optional.empty(), parts.patchFrom(0, Object::toString));
    }
}
