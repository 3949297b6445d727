package org.kakehashi.scenario.file;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which keys each map of format 1 has. The JSON Schema says the same under the same names, held equal by a test.
 *
 * @param required must stand in the map
 * @param known all that may stand in it, the required ones first
 * @param reserved words of the format that this release does not read yet
 */
record Shape(List<String> required, List<String> known, List<String> reserved) {
    static final Shape SCENARIO = of(
            List.of("kakehashi", "id", "version", "title", "summary", "kind", "minutes", "networks", "nodes"),
            List.of("briefing", "audience", "tags", "licence", "parameters", "tasks", "rehearsal"),
            List.of("objectives", "organisations", "teams", "services", "attack", "injects", "sessions", "scoring"));
    static final Shape TEXT = of(List.of(), List.of("en", "ja"));
    static final Shape PARAMETER =
            of(List.of(), List.of("flag", "choose"), List.of("word", "number", "port", "password", "name"));
    static final Shape NETWORK = of(List.of(), List.of("cidr"), List.of("per", "allow"));
    static final Shape NODE = of(
            List.of("image", "networks"),
            List.of("per", "profile", "files", "ready", "console"),
            List.of("environment", "after", "web", "limits", "hidden"));
    static final Shape FILE = of(List.of("text"), List.of("owner", "mode"));
    static final Shape READY = of(List.of("tcp"), List.of());
    static final Shape TASK = of(
            List.of("id", "title", "points"),
            List.of("text", "answer", "state", "hints", "after", "explanation"),
            List.of("form", "decision", "dimension"));
    static final Shape ANSWER = of(List.of(), List.of("flag", "text"), List.of("number", "choice", "set", "regex"));
    static final Shape CHECK = of(List.of("from", "run", "expect"), List.of());
    static final Shape EXPECT = of(List.of("exit"), List.of());
    static final Shape HINT = of(List.of("cost", "text"), List.of());
    static final Shape STEP = of(List.of("on", "run"), List.of("submit", "expect"));
    static final Shape STEP_EXPECT = of(List.of("solved"), List.of());

    private static Shape of(List<String> required, List<String> optional) {
        return of(required, optional, List.of());
    }

    private static Shape of(List<String> required, List<String> optional, List<String> reserved) {
        return new Shape(
                required, Stream.concat(required.stream(), optional.stream()).toList(), reserved);
    }
}
