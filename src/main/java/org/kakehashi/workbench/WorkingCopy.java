package org.kakehashi.workbench;

import java.util.Optional;

/**
 * What an author works on: their draft, or else the newest version.
 *
 * @param base the version that the author began with
 * @param newest the newest version
 * @param source the text of {@code scenario.yaml}
 */
public record WorkingCopy(ScenarioProject project, Version base, Version newest, String source, Optional<Draft> draft) {
    /** Whether somebody else has saved since the author began. */
    public boolean isOutdated() {
        return base.number() != newest.number();
    }
}
