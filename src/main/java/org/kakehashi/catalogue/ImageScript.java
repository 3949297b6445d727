package org.kakehashi.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs {@code deploy/images}. */
final class ImageScript {
    private static final long LIST_SECONDS = 60;
    private static final int TOOK_TOO_LONG = -1;

    private final Path program;

    ImageScript(Path program) {
        this.program = program.toAbsolutePath().normalize();
    }

    /** Whether there is such a program to run. */
    boolean exists() {
        return Files.isExecutable(program);
    }

    /**
     * How every image stands.
     *
     * @throws ImagesCannotBeListed if the program or the engine fails
     */
    List<ImageStatus> list() throws InterruptedException {
        List<String> lines = new ArrayList<>();
        int exit = run(lines::add, List.of("--list"), LIST_SECONDS);
        if (exit != 0) {
            throw new ImagesCannotBeListed(lines.isEmpty() ? "exit code " + exit : lines.getLast());
        }
        return lines.stream().map(ImageStatus::parse).toList();
    }

    /**
     * Builds one image and what it is made from.
     *
     * @param line is told every line of output
     * @return exit code; 0 if all is built
     */
    int build(String name, Consumer<String> line, long seconds) throws InterruptedException {
        return run(line, List.of("--plain", name), seconds);
    }

    private int run(Consumer<String> line, List<String> arguments, long seconds) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            Thread reader = Thread.ofVirtual().start(() -> read(process, line));
            boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
            if (!ended) {
                process.destroy();
            }
            reader.join(Duration.ofSeconds(5));
            if (!ended) {
                line.accept("ended after " + seconds + " s");
                return TOOK_TOO_LONG;
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new ImagesCannotBeListed(String.valueOf(e.getMessage()));
        }
    }

    private static void read(Process process, Consumer<String> line) {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(line);
        } catch (IOException | UncheckedIOException e) {
            line.accept(String.valueOf(e.getMessage()));
        }
    }
}
