package org.kakehashi.workbench.web.imports;

import java.util.List;
import org.kakehashi.imports.Imported;
import org.kakehashi.imports.report.ImportFinding;
import org.kakehashi.imports.report.ImportFinding.Severity;
import org.kakehashi.scenario.Problem;

/**
 * What an import has given, for its page.
 *
 * @param token names what can be kept, empty if there is nothing
 * @param form what was asked for
 * @param namesakes paths of scenarios that have this name already
 */
public record ImportResult(String token, Imported imported, ImportForm form, List<String> namesakes) {
    public List<ImportFinding> refused() {
        return of(Severity.REFUSED);
    }

    public List<ImportFinding> leftOut() {
        return of(Severity.LEFT_OUT);
    }

    public List<ImportFinding> changed() {
        return of(Severity.CHANGED);
    }

    public List<ImportFinding> carried() {
        return of(Severity.CARRIED);
    }

    /** What must be put right before it can be played. */
    public List<Problem> errors() {
        return imported.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    }

    public int warnings() {
        return imported.problems().size() - errors().size();
    }

    public int files() {
        return imported.files().size();
    }

    /** Where in the source something stands. */
    public String place(ImportFinding finding) {
        String line = finding.line() > 0 ? ":" + finding.line() : "";
        return (finding.file() + line + " " + finding.path()).strip();
    }

    private List<ImportFinding> of(Severity severity) {
        return imported.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }
}
