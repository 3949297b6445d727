package org.kakehashi.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A page whose code blocks are followed literally. {@code ```yaml new FILE} is a file, {@code more} comes at its end,
 * {@code line} replaces the line that has the same key; {@code ```console} holds a command after {@code $} and what it
 * prints, where {@code …} stands for anything.
 */
public final class Tutorial {
    private static final Pattern BLOCK = Pattern.compile(
            "^```(yaml|console)(?: (new|more|line) (\\S+))?\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    /** Something that the page tells its reader to do. */
    public sealed interface Step {}

    public record Edit(String how, Path file, String text) implements Step {}

    /** @param printed what the page claims that the command prints */
    public record Command(String command, String printed) implements Step {}

    private Tutorial() {}

    public static List<Step> read(Path page) throws IOException {
        List<Step> steps = new ArrayList<>();
        BLOCK.matcher(Files.readString(page)).results().forEach(block -> {
            if (block.group(1).equals("console")) {
                String[] parts = block.group(4).split("\n", 2);
                assertTrue(parts[0].startsWith("$ "), block.group());
                steps.add(new Command(parts[0].substring(2), parts[1].strip()));
            } else {
                assertTrue(block.group(2) != null, () -> "what is to be done with this block? " + block.group());
                steps.add(new Edit(block.group(2), Path.of(block.group(3)), block.group(4)));
            }
        });
        return steps;
    }

    /** Does below a folder what the page says. */
    public static void follow(Edit edit, Path below) throws IOException {
        Path file = below.resolve(edit.file());
        switch (edit.how()) {
            case "new" -> {
                Files.createDirectories(file.getParent());
                Files.writeString(file, edit.text());
            }
            case "more" -> Files.writeString(file, Files.readString(file) + edit.text());
            case "line" -> Files.writeString(file, replaced(Files.readString(file), edit.text()));
            default -> throw new IllegalArgumentException(edit.how());
        }
    }

    /** The page's reader finds the line by its beginning; a mistyped key is found by its place, the fourth line. */
    private static String replaced(String whole, String line) {
        List<String> lines = new ArrayList<>(Arrays.asList(whole.split("\n", -1)));
        String key = line.substring(0, line.indexOf(':') + 1);
        int at = 0;
        while (at < lines.size() && !lines.get(at).startsWith(key)) {
            at++;
        }
        lines.set(at < lines.size() ? at : 3, line.stripTrailing());
        return String.join("\n", lines);
    }

    /** Whether a command printed what the page claims. */
    public static boolean agrees(String claimed, String printed) {
        String pattern = Arrays.stream(claimed.split("…", -1))
                .map(Pattern::quote)
                .reduce((one, other) -> one + ".*?" + other)
                .orElse("");
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(printed.strip()).matches();
    }
}
