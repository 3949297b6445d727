package org.kakehashi.launch.database;

import static org.kakehashi.launch.words.LaunchWords.WORDS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The programs of MariaDB on this machine. */
final class DatabasePrograms {
    private static final List<String> PLACES = List.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin");
    private static final Pattern SERIES = Pattern.compile("(\\d+)\\.(\\d+)\\.\\d+-MariaDB");

    private DatabasePrograms() {}

    /** A release series such as 10.11: data goes on to newer ones, never back to older ones. */
    record Series(int major, int minor) implements Comparable<Series> {
        static Optional<Series> of(String text) {
            Matcher found = SERIES.matcher(text);
            return found.find()
                    ? Optional.of(new Series(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                    : Optional.empty();
        }

        @Override
        public int compareTo(Series other) {
            return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
        }
    }

    /** Path of a program, also where only root's PATH leads. */
    static Path find(String program) throws CannotStart {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Stream.of(path.split(":")), PLACES.stream())
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new CannotStart(WORDS.programIsNotInstalled(program)));
    }

    /** The words that {@code mariadbd --version} says. */
    static String version(Path mariadbd) throws IOException, CannotStart {
        Process process = new ProcessBuilder(mariadbd.toString(), "--no-defaults", "--version")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (Series.of(said).isEmpty()) {
            throw new CannotStart(WORDS.isNotAMariadbServer(String.valueOf(mariadbd), said));
        }
        return said;
    }

    /**
     * Runs a program to its end.
     *
     * @return whether it ended well within two minutes
     */
    static boolean run(List<String> command, Path log) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor(2, TimeUnit.MINUTES)) {
                return process.exitValue() == 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return false;
    }
}
