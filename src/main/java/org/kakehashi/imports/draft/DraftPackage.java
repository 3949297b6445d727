package org.kakehashi.imports.draft;

import static org.kakehashi.imports.words.ImportWords.WORDS;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.scenario.Problem;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.format.ScenarioReader;
import org.kakehashi.site.language.Text;

/**
 * A draft as the files of a package.
 *
 * @param files content by path
 * @param problems what our own reader says about them
 */
public record DraftPackage(SortedMap<String, Bytes> files, List<Problem> problems) {
    /** What the reader of our format takes as one file. */
    private static final int MOST_BYTES = 1 << 20;

    /**
     * Brings the draft within our limits, writes it down and has our own reader look at it, so that whatever it refuses is
     * in the report. Nothing if it is too large even then.
     */
    public static Optional<DraftPackage> of(ImportContext context, String format) {
        ScenarioDraft draft = context.draft();
        if (TextConverter.isBlank(draft.title())) {
            draft.title(Text.same(draft.id()));
        }
        if (TextConverter.isBlank(draft.summary())) {
            draft.summary(WORDS.importedFrom(format));
        }
        Normaliser.normalise(context);
        String yaml = ScenarioYaml.of(draft);
        byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MOST_BYTES) {
            context.findings().refused(SourceLocation.ALL, WORDS.scenarioWouldBeLargerThan1Mib());
            return Optional.empty();
        }
        SortedMap<String, Bytes> files = new TreeMap<>(draft.files().files());
        files.put(ScenarioPackage.YAML, new Bytes(bytes));
        List<Problem> problems = problems(context, files);
        String readme = Readme.of(draft, context.findings().all(), format);
        files.put("README.md", new Bytes(readme.getBytes(StandardCharsets.UTF_8)));
        return Optional.of(new DraftPackage(files, problems));
    }

    private static List<Problem> problems(ImportContext context, SortedMap<String, Bytes> files) {
        var around = context.around().withFolder(context.draft().id()).withFiles(files);
        List<Problem> problems =
                ScenarioReader.read(new ScenarioPackage(files), around).problems();
        problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .forEach(problem -> context.findings()
                        .toMend(new SourceLocation(ScenarioPackage.YAML, problem.line(), ""), problem.text()));
        return problems;
    }
}
