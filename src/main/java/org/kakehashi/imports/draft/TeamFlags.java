package org.kakehashi.imports.draft;

import static org.kakehashi.imports.words.ImportWords.WORDS;

import java.util.Optional;
import org.kakehashi.imports.draft.NodeDraft.PlacedFile;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.scenario.format.core.Limits;
import org.kakehashi.scenario.parameter.Parameter;
import org.kakehashi.site.language.Text;

/** The flags of challenges whose platform makes them itself: each team's own, in a file that only root can read. */
public record TeamFlags(ImportContext context) {
    /** Whether there is room for one more; if not, the challenge is reported as left out. */
    public boolean hasRoom(SourceLocation where) {
        boolean room = context.draft().parameters().size() < Limits.PARAMETERS;
        if (!room) {
            context.findings().leftOut(where, WORDS.scenarioHasAtMostFlags(Limits.PARAMETERS));
        }
        return room;
    }

    /** Makes the flag of a challenge and places it in a node. */
    public void place(String id, NodeDraft node, SourceLocation where) {
        context.draft().parameters().put(id, new Parameter.Flag());
        String packed = "files/flags/" + id;
        String target = "/srv/flags/" + id;
        boolean fits = context.draft().files().put(packed, "${" + id + "}\n");
        Optional<Text> objection = fits
                ? node.place(target, new PlacedFile(packed, true, "0400"))
                : Optional.of(WORDS.itDoesNotFitIntoThePackage());
        objection.ifPresentOrElse(
                why -> context.findings().leftOut(where, WORDS.flagIsNotPlaced(target, why)),
                () -> context.findings().changed(where, WORDS.flagLiesInTheNode(node.name(), target)));
    }
}
