package org.kakehashi.imports.cyris;

import static org.kakehashi.imports.words.CyrisWords.WORDS;

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
            "add_account", WORDS.accountsBelongIntoTheImage(),
            "modify_account", WORDS.accountsBelongIntoTheImage(),
            "install_package", WORDS.programsBelongIntoTheImage(),
            "emulate_attack", WORDS.tracesOfAnAttackBelong(),
            "emulate_traffic_capture_file", WORDS.captureBelongsIntoAFile(),
            "emulate_malware", WORDS.whatRunsBelongsIntoTheImage(),
            "copy_content", WORDS.itLiesOnTheHost(),
            "execute_program", WORDS.nothingIsExecutedByImporting(),
            "firewall_rules", WORDS.rulesLieOnTheHost());

    private static final Text UNKNOWN = WORDS.itIsNotKnownHere();

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
            findings.leftOut(where.at("ip_addr", guest), WORDS.addressesAreAllocated());
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
        Text text = WORDS.taskIsNotDone(task, what, why);
        if (reads) {
            findings.refused(at, text);
        } else {
            findings.leftOut(at, text);
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
