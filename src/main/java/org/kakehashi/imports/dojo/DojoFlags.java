package org.kakehashi.imports.dojo;

import static org.kakehashi.imports.words.DojoWords.WORDS;

import java.util.Optional;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.NodeDraft;
import org.kakehashi.imports.draft.NodeDraft.PlacedFile;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.words.ImportWords;
import org.kakehashi.scenario.parameter.Parameter;
import org.kakehashi.site.language.Text;

/** The flags of challenges, which a dojo makes itself: each team's own, in a file that only root can read. */
record DojoFlags(ImportContext context) {
    /** Makes the flag of a challenge and places it in the node of its module. */
    void place(String id, NodeDraft node, SourceLocation where) {
        context.draft().parameters().put(id, new Parameter.Flag());
        String packed = "files/flags/" + id;
        String target = "/srv/flags/" + id;
        boolean fits = context.draft().files().put(packed, "${" + id + "}\n");
        Optional<Text> objection = fits
                ? node.place(target, new PlacedFile(packed, true, "0400"))
                : Optional.of(ImportWords.WORDS.itDoesNotFitIntoThePackage());
        objection.ifPresentOrElse(
                why -> context.findings().leftOut(where, WORDS.flagIsNotPlaced(target, why)),
                () -> context.findings().changed(where, WORDS.flagLiesInTheNode(node.name(), target)));
    }
}
