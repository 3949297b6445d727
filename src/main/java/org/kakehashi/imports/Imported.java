package org.kakehashi.imports;

import java.util.List;
import java.util.SortedMap;
import org.kakehashi.imports.report.ImportFinding;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.scenario.Problem;

/**
 * What came of an import.
 *
 * @param format word of the format, or empty if none was recognised
 * @param files the files of the new scenario's package by path; empty if nothing could be imported
 * @param findings what became of everything in the source
 * @param problems what our own reader says about the result
 */
public record Imported(
        String format,
        String id,
        SortedMap<String, Bytes> files,
        List<ImportFinding> findings,
        List<Problem> problems) {

    /** Whether there is a scenario; the report may still name much that is not in it, or must be mended. */
    public boolean succeeded() {
        return !files.isEmpty();
    }

    /** Whether there is a scenario that our own reader takes as it is. */
    public boolean valid() {
        return succeeded() && problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    public long count(ImportFinding.Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
