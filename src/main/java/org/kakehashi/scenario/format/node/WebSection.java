package org.kakehashi.scenario.format.node;

import java.util.List;
import org.kakehashi.scenario.WebPage;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Limits;
import org.kakehashi.scenario.format.core.References;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Texts;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.yaml.Marked;
import org.kakehashi.scenario.format.yaml.Marked.Kind;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.site.language.Text;

/** {@code web} of a node: a port, the details of one page, or several pages by id. */
public final class WebSection {
    private static final Section PAGE = Section.named("web");
    static final Key<Integer> PORT = PAGE.required("port", Types.port());

    static {
        PAGE.with(ReadySection.PATH);
    }

    static final Key<Text> TITLE = PAGE.optional("title", Types.TEXT);

    public static final Key<Marked> WEB = Key.optional("web", Several.type(Types.port(), PAGE, Limits.PAGES));

    private final Problems problems;
    private final Values values;
    private final References references;

    WebSection(Problems problems, References references) {
        this.problems = problems;
        this.values = new Values(problems);
        this.references = references;
    }

    List<WebPage> read(Fields node) {
        Marked value = node.value(WEB).orElse(null);
        if (value == null) {
            return List.of();
        }
        return Several.isIn(value, PAGE, port -> port.kind() == Kind.INTEGER)
                ? values.entries(value, WEB.name(), Limits.PAGES).stream()
                        .map(entry -> page(values.checkName(entry.key()).value(), entry.value()))
                        .toList()
                : List.of(page(WebPage.MAIN, value));
    }

    private WebPage page(String id, Marked value) {
        if (value instanceof Scalar) {
            return new WebPage(id, Texts.NONE, values.number(value, WEB.name(), 1, Limits.HIGHEST_PORT, 1), "/");
        }
        Fields fields = Fields.of(value, WEB.name(), PAGE, problems);
        return new WebPage(
                id, fields.text(TITLE, references::leaveOut), fields.get(PORT), ReadySection.path(fields, problems));
    }
}
