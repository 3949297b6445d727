package org.kakehashi.scenario.imports;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.kakehashi.scenario.file.ScenarioReader;
import org.kakehashi.scenario.file.Surroundings;
import org.kakehashi.scenario.imports.compose.ComposeImport;
import org.kakehashi.scenario.imports.crczp.CrczpImport;
import org.kakehashi.scenario.imports.ctfcli.CtfcliImport;
import org.kakehashi.scenario.imports.cyris.CyrisImport;
import org.kakehashi.scenario.imports.report.Findings;
import org.kakehashi.scenario.imports.report.Where;
import org.kakehashi.scenario.imports.sketch.Drawing;
import org.kakehashi.scenario.imports.sketch.Sketch;
import org.kakehashi.scenario.imports.sketch.Written;
import org.kakehashi.scenario.imports.source.Source;
import org.kakehashi.scenario.imports.tree.CannotParse;

/** Imports: the one way in. */
public final class ScenarioImport {
    private ScenarioImport() {}

    /** Makes a scenario of foreign files. It never throws for what is in them: the report says what is wrong. */
    public static Imported run(Source source, ImportOptions options) {
        var findings = new Findings();
        Optional<ImportFormat> format = options.format().or(() -> Recognition.of(source, options.pick()));
        if (format.isEmpty()) {
            findings.refused(
                    Where.ALL,
                    "Nothing here is known: a docker-compose.yml, challenge.yml, topology.yml with training.json, or a"
                            + " CyRIS or CyTrONE file is looked for.",
                    "取り込める形式のファイルが見つかりません。docker-compose.yml、challenge.yml、topology.yml と training.json、CyRIS・CyTrONE の"
                            + "ファイルに対応しています。");
            return nothing("", options.id(), findings);
        }
        source.links().stream()
                .limit(20)
                .forEach(link ->
                        findings.refused(Where.in(link), "A symbolic link is not followed.", "シンボリックリンクはたどりません。"));
        var drawing = new Drawing(source, new Sketch(options.id()), findings, options.images(), options.pick());
        try {
            boolean drawn = switch (format.get()) {
                case COMPOSE -> new ComposeImport(drawing).draw();
                case CTFCLI -> new CtfcliImport(drawing).draw();
                case CRCZP -> new CrczpImport(drawing).draw();
                case CYRIS -> new CyrisImport(drawing).draw();
            };
            return drawn ? written(format.get(), drawing) : nothing(format.get().word(), options.id(), findings);
        } catch (CannotParse e) {
            findings.refused(
                    new Where("", e.line(), ""), e.text().en(), e.text().ja());
            return nothing(format.get().word(), options.id(), findings);
        }
    }

    private static Imported written(ImportFormat format, Drawing drawing) {
        String id = drawing.sketch().id();
        return Written.of(drawing, format.title())
                .map(written -> new Imported(
                        format.word(),
                        id,
                        written.files(),
                        drawing.findings().all(),
                        ScenarioReader.read(written.yaml(), around(id, written)).problems()))
                .orElseGet(() -> nothing(format.word(), id, drawing.findings()));
    }

    private static Surroundings around(String id, Written written) {
        return Surroundings.UNKNOWN.withFolder(id).withFiles(written.files());
    }

    private static Imported nothing(String format, String id, Findings findings) {
        return new Imported(format, id, new TreeMap<>(), findings.all(), List.of());
    }
}
