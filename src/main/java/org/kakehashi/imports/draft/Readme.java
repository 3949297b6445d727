package org.kakehashi.imports.draft;

import static org.kakehashi.imports.words.ImportWords.WORDS;

import java.util.List;
import java.util.stream.Collectors;
import org.kakehashi.imports.report.ImportFinding;
import org.kakehashi.imports.report.ImportFinding.Severity;
import org.kakehashi.site.language.Text;

/** The README of an imported scenario: for the trainer, what is left to do. */
final class Readme {
    private static final int MOST = 500;

    private Readme() {}

    static String of(ScenarioDraft draft, List<ImportFinding> findings, String format) {
        return "# " + TextConverter.any(draft.title()).orElse(draft.id()) + "\n\n"
                + WORDS.importedScenario(format).inAll("\n\n") + "\n\n"
                + section(findings, Severity.TO_MEND, WORDS.toMend())
                + section(findings, Severity.REFUSED, WORDS.refused())
                + section(findings, Severity.LEFT_OUT, WORDS.leftOut())
                + section(findings, Severity.CHANGED, WORDS.changed())
                + section(findings, Severity.CARRIED, WORDS.carriedOver());
    }

    private static String section(List<ImportFinding> findings, Severity severity, Text title) {
        List<ImportFinding> found = findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
        if (found.isEmpty()) {
            return "";
        }
        String more = found.size() > MOST ? "- … " + (found.size() - MOST) + "\n" : "";
        return "## " + title.inAll(" / ") + "\n\n"
                + found.stream().limit(MOST).map(Readme::item).collect(Collectors.joining())
                + more
                + "\n";
    }

    private static String item(ImportFinding finding) {
        String line = finding.line() > 0 ? ":" + finding.line() : "";
        String place = (finding.file() + line + " " + finding.path()).strip();
        return "- " + (place.isEmpty() ? "" : "`" + place.replace('`', '\'') + "` — ")
                + finding.text().inAll("<br>") + "\n";
    }
}
