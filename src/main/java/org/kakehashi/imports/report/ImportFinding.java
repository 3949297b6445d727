package org.kakehashi.imports.report;

import org.kakehashi.site.language.Text;

/**
 * What became of one thing in the source.
 *
 * @param file path in the source; empty if it concerns all of it
 * @param line 1-based line in that file, 0 if unknown
 * @param path where in the file, such as {@code services.web.ports}; may be empty
 * @param text what was done and why
 */
public record ImportFinding(Severity severity, String file, int line, String path, Text text) {
    public enum Severity {
        /** It is in the scenario as it was meant. */
        CARRIED,
        /** It is in the scenario, but differently. */
        CHANGED,
        /** It is not in the scenario: there is nothing like it, or not yet. */
        LEFT_OUT,
        /** It is not in the scenario because it must not be. */
        REFUSED,
        /** It is in the scenario, where our own reader refuses it: to be mended before anything can be played. */
        TO_MEND
    }
}
