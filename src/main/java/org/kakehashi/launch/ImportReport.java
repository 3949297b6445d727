package org.kakehashi.launch;

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
        String folder, String format, boolean imported, List<ImportFinding> findings, List<Problem> problems) {

    static ImportReport of(Path folder, Imported imported) {
        return new ImportReport(
                folder.toString(), imported.format(), imported.succeeded(), imported.findings(), imported.problems());
    }

    /** One line for each finding, then those of {@code validate}, then a summary. */
    List<String> lines(Language language) {
        Stream<String> validation =
                imported ? ValidationReport.of(Path.of(folder), problems).lines(language).stream() : Stream.of();
        return Stream.of(
                        findings.stream().map(finding -> line(finding).in(language)),
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
        return new Text(
                before + severity.en() + ": " + finding.text().en(),
                before + severity.ja() + "：" + finding.text().ja());
    }

    private static Text severity(Severity severity) {
        return switch (severity) {
            case CARRIED -> new Text("carried", "取り込み");
            case CHANGED -> new Text("changed", "変更");
            case LEFT_OUT -> new Text("left out", "対象外");
            case REFUSED -> new Text("refused", "拒否");
        };
    }

    private Text summary() {
        if (!imported) {
            return new Text("Nothing was imported.", "何も取り込みませんでした。");
        }
        return new Text(
                folder + ": " + count(Severity.CARRIED) + " carried, " + count(Severity.CHANGED) + " changed, "
                        + count(Severity.LEFT_OUT) + " left out, " + count(Severity.REFUSED) + " refused.",
                folder + "：取り込み " + count(Severity.CARRIED) + " 件、変更 " + count(Severity.CHANGED) + " 件、対象外 "
                        + count(Severity.LEFT_OUT) + " 件、拒否 " + count(Severity.REFUSED) + " 件。");
    }

    private long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
