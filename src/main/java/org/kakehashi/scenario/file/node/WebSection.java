package org.kakehashi.scenario.file.node;

import java.util.List;
import org.kakehashi.scenario.WebPage;
import org.kakehashi.scenario.file.field.Fields;
import org.kakehashi.scenario.file.field.Limits;
import org.kakehashi.scenario.file.field.References;
import org.kakehashi.scenario.file.field.Shape;
import org.kakehashi.scenario.file.field.Texts;
import org.kakehashi.scenario.file.field.Values;
import org.kakehashi.scenario.file.yaml.Marked;
import org.kakehashi.scenario.file.yaml.Marked.Kind;
import org.kakehashi.scenario.file.yaml.Marked.Scalar;
import org.kakehashi.scenario.file.yaml.Problems;

/** {@code web} of a node: a port, the details of one page, or several pages by id. */
final class WebSection {
    private final Problems problems;
    private final Values values;
    private final References references;

    WebSection(Problems problems, References references) {
        this.problems = problems;
        this.values = new Values(problems);
        this.references = references;
    }

    List<WebPage> read(Fields node) {
        Marked value = node.value("web").orElse(null);
        if (value == null) {
            return List.of();
        }
        return Several.isIn(value, Shape.WEB, port -> port.kind() == Kind.INTEGER)
                ? values.entries(value, "web", Limits.PAGES).stream()
                        .map(entry -> page(values.checkName(entry.key()).value(), entry.value()))
                        .toList()
                : List.of(page(WebPage.MAIN, value));
    }

    private WebPage page(String id, Marked value) {
        if (value instanceof Scalar) {
            return new WebPage(id, Texts.NONE, values.number(value, "web", 1, Limits.HIGHEST_PORT, 1), "/");
        }
        Fields fields = Fields.of(value, "web", Shape.WEB, problems);
        return new WebPage(
                id,
                fields.text("title", references::leaveOut),
                fields.number("port", 1, Limits.HIGHEST_PORT),
                ReadySection.path(fields, problems));
    }
}
