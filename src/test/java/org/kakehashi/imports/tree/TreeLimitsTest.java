package org.kakehashi.imports.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeLimitsTest {
    @Test
    void followsAnchorsAndMergeKeysAndTheLastOfEqualKeys() throws CannotParse {
        Tree.Table table = YamlTree.documents("""
                        base: &base {a: 1, b: 2}
                        more: &more {b: 3, c: 4}
                        both: {<<: [*base, *more], a: 9}
                        twice: {x: 1, x: 2}
                        """).getFirst().table();
        assertEquals("9", table.table("both").text("a"));
        assertEquals("2", table.table("both").text("b"));
        assertEquals("4", table.table("both").text("c"));
        assertEquals("2", table.table("twice").text("x"));
    }

    @Test
    void keepsTheLineOfEveryValue() throws CannotParse {
        Tree.Table table =
                YamlTree.documents("a: 1\nb:\n  c: [x,\n    y]\n").getFirst().table();
        assertEquals(3, table.table("b").line("c"));
        assertEquals(4, table.table("b").items("c").get(1).line());
        Tree.Table json = JsonTree.read("{\"a\": 1,\n \"b\": {\"c\":\n null}}".getBytes(StandardCharsets.UTF_8))
                .table();
        assertEquals(2, json.line("b"));
        assertTrue(json.table("b").get("c").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: !!java.util.Date 1",
                "a: !include other.yml",
                "a: &x [*x]",
                "a: *unknown",
                "? [complex]\n: key",
                "a: [unclosed",
                "\ta: 1",
                "a: \"unclosed"
            })
    void refusesWhatMustNotBeFollowed(String yaml) {
        assertThrows(CannotParse.class, () -> YamlTree.documents(yaml));
    }

    @Test
    void refusesABombOfAliases() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 30; level++) {
            bomb.append("a" + level + ": &a" + level + " [");
            bomb.append(("*a" + (level - 1) + ", ").repeat(10)).append("x]\n");
        }
        assertThrows(CannotParse.class, () -> YamlTree.documents(bomb.toString()));
    }

    @Test
    void refusesWhatIsTooDeepTooLongOrTooLarge() {
        assertThrows(CannotParse.class, () -> YamlTree.documents("[".repeat(60) + "]".repeat(60)));
        assertThrows(CannotParse.class, () -> YamlTree.documents("a: " + "x".repeat(30_000)));
        assertThrows(CannotParse.class, () -> YamlTree.documents(new byte[(2 << 20) + 1]));
        assertThrows(CannotParse.class, () -> YamlTree.documents("- 1\n".repeat(60_000)));
        assertThrows(CannotParse.class, () -> YamlTree.documents(new byte[] {(byte) 0xff, (byte) 0xfe}));
        assertThrows(
                CannotParse.class,
                () -> JsonTree.read(("[".repeat(60) + "]".repeat(60)).getBytes(StandardCharsets.UTF_8)));
        assertThrows(CannotParse.class, () -> JsonTree.read("{\"a\": 1} x".getBytes(StandardCharsets.UTF_8)));
        assertThrows(CannotParse.class, () -> JsonTree.read("{\"a\": ".getBytes(StandardCharsets.UTF_8)));
        assertThrows(CannotParse.class, () -> TomlTree.read("a = [".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsTemplatesWithTheirPlacesOpen() throws CannotParse {
        Tree.Table table = YamlTemplate.documents(
                        "id: {{ range_id }}\nlist:\n- {{ item }}\nurl: \"{{url}}/x\"\nmap: {a: b}\n"
                                .getBytes(StandardCharsets.UTF_8))
                .getFirst()
                .table();
        assertEquals("[range_id]", table.text("id"));
        assertEquals(
                List.of("[item]"), table.items("list").stream().map(Tree::text).toList());
        assertEquals("[url]/x", table.text("url"));
        assertEquals("b", table.table("map").text("a"));
    }

    @Test
    void readsToml() throws CannotParse {
        Tree.Table table = TomlTree.read(
                        "[[e]]\nname = \"x\"\nd = {\"a/b:1.2\" = \"c\"}\n".getBytes(StandardCharsets.UTF_8))
                .table();
        assertEquals("c", table.items("e").getFirst().table().table("d").text("a/b:1.2"));
    }
}
