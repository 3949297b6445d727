package org.kakehashi.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kakehashi.imports.source.CannotUnpack;
import org.kakehashi.imports.source.PackedSource;

/** Damaged material crashes nothing, comes to an end, and never becomes a scenario that cannot be read. */
class MutationsTest {
    /** Damages of each folder; -Dimports.rounds=5000 looks longer. */
    private static final int ROUNDS = Integer.getInteger("imports.rounds", 60);

    private static final List<String> PIECES = List.of(
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            ":",
            "- ",
            "\n",
            "\n  ",
            "&a ",
            "*a",
            "<<: *a",
            "!!x ",
            "|",
            ">",
            "#",
            "\t",
            "\u0000",
            "\uFEFF",
            "\u2028",
            "${",
            "${a}",
            "${title}",
            "{{ x }}",
            "null",
            "~",
            "yes",
            "-1",
            "99999999999",
            "0x1F",
            "1e9",
            "..",
            "../..",
            "/etc/passwd",
            "privileged: true",
            "日本語",
            "\uD83D\uDE00",
            "<p>",
            "</b>",
            "&amp;",
            "%",
            "@",
            "a".repeat(300),
            "localhost",
            "desk",
            "---\n",
            "...\n");

    @TestFactory
    Stream<DynamicTest> damagedMaterialIsImportedCleanlyOrNotAtAll() {
        return Fixture.all().stream().map(fixture -> DynamicTest.dynamicTest(fixture.name(), () -> damage(fixture)));
    }

    private static void damage(Fixture fixture) throws IOException, CannotUnpack {
        Map<String, byte[]> files = fixture.files();
        var random = new Random(fixture.name().hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, byte[]> damaged = new TreeMap<>(files);
            for (int wounds = random.nextInt(4); wounds >= 0; wounds--) {
                String path = List.copyOf(files.keySet()).get(random.nextInt(files.size()));
                damaged.computeIfPresent(path, (name, content) -> damaged(content, random));
            }
            Imported imported = fixture.run(PackedSource.of("damaged", damaged));
            String what = fixture.name() + " round " + round;
            assertTrue(imported.succeeded() || !imported.findings().isEmpty(), what + " fails without a word");
            assertEquals(
                    List.of(),
                    Fixture.errors(imported),
                    () -> what + "\n" + (imported.succeeded() ? Fixture.yaml(imported) : ""));
        }
    }

    private static byte[] damaged(byte[] content, Random random) {
        String text = new String(content, StandardCharsets.UTF_8);
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(30));
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        String changed = switch (random.nextInt(5)) {
            case 0 -> text.substring(0, at) + piece + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(end);
            case 2 -> text.substring(0, at) + piece + text.substring(end);
            case 3 -> text.substring(0, end) + text.substring(at, end).repeat(3) + text.substring(end);
            default -> withoutLine(text, random);
        };
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    private static String withoutLine(String text, Random random) {
        List<String> lines = text.lines().toList();
        int gone = lines.isEmpty() ? 0 : random.nextInt(lines.size());
        var rest = new StringBuilder();
        for (int line = 0; line < lines.size(); line++) {
            rest.append(line == gone ? "" : lines.get(line) + "\n");
        }
        return rest.toString();
    }
}
