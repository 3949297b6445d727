package org.kakehashi.scenario;

import org.kakehashi.site.language.Text;

/**
 * What is wrong in an author's file.
 *
 * @param line 1-based line in {@code scenario.yaml}, 0 if the problem is not in the file (a missing image, say)
 * @param column 1-based column in code points
 * @param text what is wrong, what was expected and the nearest known name
 */
public record Problem(Severity severity, int line, int column, Text text) {
    public enum Severity {
        ERROR,
        WARNING
    }
}
