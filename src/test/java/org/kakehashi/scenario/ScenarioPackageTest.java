package org.kakehashi.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioPackageTest {
    @Test
    void hasTheSameDigestWhateverTheOrderOfItsFiles() {
        Map<String, Bytes> one = new LinkedHashMap<>();
        one.put("scenario.yaml", bytes("kakehashi: 1"));
        one.put("files/a.txt", bytes("a"));
        Map<String, Bytes> other = new LinkedHashMap<>();
        other.put("files/a.txt", bytes("a"));
        other.put("scenario.yaml", bytes("kakehashi: 1"));
        assertEquals(new ScenarioPackage(one), new ScenarioPackage(other));
    }

    /** Known for ever: an exercise that was scheduled by this digest must find its package after an update. */
    @Test
    void keepsItsDigestFromReleaseToRelease() {
        ScenarioPackage pack = ScenarioPackage.ofText("kakehashi: 1\n").with("files/a/b.txt", bytes("漏えい"));
        assertEquals("b2f20da10749c7c4d1595f370c9888f368db40cfa3d28c4a4f3fb07b83ba98c9", pack.digest());
    }

    @Test
    void hasAnotherDigestWhenAnythingInItMoves() {
        ScenarioPackage pack = ScenarioPackage.ofText("x").with("files/ab", bytes("c"));
        List<ScenarioPackage> others = List.of(
                ScenarioPackage.ofText("y").with("files/ab", bytes("c")),
                ScenarioPackage.ofText("x").with("files/a", bytes("bc")),
                ScenarioPackage.ofText("x").with("files/ab", bytes("")).with("files/c", bytes("")),
                pack.with("README.md", bytes("")),
                pack.without("files/ab"));
        others.forEach(other -> assertNotEquals(pack.digest(), other.digest()));
        assertEquals(pack, pack.with("README.md", bytes("")).without("README.md"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scenario.yaml",
                "README.md",
                "files/a",
                "files/議事録.txt",
                "solution/a/b/c.sh",
                "checkers/x.py",
                "files/.hidden",
                "files/a b/c..d"
            })
    void takesThePathsOfAPackage(String path) {
        assertTrue(ScenarioPackage.isPath(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "files",
                "files/",
                "/files/a",
                "files//a",
                "files/../a",
                "files/..",
                "files/./a",
                "files/a/",
                "files/a\\b",
                "files/a\nb",
                "files/\u0000",
                "Dockerfile",
                "scenario.yml",
                "files/a/b/c/d/e/f/g/h/i",
                "files/e\u0301"
            })
    void takesNoOther(String path) {
        assertFalse(ScenarioPackage.isPath(path));
        assertThrows(IllegalArgumentException.class, () -> new ScenarioPackage(Map.of(path, bytes(""))));
    }

    @Test
    void holdsNoMoreThanItMay() {
        Map<String, Bytes> most =
                IntStream.range(0, 500).boxed().collect(Collectors.toMap(i -> "files/" + i, i -> bytes("")));
        assertEquals(500, new ScenarioPackage(most).files().size());
        most.put("files/one-more", bytes(""));
        assertThrows(IllegalArgumentException.class, () -> new ScenarioPackage(most));
        assertThrows(
                IllegalArgumentException.class,
                () -> ScenarioPackage.EMPTY.with("files/a", new Bytes(new byte[ScenarioPackage.MOST_BYTES + 1])));
    }

    private static Bytes bytes(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
