package org.kakehashi.imports.draft;

import static org.kakehashi.imports.words.ImportWords.WORDS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
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
        limitVariables();
        limitFiles();
        List<NodeDraft.Page> pages = node.pages();
        if (pages.size() > PAGES) {
            pages.subList(PAGES, pages.size()).clear();
            findings.leftOut(where.at("web", 0), WORDS.nodeHasAtMostPages(PAGES));
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
                        where.at("environment." + name, 0), WORDS.variableIsLeftOut(name, VARIABLES, LONGEST_VARIABLE));
            }
        });
    }

    private void limitFiles() {
        Map<String, NodeDraft.PlacedFile> kept = new LinkedHashMap<>();
        List<String> surplus = new ArrayList<>();
        node.files().forEach((path, file) -> {
            Optional<Text> objection = NodePaths.objection(path, kept);
            if (objection.isPresent()) {
                findings.leftOut(where.at("files", 0), WORDS.noFileIsPlacedAt(path, objection.get(), file.packed()));
            } else if (kept.size() >= FILES) {
                surplus.add(path);
            } else {
                kept.put(path, file);
            }
        });
        if (!surplus.isEmpty()) {
            findings.leftOut(where.at("files", 0), WORDS.nodeHasAtMostFiles(FILES, surplus.size(), surplus.getFirst()));
        }
        node.files().clear();
        kept.forEach((path, file) -> {
            if (draft.files().has(file.packed())) {
                node.files().put(path, file);
            }
        });
    }
}
