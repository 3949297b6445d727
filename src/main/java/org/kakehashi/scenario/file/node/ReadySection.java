package org.kakehashi.scenario.file.node;

import java.util.regex.Pattern;
import org.kakehashi.scenario.Ready;
import org.kakehashi.scenario.file.field.Fields;
import org.kakehashi.scenario.file.field.Limits;
import org.kakehashi.scenario.file.field.Shape;
import org.kakehashi.scenario.file.field.Values;
import org.kakehashi.scenario.file.yaml.Marked.Scalar;
import org.kakehashi.scenario.file.yaml.Problems;

/** {@code ready} of a node: the probe that tells whether it can be used. */
final class ReadySection {
    /** Where an HTTP request goes: visible ASCII without blanks and quotes. */
    static final Pattern PATH = Pattern.compile("/[!#-&(-;=?-_a-~]{0,199}");

    private static final int OK = 200;

    private final Problems problems;

    ReadySection(Problems problems) {
        this.problems = problems;
    }

    Ready read(Fields node) {
        if (!node.has("ready")) {
            return new Ready.Running();
        }
        Fields ready = node.fields("ready", Shape.READY);
        return switch (ready.oneOf("tcp", "http", "run")) {
            case "tcp" -> new Ready.Tcp(ready.number("tcp", 1, Limits.HIGHEST_PORT));
            case "http" -> http(ready.fields("http", Shape.HTTP));
            default ->
                new Ready.Command(
                        ready.command("run").stream().map(Scalar::value).toList());
        };
    }

    private Ready http(Fields http) {
        return new Ready.Http(
                http.number("port", 1, Limits.HIGHEST_PORT), path(http, problems), http.number("status", 100, 599, OK));
    }

    /** {@code path} of something that speaks HTTP; the top if the author says nothing. */
    static String path(Fields fields, Problems problems) {
        return fields.value("path")
                .map(value -> new Values(problems)
                        .matching(
                                value,
                                "path",
                                PATH,
                                "a path such as /status: it starts with \"/\" and has no blanks",
                                " /status のようなパス（「/」で始め、空白なし）")
                        .value())
                .orElse("/");
    }
}
