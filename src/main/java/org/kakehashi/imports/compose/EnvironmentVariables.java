package org.kakehashi.imports.compose;

import static org.kakehashi.imports.words.ComposeWords.WORDS;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.NodeDraft;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.source.SourcePath;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;

/** {@code environment} and {@code env_file}: the later of two values counts, and no secret is among them. */
final class EnvironmentVariables {
    private static final Pattern FLAG_NAME = Pattern.compile("(?i).{0,200}FLAG(_?\\d{1,3})?");
    private static final Pattern FLAG =
            Pattern.compile("(?<![$%#A-Za-z0-9_])[A-Za-z][A-Za-z0-9_-]{1,30}\\{[^{}\\n]{3,300}}");

    private final ImportContext context;
    private final String folder;
    private final Map<String, String> around;

    /**
     * @param folder of the compose file
     * @param around the variables of its {@code .env}
     */
    EnvironmentVariables(ImportContext context, String folder, Map<String, String> around) {
        this.context = context;
        this.folder = folder;
        this.around = around;
    }

    void convert(NodeDraft node, Table service, SourceLocation where) {
        for (Tree entry : service.items("env_file")) {
            readFile(node, entry, where.at("env_file", service));
        }
        SourceLocation at = where.at("environment", service);
        if (service.get("environment").orElse(null) instanceof Table table) {
            table.entries().forEach((name, value) -> take(node, name, value.isNothing(), value.text(), at));
        } else {
            for (Tree item : service.items("environment")) {
                int equals = item.text().indexOf('=');
                String name = equals < 0 ? item.text() : item.text().substring(0, equals);
                take(node, name, equals < 0, item.text().substring(equals + 1), at);
            }
        }
        if (!node.environment().isEmpty()) {
            context.findings()
                    .carried(at, WORDS.environmentVariables(node.environment().size()));
        }
    }

    private void take(NodeDraft node, String name, boolean fromHost, String value, SourceLocation at) {
        SourceLocation where = at.at(name, 0);
        node.environment().remove(name);
        if (fromHost) {
            context.findings().refused(where, WORDS.wouldTakeItsValueFromTheMachine(name));
        } else if (FLAG_NAME.matcher(name).matches() || FLAG.matcher(value).find()) {
            context.findings().refused(where, WORDS.flagInTheEnvironmentCanBeRead());
        } else if (value.contains("PRIVATE KEY-----")) {
            context.findings().refused(where, WORDS.keyInTheEnvironmentCanBeRead());
        } else {
            node.variable(name, value).ifPresent(objection -> context.findings().leftOut(where, objection));
        }
    }

    private void readFile(NodeDraft node, Tree entry, SourceLocation where) {
        String written = entry instanceof Table table ? table.text("path") : entry.text();
        boolean optional = entry.table().text("required").equals("false");
        Optional<String> path = SourcePath.resolve(folder, written);
        Optional<byte[]> file = path.flatMap(context.source()::read);
        if (file.isEmpty()) {
            context.findings()
                    .leftOut(
                            where,
                            optional ? WORDS.fileOfVariablesMayBeMissing(written) : WORDS.fileOfVariables(written));
            return;
        }
        DotEnv.Content content = DotEnv.read(file.get(), around);
        SourceLocation at = SourceLocation.in(path.orElseThrow());
        content.values().forEach((name, value) -> take(node, name, false, value, at));
        content.fromHost().forEach(name -> take(node, name, true, "", at));
        content.unknown().forEach(name -> context.findings().changed(at, WORDS.variableHasNoValueInTheFolders(name)));
        content.unread()
                .forEach(line ->
                        context.findings().leftOut(new SourceLocation(at.file(), line, ""), WORDS.lineIsNoVariable()));
    }
}
