package org.kakehashi.imports.draft;

import static org.kakehashi.imports.words.ImportWords.WORDS;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.site.language.Text;

/**
 * A draft as the files of a package.
 *
 * @param files content by path
 * @param yaml the text of {@code scenario.yaml}, which is among the files
 */
public record DraftPackage(SortedMap<String, Bytes> files, String yaml) {
    /** What the reader of our format takes as one file. */
    private static final int MOST_BYTES = 1 << 20;

    /** Brings the draft within our limits and writes it down; nothing if even then it is too large. */
    public static Optional<DraftPackage> of(ImportContext context, String format) {
        ScenarioDraft draft = context.draft();
        if (TextConverter.isBlank(draft.title())) {
            draft.title(Text.same(draft.id()));
        }
        if (TextConverter.isBlank(draft.summary())) {
            draft.summary(WORDS.importedFrom(format));
        }
        Normaliser.normalise(draft, context.findings());
        String yaml = ScenarioYaml.of(draft);
        byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MOST_BYTES) {
            context.findings().refused(SourceLocation.ALL, WORDS.scenarioWouldBeLargerThan1Mib());
            return Optional.empty();
        }
        draft.files().put("README.md", Readme.of(draft, context.findings().all(), format));
        SortedMap<String, Bytes> files = new TreeMap<>(draft.files().files());
        files.put("scenario.yaml", new Bytes(bytes));
        return Optional.of(new DraftPackage(files, yaml));
    }
}
