package org.kakehashi.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kakehashi.journey.Tutorial.Command;
import org.kakehashi.journey.Tutorial.Edit;

/** The tutorial for authors, followed literally from the empty folder to the rehearsal, with the packaged platform. */
class AuthoringIT {

    @TempDir
    Path folder;

    @Test
    void thePageSaysWhatHappens() throws IOException, InterruptedException {
        prepare();
        int rehearsed = 0;
        for (var step : Tutorial.read(Path.of("docs/authoring.md"))) {
            if (step instanceof Edit edit) {
                Tutorial.follow(edit, folder);
            } else if (step instanceof Command it) {
                String printed = run(it.command());
                assertTrue(
                        Tutorial.agrees(it.printed(), printed),
                        () -> it.command() + " should print\n" + it.printed() + "\nbut prints\n" + printed);
                rehearsed += it.command().startsWith("deploy/rehearse") ? 1 : 0;
            }
        }
        assertEquals(2, rehearsed);
        try (var left = new Leftovers(Installation.ID)) {
            assertEquals(List.of(), left.all());
        }
    }

    /**
     * The project's folder as the reader has it. In place of the scripts, which also build and add firewall rules, stand their
     * last lines: all that is there already when tests run.
     */
    private void prepare() throws IOException {
        for (String shared : List.of("images", "target")) {
            Files.createSymbolicLink(folder.resolve(shared), Path.of(shared).toAbsolutePath());
        }
        Path deploy = Files.createDirectory(folder.resolve("deploy"));
        for (String command : List.of("rehearse", "validate")) {
            Path script = deploy.resolve(command);
            Files.writeString(script, """
                    #!/bin/sh
                    exec java -Xmx384m -jar target/quarkus-app/quarkus-run.jar %s "$@"
                    """.formatted(command));
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private String run(String command) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        var builder = new ProcessBuilder("bash", "-c", command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err.txt").toFile());
        builder.environment().putAll(Installation.SETTINGS);
        builder.environment().merge("PATH", System.getProperty("java.home") + "/bin:", (path, java) -> java + path);
        builder.start().waitFor();
        return Files.readString(out);
    }
}
