package org.kakehashi.imports.ctfcli;

import static org.kakehashi.imports.words.CtfcliWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.imports.draft.Slugs;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.source.Source;
import org.kakehashi.imports.source.SourcePath;
import org.kakehashi.imports.tree.CannotParse;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.imports.tree.YamlTemplate;

/** Finds the challenges of a source; a file that cannot be read is reported and the others are taken. */
final class ChallengeFiles {
    private static final Set<String> NAMES = Set.of("challenge.yml", "challenge.yaml");

    private final Source source;
    private final ImportFindings findings;
    private final Slugs ids = new Slugs();

    ChallengeFiles(Source source, ImportFindings findings) {
        this.source = source;
        this.findings = findings;
    }

    /** @param pick only this file, or those below this folder; empty for all */
    List<Challenge> read(String pick) {
        List<String> named = source.files().stream()
                .filter(path -> NAMES.contains(SourcePath.name(path)))
                .filter(path -> pick.isEmpty() || path.equals(pick) || path.startsWith(pick + "/"))
                .toList();
        List<String> paths = named.isEmpty() && source.files().size() == 1 ? source.files() : named;
        List<Challenge> challenges = new ArrayList<>();
        for (String path : paths) {
            challenge(path).ifPresent(challenges::add);
        }
        if (paths.isEmpty()) {
            findings.refused(SourceLocation.ALL, WORDS.thereIsNoChallengeYml());
        }
        return challenges;
    }

    private Optional<Challenge> challenge(String path) {
        try {
            for (Tree document : YamlTemplate.documents(source.read(path).orElse(new byte[0]))) {
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
    private static boolean isChallenge(Table fields) {
        return !fields.text("name").isBlank()
                && (fields.has("flags") || fields.has("value") || fields.has("category"))
                && !fields.has("apiVersion");
    }
}
