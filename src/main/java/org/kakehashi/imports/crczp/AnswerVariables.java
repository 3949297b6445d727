package org.kakehashi.imports.crczp;

import static org.kakehashi.imports.words.CrczpWords.WORDS;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.NodeDraft;
import org.kakehashi.imports.draft.Slugs;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.scenario.parameter.Parameter;

/**
 * Answers that are made anew for each sandbox, as parameters. There, Ansible puts them in place; here each is put into a
 * file that only root can read, for the author to move.
 */
final class AnswerVariables {
    private final ImportContext context;
    private final Table variables;
    private final Slugs names = new Slugs();
    private final Map<String, String> byForeign = new LinkedHashMap<>();

    /** @param variables the content of {@code variables.yml}, or empty */
    AnswerVariables(ImportContext context, Table variables) {
        this.context = context;
        this.variables = variables;
    }

    /** The parameter for a variable. */
    String parameter(String variable, SourceLocation where) {
        String known = byForeign.get(variable);
        if (known != null) {
            return known;
        }
        String name = names.name(variable, "answer");
        byForeign.put(variable, name);
        Table details = variables.table(variable);
        context.draft().parameters().put(name, kind(details));
        context.findings().changed(where, WORDS.variableIsTheParameter(variable, name));
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
    void place(List<NodeDraft> servers) {
        if (byForeign.isEmpty()) {
            return;
        }
        NodeDraft node =
                servers.isEmpty() ? context.draft().nodes().values().iterator().next() : servers.getFirst();
        byForeign.forEach((variable, name) -> {
            String packed = "files/answers/" + name + ".txt";
            context.draft().files().put(packed, ("${" + name + "}\n").getBytes(StandardCharsets.UTF_8));
            node.files().put("/srv/answers/" + name + ".txt", new NodeDraft.PlacedFile(packed, true, "0400"));
        });
        context.findings()
                .changed(
                        SourceLocation.ALL.at("nodes." + node.name() + ".files", 0),
                        WORDS.answersThatAnsibleWouldPutInPlace(node.name()));
    }
}
