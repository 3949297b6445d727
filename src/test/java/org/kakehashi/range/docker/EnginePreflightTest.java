package org.kakehashi.range.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kakehashi.range.EngineFindings.Finding;
import org.kakehashi.range.EngineFindings.Level;

@Tag("docker")
class EnginePreflightTest {
    @Test
    void seesTheRulesComeAndGo() throws Exception {
        try (var lab = new Lab()) {
            assertEquals(1, errors(new EnginePreflight(lab.docker, lab.config)));
            assertEquals(1, lab.hostRules("check"));
            assertEquals(0, lab.hostRules("add"));
            assertEquals(0, lab.hostRules("check"));
            assertEquals(0, errors(new EnginePreflight(lab.docker, lab.config)));
        }
    }

    private static long errors(EnginePreflight preflight) {
        List<Finding> found = preflight.look();
        return found.stream().filter(finding -> finding.level() == Level.ERROR).count();
    }
}
