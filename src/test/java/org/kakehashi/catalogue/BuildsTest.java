package org.kakehashi.catalogue;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildsTest {
    @TempDir
    Path folder;

    @Test
    void whatTheBuilderSaysIsKeptWithTheStepThatItReached() throws IOException {
        Builds builds = builds("echo 'Step 1/2 : FROM kakehashi/base'; echo 'Step 2/2 : COPY 橋 /'");
        Build done = built(builds, "router");
        assertEquals(Build.Stage.DONE, done.stage());
        assertEquals("2/2", done.step());
        assertEquals(List.of("Step 1/2 : FROM kakehashi/base", "Step 2/2 : COPY 橋 /"), done.log());
        assertEquals("account:1", done.by());
    }

    @Test
    void aFailureKeepsItsLastLines() throws IOException {
        Builds builds = builds("seq 1 500; echo 'E: Unable to locate package nosuch' >&2; exit 1");
        Build failed = built(builds, "router");
        assertTrue(failed.hasFailed());
        assertEquals("E: Unable to locate package nosuch", failed.log().getLast());
        assertTrue(failed.log().size() <= 40, "only the end is kept");
    }

    @Test
    void askingTwiceBuildsOnce() throws IOException {
        Path gate = folder.resolve("gate");
        Builds builds = builds("echo x >>" + folder + "/runs; until [ -e " + gate + " ]; do sleep 0.05; done");
        builds.start("router", "account:1");
        builds.start("router", "account:2");
        assertEquals("account:1", builds.of("router").orElseThrow().by());
        Files.createFile(gate);
        await().until(() -> !builds.of("router").orElseThrow().isUnderWay());
        assertEquals(List.of("x"), Files.readAllLines(folder.resolve("runs")));
    }

    @Test
    void withoutAProgramNothingIsBuilt() {
        var builds = new Builds(new ImageScript(folder.resolve("nothing-here")));
        assertFalse(builds.canBuild());
        assertThrows(Builds.ImagesAreBuiltElsewhere.class, () -> builds.start("router", "account:1"));
    }

    @Test
    void aListThatFailsSaysWhy() throws IOException {
        var script = new ImageScript(script("echo 'Stopped: no Docker Engine answers.' >&2; exit 1"));
        String said =
                assertThrows(ImagesCannotBeListed.class, script::list).text().en();
        assertTrue(said.contains("no Docker Engine answers"), said);
    }

    private Build built(Builds builds, String image) {
        builds.start(image, "account:1");
        await().until(() -> !builds.of(image).orElseThrow().isUnderWay());
        return builds.of(image).orElseThrow();
    }

    private Builds builds(String body) throws IOException {
        return new Builds(new ImageScript(script(body)));
    }

    private Path script(String body) throws IOException {
        Path file = folder.resolve("images");
        Files.writeString(file, "#!/bin/bash\n" + body + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
