package org.kakehashi.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kakehashi.journey.Tutorial;
import org.kakehashi.journey.Tutorial.Command;
import org.kakehashi.journey.Tutorial.Edit;

/** The tutorial for authors, followed literally as far as files and {@code validate} go; the rest is a journey's. */
class AuthoringPageTest {
    private static final String VALIDATE = "deploy/validate ";

    @TempDir
    Path folder;

    @Test
    void validatePrintsWhatThePageSays() throws IOException {
        int validated = 0;
        for (var step : Tutorial.read(Path.of("docs/authoring.md"))) {
            if (step instanceof Edit edit) {
                Tutorial.follow(edit, folder);
            } else if (step instanceof Command it && it.command().startsWith(VALIDATE)) {
                assertEquals(it.printed(), validate(it.command().substring(VALIDATE.length())));
                validated++;
            }
        }
        assertTrue(validated > 4, "the page is hardly followed: " + validated);
    }

    private String validate(String arguments) {
        var out = new StringWriter();
        List<String> words = new ArrayList<>(List.of(arguments.split(" ")));
        words.set(0, folder.resolve(words.getFirst()).toString());
        words.addFirst("validate");
        words.addAll(List.of("--images", "images"));
        KakehashiCommand.run(new PrintWriter(out, true), new PrintWriter(out, true), words.toArray(String[]::new));
        return out.toString().replace(folder + "/", "").strip();
    }
}
