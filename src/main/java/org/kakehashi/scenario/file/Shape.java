package org.kakehashi.scenario.file;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which keys each map of format 1 has. The JSON Schema says the same, held equal by a test.
 *
 * @param required must stand in the map
 * @param optional may stand in it
 * @param reserved words of the format that this release does not read yet
 */
record Shape(String what, List<String> required, List<String> optional, List<String> reserved) {
    static final Shape SCENARIO = new Shape(
            "scenario",
            List.of("kakehashi", "id", "version", "title", "summary", "kind", "minutes", "networks", "nodes"),
            List.of("briefing", "audience", "tags", "licence", "parameters", "tasks", "rehearsal"),
            List.of("objectives", "organisations", "teams", "services", "attack", "injects", "sessions", "scoring"));
    static final Shape NETWORK = of("network", List.of(), List.of("cidr"));
    static final Shape NODE =
            of("node", List.of("image", "networks"), List.of("per", "profile", "files", "ready", "console"));
    static final Shape FILE = of("file", List.of("text"), List.of("owner", "mode"));
    static final Shape READY = of("ready", List.of("tcp"), List.of());
    static final Shape TASK = of(
            "task",
            List.of("id", "title", "text", "points"),
            List.of("answer", "state", "hints", "after", "explanation"));
    static final Shape CHECK = of("check", List.of("from", "run", "expect"), List.of());
    static final Shape EXPECT = of("expect", List.of("exit"), List.of());
    static final Shape HINT = of("hint", List.of("cost", "text"), List.of());
    static final Shape STEP = of("step", List.of("on", "run"), List.of("submit", "expect"));
    static final Shape STEP_EXPECT = of("step_expect", List.of("solved"), List.of());
    static final Shape PARAMETER = of("parameter", List.of(), List.of("flag", "choose"));
    static final Shape ANSWER = of("answer", List.of(), List.of("flag", "text"));
    static final Shape TEXT = of("text", List.of(), List.of("en", "ja"));

    private static Shape of(String what, List<String> required, List<String> optional) {
        return new Shape(what, required, optional, List.of());
    }

    /** Everything that may stand in the map. */
    List<String> known() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }
}
