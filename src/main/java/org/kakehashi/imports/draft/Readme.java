package org.kakehashi.imports.draft;

import java.util.List;
import java.util.stream.Collectors;
import org.kakehashi.imports.report.ImportFinding;
import org.kakehashi.imports.report.ImportFinding.Severity;
import org.kakehashi.site.language.Text;

/** The README of an imported scenario: for the trainer, what is left to do. */
final class Readme {
    private static final int MOST = 500;

    private Readme() {}

    static String of(ScenarioDraft draft, List<ImportFinding> findings, String format) {
        return "# " + TextConverter.any(draft.title()).orElse(draft.id()) + "\n\n"
                + "Imported from " + format + ". Before it is played: write what is missing, choose images, add a\n"
                + "rehearsal, and check it with `validate` and `rehearse`.\n\n"
                + format + " から取り込んだシナリオです。使う前に、足りない文章・イメージ・リハーサルを補い、`validate` と `rehearse` で確認してください。\n\n"
                + section(findings, Severity.REFUSED, new Text("Refused", "拒否したもの"))
                + section(findings, Severity.LEFT_OUT, new Text("Left out", "取り込まなかったもの"))
                + section(findings, Severity.CHANGED, new Text("Changed", "変えたもの"))
                + section(findings, Severity.CARRIED, new Text("Carried over", "そのまま取り込んだもの"));
    }

    private static String section(List<ImportFinding> findings, Severity severity, Text title) {
        List<ImportFinding> found = findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
        if (found.isEmpty()) {
            return "";
        }
        String more = found.size() > MOST ? "- … " + (found.size() - MOST) + "\n" : "";
        return "## " + title.en() + " / " + title.ja() + "\n\n"
                + found.stream().limit(MOST).map(Readme::item).collect(Collectors.joining())
                + more
                + "\n";
    }

    private static String item(ImportFinding finding) {
        String line = finding.line() > 0 ? ":" + finding.line() : "";
        String place = (finding.file() + line + " " + finding.path()).strip();
        return "- " + (place.isEmpty() ? "" : "`" + place.replace('`', '\'') + "` — ")
                + finding.text().en() + "<br>" + finding.text().ja() + "\n";
    }
}
