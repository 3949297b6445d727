package org.kakehashi.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kakehashi.scenario.FirstContact;

class ScenarioImagesTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void namesEachImageOfSeveralScenariosOnceHoweverItIsWritten() throws IOException {
        Path quoted = scenario(FirstContact.changed("image: fileserver", "image: \"fileserver\" # image: not-this-one")
                .replace("image: desk", "\"image\": 'analyst'"));
        assertEquals(0, run("images", FirstContact.FOLDER.toString(), quoted.toString()), err::toString);
        assertEquals(
                List.of("analyst", "desk", "fileserver", "router"),
                out.toString().lines().toList());
    }

    @Test
    void leavesOutImagesOfRegistriesWhichNobodyBuilds() throws IOException {
        Path foreign = scenario(
                FirstContact.changed("image: fileserver", "image: registry.example/files@sha256:" + "a".repeat(64)));
        assertEquals(0, run("images", foreign.toString()), err::toString);
        assertEquals(List.of("desk", "router"), out.toString().lines().toList());
    }

    @Test
    void saysWhichScenarioCannotBeReadAndGoesOnWithTheOthers() throws IOException {
        Path broken = scenario("kakehashi: 1\n");
        assertEquals(1, run("images", "--lang", "en", broken.toString(), FirstContact.FOLDER.toString()));
        assertEquals(
                List.of("desk", "fileserver", "router"), out.toString().lines().toList());
        assertTrue(err.toString().contains("deploy/validate " + broken + " says what is wrong"), err::toString);
        run("images", "--lang", "ja", broken.toString());
        assertTrue(err.toString().contains("エラーがあるため"), err::toString);
        assertEquals(2, run("images"));
    }

    private Path scenario(String text) throws IOException {
        Path made = Files.createDirectories(folder.resolve("first-contact"));
        Files.writeString(made.resolve("scenario.yaml"), text);
        return made;
    }

    private int run(String... words) {
        return KakehashiCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
}
