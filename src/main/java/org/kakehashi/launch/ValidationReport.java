package org.kakehashi.launch;

import static org.kakehashi.launch.words.LaunchWords.WORDS;

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
        return problem.severity() == Severity.ERROR
                ? WORDS.errorAt(place, problem.text())
                : WORDS.warningAt(place, problem.text());
    }

    private Text summary() {
        return problems.isEmpty() ? WORDS.noProblems(folder) : WORDS.errorsAndWarnings(errors, warnings);
    }
}
