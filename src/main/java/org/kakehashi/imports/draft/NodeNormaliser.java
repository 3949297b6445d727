package org.kakehashi.imports.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.scenario.Node.Profile;
import org.kakehashi.site.language.Text;

/** Brings one node within our limits. */
final class NodeNormaliser {
    private static final int FILES = 100;
    private static final int VARIABLES = 50;
    private static final int LONGEST_VARIABLE = 4000;
    private static final int PAGES = 8;
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");

    private final NodeDraft node;
    private final ScenarioDraft draft;
    private final ImportFindings findings;
    private final SourceLocation where;

    NodeNormaliser(NodeDraft node, ScenarioDraft draft, ImportFindings findings) {
        this.node = node;
        this.draft = draft;
        this.findings = findings;
        this.where = SourceLocation.ALL.at("nodes." + node.name(), 0);
    }

    void normalise() {
        if ((node.profile() == Profile.ROUTER || node.profile() == Profile.FIREWALL)
                && node.networks().size() < 2) {
            node.profile(Profile.STANDARD);
            findings.changed(
                    where.at("profile", 0),
                    "A router joins at least two networks; \"" + node.name() + "\" joins one and is a plain node.",
                    "ルーターには二つ以上のネットワークが必要です。「" + node.name() + "」は一つだけなので通常のノードにしました。");
        }
        limitVariables();
        limitFiles();
        List<NodeDraft.Page> pages = node.pages();
        if (pages.size() > PAGES) {
            pages.subList(PAGES, pages.size()).clear();
            findings.leftOut(
                    where.at("web", 0),
                    "A node has at most " + PAGES + " pages; the first ones are kept.",
                    "ページは一つのノードに" + PAGES + "個までのため、先頭から" + PAGES + "個だけ取り込みました。");
        }
    }

    private void limitVariables() {
        Map<String, String> all = new LinkedHashMap<>(node.environment());
        node.environment().clear();
        all.forEach((name, value) -> {
            boolean fits = VARIABLE.matcher(name).matches()
                    && value.length() <= LONGEST_VARIABLE
                    && node.environment().size() < VARIABLES;
            if (fits) {
                node.environment().put(name, TextConverter.withoutReferences(value));
            } else {
                findings.leftOut(
                        where.at("environment." + name, 0),
                        "The variable \"" + name + "\" is left out: a node has up to " + VARIABLES + " variables with"
                                + " names of letters, digits and _, and up to " + LONGEST_VARIABLE + " characters.",
                        "環境変数「" + name + "」は取り込めません。変数は" + VARIABLES + "個まで、名前は英数字と _、値は" + LONGEST_VARIABLE
                                + "文字までです。");
            }
        });
    }

    private void limitFiles() {
        Map<String, NodeDraft.PlacedFile> kept = new LinkedHashMap<>();
        List<String> surplus = new ArrayList<>();
        node.files().forEach((path, file) -> {
            Optional<Text> objection = NodePaths.objection(path, kept);
            if (objection.isPresent()) {
                findings.leftOut(
                        where.at("files", 0),
                        "No file is placed at \"" + path + "\": "
                                + objection.get().en() + ". It is in the package as " + file.packed() + ".",
                        "「" + path + "」にはファイルを置けません（" + objection.get().ja() + "）。ファイル自体はパッケージの " + file.packed()
                                + " にあります。");
            } else if (kept.size() >= FILES) {
                surplus.add(path);
            } else {
                kept.put(path, file);
            }
        });
        if (!surplus.isEmpty()) {
            findings.leftOut(
                    where.at("files", 0),
                    "A node has at most " + FILES + " files; " + surplus.size() + " more, from \"" + surplus.getFirst()
                            + "\" on, are not placed. Put them into the image.",
                    "一つのノードに置けるファイルは" + FILES + "個までです。「" + surplus.getFirst() + "」以降の" + surplus.size()
                            + "個は配置しません。イメージ側に入れてください。");
        }
        node.files().clear();
        kept.forEach((path, file) -> {
            if (draft.files().has(file.packed())) {
                node.files().put(path, file);
            }
        });
    }
}
