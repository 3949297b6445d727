package org.kakehashi.imports.report;

import static org.kakehashi.imports.words.ImportWords.WORDS;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.kakehashi.imports.report.ImportFinding.Severity;
import org.kakehashi.site.language.Text;

/** Collects what is found, in the order of finding, each once. */
public final class ImportFindings {
    private static final int MOST = 5000;
    private static final int LONGEST_TEXT = 600;

    /** Characters that a terminal or a browser would obey instead of showing. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private final Set<ImportFinding> found = new LinkedHashSet<>();
    private int more;

    public void carried(SourceLocation where, Text text) {
        add(Severity.CARRIED, where, text);
    }

    public void changed(SourceLocation where, Text text) {
        add(Severity.CHANGED, where, text);
    }

    public void leftOut(SourceLocation where, Text text) {
        add(Severity.LEFT_OUT, where, text);
    }

    public void refused(SourceLocation where, Text text) {
        add(Severity.REFUSED, where, text);
    }

    public void toMend(SourceLocation where, Text text) {
        add(Severity.TO_MEND, where, text);
    }

    private void add(Severity severity, SourceLocation where, Text text) {
        var finding = new ImportFinding(
                severity, shown(where.file()), where.line(), shown(where.path()), text.with(ImportFindings::shown));
        if (found.size() < MOST) {
            found.add(finding);
        } else if (!found.contains(finding)) {
            more++;
        }
    }

    public List<ImportFinding> all() {
        List<ImportFinding> all = new ArrayList<>(found);
        if (more > 0) {
            all.add(new ImportFinding(Severity.LEFT_OUT, "", 0, "", WORDS.moreLinesAreNotShown(more)));
        }
        return all;
    }

    private static String shown(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("\uFFFD");
        return visible.codePointCount(0, visible.length()) > LONGEST_TEXT
                ? visible.substring(0, visible.offsetByCodePoints(0, LONGEST_TEXT)) + "…"
                : visible;
    }
}
