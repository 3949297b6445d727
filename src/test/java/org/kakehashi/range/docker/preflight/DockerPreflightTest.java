package org.kakehashi.range.docker.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kakehashi.range.docker.Lab;
import org.kakehashi.range.engine.EnginePreflight.Finding;
import org.kakehashi.range.engine.EnginePreflight.Level;

@Tag("docker")
class DockerPreflightTest {
    @Test
    void seesTheRulesComeAndGo() throws Exception {
        try (var lab = new Lab()) {
            assertEquals(1, errors(new DockerPreflight(lab.docker, lab.config)));
            assertEquals(1, lab.hostRules("check"));
            assertEquals(0, lab.hostRules("add"));
            assertEquals(0, lab.hostRules("check"));
            assertEquals(0, errors(new DockerPreflight(lab.docker, lab.config)));
        }
    }

    private static long errors(DockerPreflight preflight) {
        List<Finding> found = preflight.look();
        return found.stream().filter(finding -> finding.level() == Level.ERROR).count();
    }
}
