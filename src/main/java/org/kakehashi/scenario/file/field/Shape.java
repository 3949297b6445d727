package org.kakehashi.scenario.file.field;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which keys each map of format 1 has. The JSON Schema says the same under the same names, held equal by a test.
 *
 * @param required must stand in the map
 * @param known all that may stand in it, the required ones first
 * @param reserved words of the format that this release does not read yet
 */
public record Shape(List<String> required, List<String> known, List<String> reserved) {
    public static final Shape SCENARIO = of(
            List.of("kakehashi", "id", "version", "title", "summary", "kind", "minutes", "networks", "nodes"),
            List.of(
                    "briefing",
                    "audience",
                    "tags",
                    "licence",
                    "objectives",
                    "organisations",
                    "teams",
                    "parameters",
                    "tasks",
                    "scoring",
                    "rehearsal"),
            List.of("services", "attack", "injects", "sessions"));
    public static final Shape TEXT = of(List.of(), List.of("en", "ja"));
    public static final Shape ORGANISATION = of(List.of("name", "region"), List.of("sector", "kind", "about"));
    public static final Shape TEAMS = of(List.of(), List.of("composition", "least", "most", "plays"));
    public static final Shape PLAYS = of(List.of(), List.of("EU", "JP"));
    public static final Shape PARAMETER =
            of(List.of(), List.of("flag", "choose", "word", "number", "port", "password", "name"));
    public static final Shape INTERVAL = of(List.of("from", "to"), List.of());
    public static final Shape NETWORK = of(List.of(), List.of("cidr", "per", "allow"));
    public static final Shape FLOW = of(List.of("from"), List.of("to", "tcp", "udp"));
    public static final Shape NODE = of(
            List.of("image", "networks"),
            List.of(
                    "per",
                    "profile",
                    "setuid",
                    "rootfs",
                    "limits",
                    "environment",
                    "files",
                    "ready",
                    "after",
                    "console",
                    "web",
                    "hidden"),
            List.of("egress", "runtime", "sysctls"));
    public static final Shape LIMITS = of(List.of(), List.of("memory", "cpus", "pids", "tmpfs"));
    public static final Shape FILE = of(List.of(), List.of("text", "from", "fill", "owner", "mode"));
    public static final Shape READY = of(List.of(), List.of("tcp", "http", "run"));
    public static final Shape HTTP = of(List.of("port"), List.of("path", "status"));
    public static final Shape CONSOLE = of(List.of(), List.of("user", "shell", "title", "for"));
    public static final Shape WEB = of(List.of("port"), List.of("path", "title"));
    public static final Shape TASK = of(
            List.of("id", "title", "points"),
            List.of(
                    "text",
                    "dimension",
                    "objectives",
                    "attachments",
                    "answer",
                    "state",
                    "hints",
                    "after",
                    "explanation"),
            List.of("form", "decision"));
    public static final Shape ATTACHMENT = of(List.of(), List.of("from", "text", "fill", "name", "title"));
    public static final Shape ANSWER = of(List.of(), List.of("flag", "text", "number", "choice", "set", "regex"));
    public static final Shape NUMBER = of(List.of("is"), List.of("within"));
    public static final Shape OPTION = of(List.of("id", "text"), List.of("right"));
    public static final Shape STATE = of(List.of("checks"), List.of("every"));
    public static final Shape CHECK = of(List.of("from", "run", "expect"), List.of());
    public static final Shape EXPECT = of(List.of(), List.of("exit", "output"));
    public static final Shape HINT = of(List.of("cost", "text"), List.of());
    public static final Shape SCORING = of(List.of(), List.of("dimensions", "hints"), List.of("formula", "freeze"));
    public static final Shape DIMENSION = of(List.of("title"), List.of("weight"));
    public static final Shape HINT_POLICY = of(List.of(), List.of("charge", "free-after", "per"));
    public static final Shape STEP = of(List.of(), List.of("on", "user", "run", "submit", "answer", "expect"));
    public static final Shape STEP_EXPECT = of(List.of(), List.of("solved", "exit"));
    public static final Shape IMAGE =
            of(List.of("summary", "shell"), List.of("tools", "users", "profile", "ports", "platform"));

    private static Shape of(List<String> required, List<String> optional) {
        return of(required, optional, List.of());
    }

    private static Shape of(List<String> required, List<String> optional, List<String> reserved) {
        return new Shape(
                required, Stream.concat(required.stream(), optional.stream()).toList(), reserved);
    }
}
