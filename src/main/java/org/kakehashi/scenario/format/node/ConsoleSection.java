package org.kakehashi.scenario.format.node;

import static org.kakehashi.scenario.words.NodeWords.WORDS;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kakehashi.scenario.Console;
import org.kakehashi.scenario.Console.Audience;
import org.kakehashi.scenario.format.core.Choices;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Limits;
import org.kakehashi.scenario.format.core.References;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.yaml.Marked;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.site.language.Text;

/** {@code console} of a node: a word, the details of one terminal, or several terminals by id. */
public final class ConsoleSection {
    static final Map<String, Audience> AUDIENCES = Choices.of(Audience.values());
    static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_-]{0,31}|[0-9]{1,5}");

    private static final Section TERMINAL = Section.named("console");
    static final Key<Scalar> USER = TERMINAL.optional("user", Types.user(NAME));
    static final Key<List<Scalar>> SHELL = TERMINAL.optional("shell", Types.COMMAND);
    static final Key<Text> TITLE = TERMINAL.optional("title", Types.TEXT);
    static final Key<Audience> FOR = TERMINAL.optional("for", Types.choice(AUDIENCES, Audience.TRAINEE));

    public static final Key<Marked> CONSOLE =
            Key.optional("console", Several.type(FOR.type(), TERMINAL, Limits.CONSOLES));

    private final Problems problems;
    private final Values values;
    private final References references;

    ConsoleSection(Problems problems, References references) {
        this.problems = problems;
        this.values = new Values(problems);
        this.references = references;
    }

    List<Console> read(Fields node) {
        Marked value = node.value(CONSOLE).orElse(null);
        if (value == null) {
            return List.of();
        }
        return Several.isIn(value, TERMINAL, word -> AUDIENCES.containsKey(word.value()))
                ? values.entries(value, CONSOLE.name(), Limits.CONSOLES).stream()
                        .map(entry -> console(values.checkName(entry.key()).value(), entry.value()))
                        .toList()
                : List.of(console(Console.MAIN, value));
    }

    private Console console(String id, Marked value) {
        var plain = Console.plain();
        if (value instanceof Scalar) {
            return new Console(
                    id,
                    plain.title(),
                    values.choice(value, CONSOLE.name(), AUDIENCES, Audience.TRAINEE),
                    "",
                    List.of());
        }
        Fields fields = Fields.of(value, CONSOLE.name(), TERMINAL, problems);
        return new Console(
                id,
                fields.text(TITLE, references::leaveOut),
                fields.get(FOR),
                user(fields),
                fields.get(SHELL).stream().map(Scalar::value).toList());
    }

    private String user(Fields fields) {
        return fields.value(USER)
                .map(value -> values.matching(value, USER.name(), NAME, WORDS.userNameOrANumber())
                        .value())
                .orElse("");
    }
}
