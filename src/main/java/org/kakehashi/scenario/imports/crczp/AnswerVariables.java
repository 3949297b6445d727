package org.kakehashi.scenario.imports.crczp;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kakehashi.scenario.Parameter;
import org.kakehashi.scenario.imports.report.Where;
import org.kakehashi.scenario.imports.sketch.Drawing;
import org.kakehashi.scenario.imports.sketch.NodeSketch;
import org.kakehashi.scenario.imports.sketch.Slugs;
import org.kakehashi.scenario.imports.tree.Tree.Table;

/**
 * Answers that are made anew for each sandbox, as parameters. There, Ansible puts them in place; here each is put into a
 * file that only root can read, for the author to move.
 */
final class AnswerVariables {
    private final Drawing drawing;
    private final Table variables;
    private final Slugs names = new Slugs();
    private final Map<String, String> byForeign = new LinkedHashMap<>();

    /** @param variables the content of {@code variables.yml}, or empty */
    AnswerVariables(Drawing drawing, Table variables) {
        this.drawing = drawing;
        this.variables = variables;
    }

    /** The parameter for a variable. */
    String parameter(String variable, Where where) {
        String known = byForeign.get(variable);
        if (known != null) {
            return known;
        }
        String name = names.name(variable, "answer");
        byForeign.put(variable, name);
        Table details = variables.table(variable);
        drawing.sketch().parameters().put(name, kind(details));
        drawing.findings()
                .changed(
                        where,
                        "The variable \"" + variable + "\" is the parameter \"" + name
                                + "\", with a value of its own for" + " each team.",
                        "変数「" + variable + "」を、チームごとに値の異なるパラメーター「" + name + "」にしました。");
        return name;
    }

    /** Our parameters by the names that the training has for them. */
    Map<String, String> names() {
        return Map.copyOf(byForeign);
    }

    private static Parameter kind(Table details) {
        return switch (details.text("type")) {
            case "password" -> new Parameter.Password(Math.clamp(details.number("length", 12), 8, 40));
            case "port" -> {
                int from = Math.clamp(details.number("min", 1024), 1, 60_000);
                yield new Parameter.Port(from, Math.clamp(details.number("max", 32_767), from + 100, 65_535));
            }
            case "username" -> new Parameter.PersonName(Parameter.PersonName.Origin.ANY);
            case "text" -> new Parameter.Word();
            default -> new Parameter.Flag();
        };
    }

    /** Puts every value where its author finds it. */
    void place(List<NodeSketch> servers) {
        if (byForeign.isEmpty()) {
            return;
        }
        NodeSketch node =
                servers.isEmpty() ? drawing.sketch().nodes().values().iterator().next() : servers.getFirst();
        byForeign.forEach((variable, name) -> {
            String packed = "files/answers/" + name + ".txt";
            drawing.sketch().shelf().put(packed, ("${" + name + "}\n").getBytes(StandardCharsets.UTF_8));
            node.files().put("/srv/answers/" + name + ".txt", new NodeSketch.PlacedFile(packed, true, "0400"));
        });
        drawing.findings()
                .changed(
                        Where.ALL.at("nodes." + node.name() + ".files", 0),
                        "The answers that Ansible would put in place lie in /srv/answers of \"" + node.name()
                                + "\", readable by root only: move them to where players are to find them.",
                        "Ansible が配置していた答えは「" + node.name()
                                + "」の /srv/answers に置きました（root だけが読めます）。見つけてほしい場所に移してください。");
    }
}
