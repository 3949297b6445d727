package org.kakehashi.imports.compose;

import static org.kakehashi.imports.words.ComposeWords.WORDS;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.NodeDraft;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.source.SourcePath;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;

/** {@code environment} and {@code env_file}. */
final class EnvironmentVariables {
    private final ImportContext context;
    private final String folder;

    /** @param folder of the compose file */
    EnvironmentVariables(ImportContext context, String folder) {
        this.context = context;
        this.folder = folder;
    }

    void convert(NodeDraft node, Table service, SourceLocation where) {
        for (Tree entry : service.items("env_file")) {
            readFile(node, entry, where.at("env_file", service));
        }
        Map<String, String> own = new LinkedHashMap<>();
        SourceLocation at = where.at("environment", service);
        if (service.get("environment").orElse(null) instanceof Table table) {
            table.entries().forEach((name, value) -> take(own, name, value.isNothing(), value.text(), at));
        } else {
            for (Tree item : service.items("environment")) {
                int equals = item.text().indexOf('=');
                String name = equals < 0 ? item.text() : item.text().substring(0, equals);
                take(own, name, equals < 0, item.text().substring(equals + 1), at);
            }
        }
        node.environment().putAll(own);
        if (!node.environment().isEmpty()) {
            context.findings()
                    .carried(at, WORDS.environmentVariables(node.environment().size()));
        }
    }

    private void take(Map<String, String> into, String name, boolean fromHost, String value, SourceLocation at) {
        if (name.toUpperCase(Locale.ROOT).endsWith("FLAG") && !fromHost) {
            context.findings().refused(at.at(name, 0), WORDS.flagInTheEnvironmentCanBeRead());
        } else if (fromHost) {
            context.findings().refused(at.at(name, 0), WORDS.wouldTakeItsValueFromTheMachine(name));
        } else {
            into.put(name, value);
        }
    }

    private void readFile(NodeDraft node, Tree entry, SourceLocation where) {
        String written = entry instanceof Table table ? table.text("path") : entry.text();
        Optional<byte[]> file = SourcePath.resolve(folder, written).flatMap(context.source()::read);
        if (file.isPresent()) {
            node.environment().putAll(DotEnv.read(file.get()));
        } else {
            context.findings().leftOut(where, WORDS.fileOfVariables(written));
        }
    }
}
