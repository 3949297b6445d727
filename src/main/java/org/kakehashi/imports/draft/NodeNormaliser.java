package org.kakehashi.imports.draft;

import static org.kakehashi.imports.words.ImportWords.WORDS;

import java.util.List;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;

/** Brings one node within our limits. */
final class NodeNormaliser {
    private static final int PAGES = 8;

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
        limitFiles();
        List<NodeDraft.Page> pages = node.pages();
        if (pages.size() > PAGES) {
            pages.subList(PAGES, pages.size()).clear();
            findings.leftOut(where.at("web", 0), WORDS.nodeHasAtMostPages(PAGES));
        }
    }

    /** What did not fit into the package is in no node. */
    private void limitFiles() {
        node.files().values().removeIf(file -> !draft.files().has(file.packed()));
    }
}
