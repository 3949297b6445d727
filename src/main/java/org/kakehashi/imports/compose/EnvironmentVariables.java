package org.kakehashi.imports.compose;

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
                    .carried(
                            at,
                            node.environment().size() + " environment variables; they are the same for every team.",
                            "環境変数" + node.environment().size() + "個（どのチームでも同じ値です）。");
        }
    }

    private void take(Map<String, String> into, String name, boolean fromHost, String value, SourceLocation at) {
        if (name.toUpperCase(Locale.ROOT).endsWith("FLAG") && !fromHost) {
            context.findings()
                    .refused(
                            at.at(name, 0),
                            "A flag in the environment can be read by every program, and is the same for every team:"
                                    + " put ${flag} of a parameter into a file instead.",
                            "環境変数のフラグはすべてのプログラムから読め、全チームで同じ値になります。パラメーターの ${flag} をファイルに入れてください。");
        } else if (fromHost) {
            context.findings()
                    .refused(
                            at.at(name, 0),
                            "\"" + name
                                    + "\" would take its value from the machine that imports; nothing is read there.",
                            "「" + name + "」は取り込みを行うマシンの環境から値を取る指定のため、読み取りません。");
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
            context.findings()
                    .leftOut(
                            where,
                            "The file of variables \"" + written + "\" is not in the given folder.",
                            "環境変数のファイル「" + written + "」が指定フォルダー内にありません。");
        }
    }
}
