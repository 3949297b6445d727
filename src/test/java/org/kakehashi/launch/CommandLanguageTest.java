package org.kakehashi.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kakehashi.site.InventedLanguage;

/** What commands print in a language that was added by files alone, in a folder of the class path. */
class CommandLanguageTest {
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    /** What picocli says by itself, names of commands and their options, and paths. */
    private static final Pattern NAMES = Pattern.compile(
            "^Usage: .*|\\[[-\\w=]+\\]|(?:^|\\s)-[-\\w]+(?:=<?[\\w|]+>?)?|[\\w|]*(?:FOLDER|TAG|SOURCE|PATH|FILE)\\b"
                    + "|Show this help message and exit\\.|Print version information and exit\\.|compose[|\\w]*|\\S*/\\S*");

    @TempDir
    Path folder;

    @Test
    void everythingIsSaidInItsWords() throws IOException, InterruptedException {
        Path added = folder.resolve("added");
        InventedLanguage.addTo(added.resolve("messages"));
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.copy(Path.of("src/test/resources/broken/after-circle.yaml"), broken.resolve("scenario.yaml"));
        List<List<String>> commands = List.of(
                List.of("validate", "--help", "--lang", "zxx"),
                List.of("import", "--help", "--lang", "zxx"),
                List.of("rehearse", "--help", "--lang", "zxx"),
                List.of("images", "--help", "--lang", "zxx"),
                List.of("validate", broken.toString(), "--lang", "zxx"),
                List.of("validate", folder.resolve("nowhere").toString(), "--lang", "zxx"),
                List.of("rehearse", broken.toString(), "--seeds", "99", "--lang", "zxx"),
                List.of(
                        "import",
                        "src/test/resources/imports/compose-shop",
                        "--to",
                        folder.resolve("new").toString(),
                        "--lang",
                        "zxx"),
                List.of("import", "nowhere", "--to", folder.resolve("newer").toString(), "--lang", "zxx"));
        List<String> left = new ArrayList<>();
        for (List<String> words : commands) {
            List<String> said = said(added, words);
            assertFalse(said.isEmpty(), words::toString);
            String line = String.join("\n", said);
            for (String rest : InventedLanguage.unmarked(line).split("\n")) {
                String plain = NAMES.matcher(rest).replaceAll("");
                if (WORD.matcher(plain).find()) {
                    left.add(words + ": " + rest);
                }
            }
        }
        assertEquals(List.of(), left);
    }

    private static List<String> said(Path added, List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                added + File.pathSeparator + System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(words);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.lines().toList();
    }
}
