package org.kakehashi.imports.cyris;

import java.util.Map;
import java.util.stream.Collectors;
import org.kakehashi.imports.draft.NodeDraft;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.site.language.Text;

/** What CyRIS does to a base image: named for the author, never done. */
final class GuestTasks {
    private static final Map<String, Text> WHY = Map.of(
            "add_account", new Text("accounts belong into the image", "アカウントはイメージ側で作ります"),
            "modify_account", new Text("accounts belong into the image", "アカウントはイメージ側で作ります"),
            "install_package", new Text("programs belong into the image", "プログラムはイメージに入れます"),
            "emulate_attack",
                    new Text("the traces of an attack belong into a file of the scenario", "攻撃の痕跡はシナリオのファイルとして用意します"),
            "emulate_traffic_capture_file",
                    new Text("a capture belongs into a file of the scenario", "キャプチャーはシナリオのファイルとして用意します"),
            "emulate_malware", new Text("what runs belongs into the image", "実行するものはイメージに入れます"),
            "copy_content",
                    new Text(
                            "it lies on the host, where nothing is read; put it into files/ and place it with \"files\"",
                            "ホスト側のファイルは読み取りません。files/ に入れて「files」で配置してください"),
            "execute_program", new Text("nothing is executed by importing", "取り込みでは何も実行しません"),
            "firewall_rules",
                    new Text(
                            "the rules lie on the host; say what may pass with \"allow\" of a network",
                            "ホスト側のルールファイルは読み取りません。ネットワークの「allow」で指定してください"));

    private static final Text UNKNOWN = new Text("it is not known here", "対応していない項目です");

    private final ImportFindings findings;
    private final NodeDraft node;

    GuestTasks(ImportFindings findings, NodeDraft node) {
        this.findings = findings;
        this.node = node;
    }

    void report(Table guest, SourceLocation where) {
        for (Tree item : guest.items("tasks")) {
            item.table()
                    .entries()
                    .forEach((task, details) -> report(task, details, where.at("tasks." + task, item.line())));
        }
        if (guest.has("ip_addr")) {
            findings.leftOut(
                    where.at("ip_addr", guest),
                    "Addresses are allocated; nodes find each other by name.",
                    "アドレスは自動で割り当てます。ノードは名前で互いを見つけます。");
        }
    }

    private void report(String task, Tree details, SourceLocation at) {
        Text why = WHY.getOrDefault(task, UNKNOWN);
        String what = details.items().stream()
                .map(item -> summary(item.table()))
                .filter(text -> !text.isBlank())
                .limit(20)
                .collect(Collectors.joining("; "));
        boolean reads = task.equals("copy_content") || task.equals("firewall_rules") || task.equals("execute_program");
        String en = "\"" + task + "\" (" + what + ") is not done: " + why.en() + ".";
        String ja = "「" + task + "」（" + what + "）は行いません。" + why.ja() + "。";
        if (reads) {
            findings.refused(at, en, ja);
        } else {
            findings.leftOut(at, en, ja);
        }
        node.remarks()
                .add(task + ": "
                        + (what.length() > 120 ? what.substring(0, what.offsetByCodePoints(0, 60)) + "…" : what));
    }

    /** What it is about, without passwords. */
    private static String summary(Table details) {
        return details.entries().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().contains("passwd") && !entry.getKey().equals("package_manager"))
                .map(entry -> entry.getValue().text())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }
}
