package org.kakehashi.scenario.file.node;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kakehashi.scenario.Console;
import org.kakehashi.scenario.Console.Audience;
import org.kakehashi.scenario.file.field.Choices;
import org.kakehashi.scenario.file.field.Fields;
import org.kakehashi.scenario.file.field.Limits;
import org.kakehashi.scenario.file.field.References;
import org.kakehashi.scenario.file.field.Shape;
import org.kakehashi.scenario.file.field.Values;
import org.kakehashi.scenario.file.yaml.Marked;
import org.kakehashi.scenario.file.yaml.Marked.Scalar;
import org.kakehashi.scenario.file.yaml.Problems;

/** {@code console} of a node: a word, the details of one terminal, or several terminals by id. */
final class ConsoleSection {
    static final Map<String, Audience> AUDIENCES = Choices.of(Audience.values());
    static final Pattern USER = Pattern.compile("[a-z_][a-z0-9_-]{0,31}|[0-9]{1,5}");

    private final Problems problems;
    private final Values values;
    private final References references;

    ConsoleSection(Problems problems, References references) {
        this.problems = problems;
        this.values = new Values(problems);
        this.references = references;
    }

    List<Console> read(Fields node) {
        Marked value = node.value("console").orElse(null);
        if (value == null) {
            return List.of();
        }
        return Several.isIn(value, Shape.CONSOLE, word -> AUDIENCES.containsKey(word.value()))
                ? values.entries(value, "console", Limits.CONSOLES).stream()
                        .map(entry -> console(values.checkName(entry.key()).value(), entry.value()))
                        .toList()
                : List.of(console(Console.MAIN, value));
    }

    private Console console(String id, Marked value) {
        var plain = Console.plain();
        if (value instanceof Scalar) {
            return new Console(
                    id, plain.title(), values.choice(value, "console", AUDIENCES, Audience.TRAINEE), "", List.of());
        }
        Fields fields = Fields.of(value, "console", Shape.CONSOLE, problems);
        return new Console(
                id,
                fields.text("title", references::leaveOut),
                fields.choice("for", AUDIENCES, Audience.TRAINEE),
                user(fields),
                fields.command("shell").stream().map(Scalar::value).toList());
    }

    private String user(Fields fields) {
        return fields.value("user")
                .map(value -> values.matching(value, "user", USER, "a user name or a number", "ユーザー名または番号")
                        .value())
                .orElse("");
    }
}
