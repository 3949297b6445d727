package org.kakehashi.workbench.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kakehashi.workbench.text.LineDiff.Kind;
import org.kakehashi.workbench.text.ThreeWayMerge.Merged;

class ThreeWayMergeTest {
    private static final String BASE = "a\nb\nc\nd\ne\nf\n";

    @Test
    void changesInDifferentPlacesAreJoined() {
        assertEquals(
                new Merged("a\nB\nc\nd\nE\nf\ng\n", 0),
                ThreeWayMerge.of(BASE, "a\nB\nc\nd\ne\nf\n", "a\nb\nc\nd\nE\nf\ng\n"));
    }

    @Test
    void ofTwoChangesInTheSameLineMineStays() {
        assertEquals(
                new Merged("a\nmine\nc\nd\ne\nF\n", 1),
                ThreeWayMerge.of(BASE, "a\nmine\nc\nd\ne\nf\n", "a\ntheirs\nc\nd\ne\nF\n"));
    }

    @Test
    void theSameChangeIsMadeOnce() {
        assertEquals(new Merged("a\nc\nd\ne\nf\n", 0), ThreeWayMerge.of(BASE, "a\nc\nd\ne\nf\n", "a\nc\nd\ne\nf\n"));
    }

    @Test
    void linesThatBothAddAtOnePlaceClash() {
        Merged merged = ThreeWayMerge.of(BASE, BASE + "mine\n", BASE + "theirs\n");
        assertEquals(new Merged(BASE + "mine\n", 1), merged);
    }

    @Test
    void aTextWithoutALineBreakAtItsEndComesBackAsItWas() {
        assertEquals("x\nY", ThreeWayMerge.of("x\ny", "x\nY", "x\ny").text());
    }

    @Test
    void equalTextsHaveNoDifference() {
        assertTrue(LineDiff.of(BASE, BASE).isEmpty());
    }

    @Test
    void aDifferenceShowsTheLinesAroundIt() {
        String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
        var lines = LineDiff.of(before, before.replace("5", "five"));
        assertEquals(
                "⋯1 2 3 4−5+five 6 7 8⋯2",
                lines.stream().map(line -> line.sign() + line.text()).reduce("", String::concat));
        var added = lines.stream()
                .filter(line -> line.kind() == Kind.ADDED)
                .findFirst()
                .orElseThrow();
        assertEquals(5, added.after());
    }
}
