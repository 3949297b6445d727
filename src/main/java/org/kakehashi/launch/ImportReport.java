package org.kakehashi.launch;

import static org.kakehashi.launch.words.LaunchWords.WORDS;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.kakehashi.imports.Imported;
import org.kakehashi.imports.report.ImportFinding;
import org.kakehashi.imports.report.ImportFinding.Severity;
import org.kakehashi.scenario.Problem;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

/** What {@code import} prints; as JSON its components are the keys. */
record ImportReport(
        String folder,
        String format,
        boolean imported,
        boolean valid,
        List<ImportFinding> findings,
        List<Problem> problems) {

    static ImportReport of(Path folder, Imported imported) {
        return new ImportReport(
                folder.toString(),
                imported.format(),
                imported.succeeded(),
                imported.valid(),
                imported.findings(),
                imported.problems());
    }

    /** One line for each finding, then those of {@code validate}, then a summary. */
    List<String> lines(Language language) {
        Stream<String> validation =
                imported ? ValidationReport.of(Path.of(folder), problems).lines(language).stream() : Stream.of();
        return Stream.of(
                        findings.stream()
                                .filter(finding -> finding.severity() != Severity.TO_MEND)
                                .map(finding -> line(finding).in(language)),
                        validation,
                        Stream.of(summary().in(language)))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Text line(ImportFinding finding) {
        String line = finding.line() > 0 ? ":" + finding.line() : "";
        String place = (finding.file() + line + " " + finding.path()).strip();
        String before = place.isEmpty() ? "" : place + ": ";
        Text severity = severity(finding.severity());
        return WORDS.findingAt(before, severity, finding.text());
    }

    private static Text severity(Severity severity) {
        return switch (severity) {
            case CARRIED -> WORDS.carried();
            case CHANGED -> WORDS.changed();
            case LEFT_OUT -> WORDS.leftOut();
            case REFUSED -> WORDS.refused();
            case TO_MEND -> WORDS.toMend();
        };
    }

    private Text summary() {
        if (!imported) {
            return WORDS.nothingWasImported();
        }
        Text counts = WORDS.carriedChangedLeftOutRefused(
                folder,
                count(Severity.CARRIED),
                count(Severity.CHANGED),
                count(Severity.LEFT_OUT),
                count(Severity.REFUSED));
        return valid ? counts : Text.lines(List.of(counts, WORDS.importMustBeMended(count(Severity.TO_MEND))));
    }

    private long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
