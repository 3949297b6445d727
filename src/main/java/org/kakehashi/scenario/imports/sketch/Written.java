package org.kakehashi.scenario.imports.sketch;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.scenario.imports.report.Where;
import org.kakehashi.site.language.Text;

/**
 * A drawn sketch as the files of a package.
 *
 * @param files content by path
 * @param yaml the text of {@code scenario.yaml}, which is among the files
 */
public record Written(SortedMap<String, Bytes> files, String yaml) {
    /** What the reader of our format takes as one file. */
    private static final int MOST_BYTES = 1 << 20;

    /** Fits the sketch to our limits and writes it down; nothing if even then it is too large. */
    public static Optional<Written> of(Drawing drawing, String format) {
        Sketch sketch = drawing.sketch();
        if (Wording.isBlank(sketch.title())) {
            sketch.title(Text.same(sketch.id()));
        }
        if (Wording.isBlank(sketch.summary())) {
            sketch.summary(
                    new Text("Imported from " + format + "; to be described.", format + " から取り込んだシナリオ。説明はこれから書きます。"));
        }
        Fitting.fit(sketch, drawing.findings());
        String yaml = SketchYaml.of(sketch);
        byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MOST_BYTES) {
            drawing.findings()
                    .refused(
                            Where.ALL,
                            "The scenario would be larger than 1 MiB of text; import a part of it.",
                            "シナリオの文章が1 MiBを超えます。一部だけを取り込んでください。");
            return Optional.empty();
        }
        sketch.shelf().put("README.md", Readme.of(sketch, drawing.findings().all(), format));
        SortedMap<String, Bytes> files = new TreeMap<>(sketch.shelf().files());
        files.put("scenario.yaml", new Bytes(bytes));
        return Optional.of(new Written(files, yaml));
    }
}
