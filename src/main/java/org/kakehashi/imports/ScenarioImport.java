package org.kakehashi.imports;

import static org.kakehashi.imports.words.ImportWords.WORDS;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kakehashi.imports.draft.DraftPackage;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.ScenarioDraft;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.source.Source;
import org.kakehashi.imports.source.SourcePath;
import org.kakehashi.imports.tree.CannotParse;

/** Imports: the one way in. */
public final class ScenarioImport {
    private static final int MOST_NAMED = 20;

    private ScenarioImport() {}

    /** Makes a scenario of foreign files. It never throws for what is in them: the report says what is wrong. */
    public static Imported run(Source source, ImportOptions options) {
        var findings = new ImportFindings();
        source.remarks().forEach(remark -> findings.changed(SourceLocation.ALL, remark));
        FormatSurvey survey = FormatSurvey.of(source, options.pick());
        Optional<ImportFormat> format = options.format().or(() -> survey.nearest(options.pick()));
        if (format.isEmpty()) {
            reportUnknown(survey, options.pick(), findings);
            return nothing("", options.id(), findings);
        }
        source.links().stream()
                .limit(MOST_NAMED)
                .forEach(link -> findings.refused(SourceLocation.in(link), WORDS.symbolicLinkIsNotFollowed()));
        var context = new ImportContext(
                source,
                new ScenarioDraft(options.id()),
                findings,
                options.images(),
                options.around(),
                options.pick(),
                candidates(format.get(), survey, source, options.pick()));
        try {
            boolean converted = format.get().importer(context).convert();
            reportBroken(survey, context);
            if (options.format().isEmpty()) {
                reportOthers(format.get(), survey, options.pick(), findings);
                reportMisnamed(format.get(), survey, context);
            }
            return converted
                    ? written(format.get(), context)
                    : nothing(format.get().word(), options.id(), findings);
        } catch (CannotParse e) {
            refuse(e, findings);
            return nothing(format.get().word(), options.id(), findings);
        }
    }

    /** Files of the format; if none says so of itself, the one that the user means. */
    private static List<String> candidates(ImportFormat format, FormatSurvey survey, Source source, String pick) {
        List<String> files = SourcePath.picked(survey.files(format), pick);
        if (!files.isEmpty()) {
            return files;
        }
        List<String> meant = source.has(pick) ? List.of(pick) : source.files();
        return meant.size() == 1 ? meant : List.of();
    }

    private static void reportUnknown(FormatSurvey survey, String pick, ImportFindings findings) {
        if (survey.broken().isEmpty()) {
            findings.refused(
                    SourceLocation.in(
                            pick.isEmpty() && survey.unknown().size() == 1
                                    ? survey.unknown().getFirst()
                                    : pick),
                    WORDS.nothingHereIsKnown(Arrays.stream(ImportFormat.values())
                            .map(format -> format.word() + " (" + format.title() + ")")
                            .collect(Collectors.joining(", "))));
        }
        survey.broken().values().stream().limit(MOST_NAMED).forEach(broken -> refuse(broken, findings));
    }

    private static void refuse(CannotParse broken, ImportFindings findings) {
        findings.refused(new SourceLocation(broken.file(), broken.line(), ""), broken.text());
    }

    /** A file that would be a description by its name, but cannot be read and is none of those that were imported. */
    private static void reportBroken(FormatSurvey survey, ImportContext context) {
        survey.broken().values().stream()
                .filter(broken -> !context.candidates().contains(broken.file()))
                .filter(broken -> Arrays.stream(ImportFormat.values()).anyMatch(format -> format.names(broken.file())))
                .filter(broken -> !SourcePath.picked(List.of(broken.file()), context.pick())
                        .isEmpty())
                .limit(MOST_NAMED)
                .forEach(broken -> refuse(broken, context.findings()));
    }

    /** What lies beside and is of another format is not passed over in silence. */
    private static void reportOthers(ImportFormat chosen, FormatSurvey survey, String pick, ImportFindings findings) {
        for (ImportFormat other : survey.formats()) {
            List<String> files = SourcePath.picked(survey.files(other), pick);
            if (other != chosen && !files.isEmpty()) {
                findings.leftOut(
                        SourceLocation.in(files.getFirst()),
                        WORDS.filesOfAnotherFormat(files.size(), other.title(), other.word()));
            }
        }
    }

    /** What is called like a file of the format, says nothing that is known, and was not used beside another one. */
    private static void reportMisnamed(ImportFormat chosen, FormatSurvey survey, ImportContext context) {
        SourcePath.picked(survey.unknown(), context.pick()).stream()
                .filter(chosen::names)
                .filter(path -> !context.candidates().contains(path))
                .filter(path -> context.findings().all().stream()
                        .noneMatch(told -> told.file().equals(path)))
                .limit(MOST_NAMED)
                .forEach(path ->
                        context.findings().leftOut(SourceLocation.in(path), WORDS.fileIsOnlyCalledSo(chosen.title())));
    }

    private static Imported written(ImportFormat format, ImportContext context) {
        String id = context.draft().id();
        return DraftPackage.of(context, format.title())
                .map(written -> new Imported(
                        format.word(), id, written.files(), context.findings().all(), written.problems()))
                .orElseGet(() -> nothing(format.word(), id, context.findings()));
    }

    private static Imported nothing(String format, String id, ImportFindings findings) {
        return new Imported(format, id, new TreeMap<>(), findings.all(), List.of());
    }
}
