package org.kakehashi.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.kakehashi.scenario.Problem;
import org.kakehashi.scenario.Problem.Severity;
import org.kakehashi.scenario.format.ScenarioFolder;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

/** What {@code validate} prints; as JSON its components are the keys. */
record ValidationReport(String folder, boolean valid, long errors, long warnings, List<Problem> problems) {

    static ValidationReport of(Path folder, List<Problem> problems) {
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        return new ValidationReport(folder.toString(), errors == 0, errors, problems.size() - errors, problems);
    }

    /** One line for each problem, as editors and terminals recognise them, and a summary. */
    List<String> lines(Language language) {
        return Stream.concat(
                        problems.stream().map(problem -> line(problem).in(language)),
                        Stream.of(summary().in(language)))
                .toList();
    }

    private Text line(Problem problem) {
        String place = problem.line() == 0
                ? folder
                : Path.of(folder, ScenarioFolder.FILE) + ":" + problem.line() + ":" + problem.column();
        boolean error = problem.severity() == Severity.ERROR;
        return new Text(
                place + ": " + (error ? "error: " : "warning: ")
                        + problem.text().en(),
                place + ": " + (error ? "エラー：" : "警告：") + problem.text().ja());
    }

    private Text summary() {
        return problems.isEmpty()
                ? new Text(folder + ": no problems.", folder + "：問題はありません。")
                : new Text(
                        count(errors, "error") + ", " + count(warnings, "warning") + ".",
                        "エラー " + errors + " 件、警告 " + warnings + " 件。");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
