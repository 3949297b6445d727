package org.kakehashi.scenario.imports.compose;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.scenario.imports.report.Where;
import org.kakehashi.scenario.imports.sketch.Drawing;
import org.kakehashi.scenario.imports.sketch.NodeSketch;
import org.kakehashi.scenario.imports.source.SourcePath;
import org.kakehashi.scenario.imports.tree.Tree;
import org.kakehashi.scenario.imports.tree.Tree.Table;

/** {@code environment} and {@code env_file}. */
final class Settings {
    private final Drawing drawing;
    private final String folder;

    /** @param folder of the compose file */
    Settings(Drawing drawing, String folder) {
        this.drawing = drawing;
        this.folder = folder;
    }

    void draw(NodeSketch node, Table service, Where where) {
        for (Tree entry : service.items("env_file")) {
            readFile(node, entry, where.at("env_file", service));
        }
        Map<String, String> own = new LinkedHashMap<>();
        Where at = where.at("environment", service);
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
            drawing.findings()
                    .carried(
                            at,
                            node.environment().size() + " environment variables; they are the same for every team.",
                            "環境変数" + node.environment().size() + "個（どのチームでも同じ値です）。");
        }
    }

    private void take(Map<String, String> into, String name, boolean fromHost, String value, Where at) {
        if (name.toUpperCase(Locale.ROOT).endsWith("FLAG") && !fromHost) {
            drawing.findings()
                    .refused(
                            at.at(name, 0),
                            "A flag in the environment can be read by every program, and is the same for every team:"
                                    + " put ${flag} of a parameter into a file instead.",
                            "環境変数のフラグはすべてのプログラムから読め、全チームで同じ値になります。パラメーターの ${flag} をファイルに入れてください。");
        } else if (fromHost) {
            drawing.findings()
                    .refused(
                            at.at(name, 0),
                            "\"" + name
                                    + "\" would take its value from the machine that imports; nothing is read there.",
                            "「" + name + "」は取り込みを行うマシンの環境から値を取る指定のため、読み取りません。");
        } else {
            into.put(name, value);
        }
    }

    private void readFile(NodeSketch node, Tree entry, Where where) {
        String written = entry instanceof Table table ? table.text("path") : entry.text();
        Optional<byte[]> file = SourcePath.resolve(folder, written).flatMap(drawing.source()::read);
        if (file.isPresent()) {
            node.environment().putAll(DotEnv.read(file.get()));
        } else {
            drawing.findings()
                    .leftOut(
                            where,
                            "The file of variables \"" + written + "\" is not in the given folder.",
                            "環境変数のファイル「" + written + "」が指定フォルダー内にありません。");
        }
    }
}
