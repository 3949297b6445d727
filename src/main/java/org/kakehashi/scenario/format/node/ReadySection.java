package org.kakehashi.scenario.format.node;

import static org.kakehashi.scenario.words.NodeWords.WORDS;

import java.util.List;
import java.util.regex.Pattern;
import org.kakehashi.scenario.Ready;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;

/** {@code ready} of a node: the probe that tells whether it can be used. */
public final class ReadySection {
    /** Where an HTTP request goes: visible ASCII without blanks and quotes. */
    static final Pattern LOCATION = Pattern.compile("/[!#-&(-;=?-_a-~]{0,199}");

    private static final int OK = 200;

    private static final Section HTTP_SECTION = Section.named("http");
    public static final Key<Integer> PORT = HTTP_SECTION.required("port", Types.port());
    public static final Key<Scalar> PATH = HTTP_SECTION.optional("path", Types.pattern(LOCATION));
    public static final Key<Integer> STATUS =
            HTTP_SECTION.optional("status", Types.number(100, 599).or(OK));

    private static final Section SECTION = Section.named("ready").saying("minProperties", 1, "maxProperties", 1);
    public static final Key<Integer> TCP = SECTION.optional("tcp", Types.port());
    public static final Key<Fields> HTTP = SECTION.optional("http", Types.section(HTTP_SECTION));
    public static final Key<List<Scalar>> RUN = SECTION.optional("run", Types.COMMAND);

    public static final Key<Fields> READY = Key.optional("ready", Types.section(SECTION));

    private final Problems problems;

    ReadySection(Problems problems) {
        this.problems = problems;
    }

    Ready read(Fields node) {
        if (!node.has(READY)) {
            return new Ready.Running();
        }
        Fields ready = node.fields(READY);
        Key<?> kind = ready.oneOf(TCP, HTTP, RUN).orElse(RUN);
        if (kind.equals(TCP)) {
            return new Ready.Tcp(ready.get(TCP));
        }
        return kind.equals(HTTP)
                ? http(ready.fields(HTTP))
                : new Ready.Command(ready.get(RUN).stream().map(Scalar::value).toList());
    }

    private Ready http(Fields http) {
        return new Ready.Http(http.get(PORT), path(http, problems), http.get(STATUS));
    }

    /** {@code path} of something that speaks HTTP; the top if the author says nothing. */
    static String path(Fields fields, Problems problems) {
        return fields.value(PATH)
                .map(value -> new Values(problems)
                        .matching(value, PATH.name(), LOCATION, WORDS.pathSuchAsStatus())
                        .value())
                .orElse("/");
    }
}
