package org.kakehashi.scenario;

/**
 * What a command must give.
 *
 * @param exit its exit code
 * @param output text that its standard output must contain, or empty; may name parameters as {@code ${name}}
 */
public record Expect(int exit, String output) {
    /** An exit code, with any output. */
    public static Expect exit(int code) {
        return new Expect(code, "");
    }
}
