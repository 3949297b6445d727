package org.kakehashi.workbench.web;

import java.util.List;
import org.kakehashi.scenario.Problem;
import org.kakehashi.scenario.imports.Imported;
import org.kakehashi.scenario.imports.report.Finding;
import org.kakehashi.scenario.imports.report.Finding.Severity;

/**
 * What an import has given, for its page.
 *
 * @param token names what can be kept, empty if there is nothing
 * @param problems what our own reader says, with the image catalogue at hand
 * @param form what was asked for
 */
public record ImportResult(String token, Imported imported, List<Problem> problems, ImportForm form) {
    public List<Finding> refused() {
        return of(Severity.REFUSED);
    }

    public List<Finding> leftOut() {
        return of(Severity.LEFT_OUT);
    }

    public List<Finding> changed() {
        return of(Severity.CHANGED);
    }

    public List<Finding> carried() {
        return of(Severity.CARRIED);
    }

    /** What must be put right before it can be played. */
    public List<Problem> errors() {
        return problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    }

    public int warnings() {
        return problems.size() - errors().size();
    }

    public int files() {
        return imported.files().size();
    }

    /** Where in the source something stands. */
    public String place(Finding finding) {
        String line = finding.line() > 0 ? ":" + finding.line() : "";
        return (finding.file() + line + " " + finding.path()).strip();
    }

    private List<Finding> of(Severity severity) {
        return imported.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }
}
