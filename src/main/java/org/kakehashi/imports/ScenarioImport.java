package org.kakehashi.imports;

import static org.kakehashi.imports.words.ImportWords.WORDS;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.kakehashi.imports.compose.ComposeImport;
import org.kakehashi.imports.crczp.CrczpImport;
import org.kakehashi.imports.ctfcli.CtfcliImport;
import org.kakehashi.imports.cyris.CyrisImport;
import org.kakehashi.imports.draft.DraftPackage;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.ScenarioDraft;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.source.Source;
import org.kakehashi.imports.tree.CannotParse;
import org.kakehashi.scenario.format.ReadContext;
import org.kakehashi.scenario.format.ScenarioReader;

/** Imports: the one way in. */
public final class ScenarioImport {
    private ScenarioImport() {}

    /** Makes a scenario of foreign files. It never throws for what is in them: the report says what is wrong. */
    public static Imported run(Source source, ImportOptions options) {
        var findings = new ImportFindings();
        Optional<ImportFormat> format = options.format().or(() -> FormatDetection.of(source, options.pick()));
        if (format.isEmpty()) {
            findings.refused(SourceLocation.ALL, WORDS.nothingHereIsKnown());
            return nothing("", options.id(), findings);
        }
        source.links().stream()
                .limit(20)
                .forEach(link -> findings.refused(SourceLocation.in(link), WORDS.symbolicLinkIsNotFollowed()));
        var context =
                new ImportContext(source, new ScenarioDraft(options.id()), findings, options.images(), options.pick());
        try {
            boolean converted = switch (format.get()) {
                case COMPOSE -> new ComposeImport(context).convert();
                case CTFCLI -> new CtfcliImport(context).convert();
                case CRCZP -> new CrczpImport(context).convert();
                case CYRIS -> new CyrisImport(context).convert();
            };
            return converted
                    ? written(format.get(), context)
                    : nothing(format.get().word(), options.id(), findings);
        } catch (CannotParse e) {
            findings.refused(new SourceLocation("", e.line(), ""), e.text());
            return nothing(format.get().word(), options.id(), findings);
        }
    }

    private static Imported written(ImportFormat format, ImportContext context) {
        String id = context.draft().id();
        return DraftPackage.of(context, format.title())
                .map(written -> new Imported(
                        format.word(),
                        id,
                        written.files(),
                        context.findings().all(),
                        ScenarioReader.read(written.yaml(), around(id, written)).problems()))
                .orElseGet(() -> nothing(format.word(), id, context.findings()));
    }

    private static ReadContext around(String id, DraftPackage written) {
        return ReadContext.UNKNOWN.withFolder(id).withFiles(written.files());
    }

    private static Imported nothing(String format, String id, ImportFindings findings) {
        return new Imported(format, id, new TreeMap<>(), findings.all(), List.of());
    }
}
