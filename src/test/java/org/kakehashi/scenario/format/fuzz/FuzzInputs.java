package org.kakehashi.scenario.format.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Texts that nobody would write: any bytes, damaged scenarios, and scenarios grown from the JSON Schema. */
final class FuzzInputs {
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ": ",
            ",",
            "\n",
            "\n  ",
            "- ",
            "*a",
            "&a ",
            "<<: *a",
            "!!str ",
            "!x ",
            "\"",
            "'",
            "|\n",
            ">\n",
            "#",
            "${",
            "${token}",
            "${user} ",
            "null",
            "true",
            "-1",
            "0x1F",
            "1e9",
            ".inf",
            "~",
            "\t",
            "\0",
            "　",
            "\uFEFF",
            "---\n",
            "...\n",
            "? ",
            "%YAML 1.2\n",
            "\uD800",
            "\u202E",
            "\\",
            "files/a",
            "from: ",
            "allow: ",
            "after: ",
            "99999999999",
            "(a{1000}){1000}",
            "🏯",
            "\u2028",
            "\r");

    private final List<String> sound = new ArrayList<>();
    private final SchemaGarden garden = new SchemaGarden();

    FuzzInputs() throws IOException {
        sound.add(Files.readString(Path.of("src/test/resources/small.yaml")));
        sound.add(Files.readString(Path.of("src/test/resources/whole.yaml")));
        sound.add(Files.readString(Path.of("src/test/resources/duel.yaml")));
        try (Stream<Path> folders = Files.list(Path.of("scenarios"))) {
            for (Path folder : folders.sorted().toList()) {
                Path file = folder.resolve("scenario.yaml");
                if (Files.isRegularFile(file)) {
                    sound.add(Files.readString(file));
                }
            }
        }
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/broken"))) {
            for (Path file : files.sorted().toList()) {
                sound.add(Files.readString(file));
            }
        }
    }

    /** The input of a seed, always the same. */
    byte[] of(long seed) {
        var random = new Random(seed);
        return switch (random.nextInt(10)) {
            case 0 -> bytes(random);
            case 1 -> utf8(pieces(random));
            case 2 -> utf8(crossed(random));
            case 3 -> utf8(repeated(random));
            case 4, 5, 6 -> utf8(damaged(any(random), random));
            case 7 -> damagedBytes(random);
            case 8 -> utf8(garden.grow(random));
            default -> utf8(damaged(garden.grow(random), random));
        };
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(random.nextInt(20) == 0 ? 100_000 : 400)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String pieces(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(random.nextInt(20) == 0 ? 20_000 : 200); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** The first lines of one text and the last of another. */
    private String crossed(Random random) {
        List<String> one = any(random).lines().toList();
        List<String> other = any(random).lines().toList();
        return String.join("\n", one.subList(0, random.nextInt(one.size() + 1))) + "\n"
                + String.join("\n", other.subList(random.nextInt(other.size() + 1), other.size()));
    }

    /** Some lines of a text many times over, up to what a file may hold. */
    private String repeated(Random random) {
        List<String> lines = any(random).lines().toList();
        if (lines.isEmpty()) {
            return "";
        }
        int from = random.nextInt(lines.size());
        int to = from + 1 + random.nextInt(Math.min(lines.size() - from, 30));
        String part = String.join("\n", lines.subList(from, to)) + "\n";
        int most = Math.max(1, (1 << 20) / (part.length() * 3));
        String before = String.join("\n", lines.subList(0, from)) + "\n";
        String after = String.join("\n", lines.subList(to, lines.size()));
        var text = new StringBuilder(before);
        for (int i = random.nextInt(random.nextInt(4) == 0 ? most : Math.min(most, 300)); i >= 0; i--) {
            text.append(random.nextBoolean() ? part : part.replace("- id: ", "- id: t" + i));
        }
        return text.append(after).toString();
    }

    private byte[] damagedBytes(Random random) {
        byte[] bytes = utf8(any(random));
        for (int times = 1 + random.nextInt(8); times > 0 && bytes.length > 0; times--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    static String damaged(String text, Random random) {
        var damaged = new StringBuilder(text);
        for (int times = random.nextInt(6); times > 0 && !damaged.isEmpty(); times--) {
            int at = random.nextInt(damaged.length());
            int end = Math.min(damaged.length(), at + random.nextInt(40));
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            switch (random.nextInt(4)) {
                case 0 -> damaged.insert(at, piece);
                case 1 -> damaged.delete(at, end);
                case 2 -> damaged.insert(random.nextInt(damaged.length()), damaged.substring(at, end));
                default -> damaged.replace(at, end, piece);
            }
        }
        return damaged.toString();
    }

    private String any(Random random) {
        return sound.get(random.nextInt(random.nextInt(3) == 0 ? Math.min(sound.size(), 6) : sound.size()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
