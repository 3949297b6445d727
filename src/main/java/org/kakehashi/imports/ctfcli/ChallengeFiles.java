package org.kakehashi.imports.ctfcli;

import static org.kakehashi.imports.words.CtfcliWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.Slugs;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.tree.CannotParse;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;

/** Finds the challenges of a source; a file that cannot be read is reported and the others are taken. */
final class ChallengeFiles {
    private final ImportContext context;
    private final ImportFindings findings;
    private final Slugs ids = new Slugs();

    ChallengeFiles(ImportContext context) {
        this.context = context;
        this.findings = context.findings();
    }

    List<Challenge> read() {
        List<Challenge> challenges = new ArrayList<>();
        for (String path : context.candidates()) {
            challenge(path).ifPresent(challenges::add);
        }
        if (context.candidates().isEmpty()) {
            findings.refused(SourceLocation.ALL, WORDS.thereIsNoChallengeYml());
        }
        return challenges;
    }

    private Optional<Challenge> challenge(String path) {
        try {
            for (Tree document : context.documents().template(path)) {
                Table fields = document.table();
                if (isChallenge(fields)) {
                    return Optional.of(new Challenge(
                            ids.fresh(fields.text("name"), "task"),
                            fields,
                            new SourceLocation(path, fields.line(), "")));
                }
            }
            findings.leftOut(SourceLocation.in(path), WORDS.fileHasNoChallenge());
        } catch (CannotParse e) {
            findings.refused(new SourceLocation(path, e.line(), ""), e.text());
        }
        return Optional.empty();
    }

    /** Some repositories keep the description of a deployment in the same file, as another document. */
    static boolean isChallenge(Table fields) {
        return !fields.text("name").isBlank()
                && (fields.has("flags") || fields.has("value") || fields.has("category"))
                && !(fields.has("flag") && !fields.has("flags"))
                && !fields.has("apiVersion");
    }
}
