package org.kakehashi.workbench.web.rehearsal;

import java.util.List;
import java.util.Locale;
import org.kakehashi.rehearsal.Rehearsal;
import org.kakehashi.rehearsal.report.RehearsalReport;
import org.kakehashi.site.language.BothZones;
import org.kakehashi.site.language.Text;

/**
 * A rehearsal as its page shows it.
 *
 * @param by name of who asked for it
 */
public record RehearsalModel(Rehearsal rehearsal, String by) {
    public boolean isOver() {
        return rehearsal.state().isOver();
    }

    public List<RehearsalReport.Line> lines() {
        return rehearsal.report().lines();
    }

    public List<RehearsalReport.Line> failures() {
        return rehearsal.report().failures();
    }

    /** How its state is coloured. */
    public String tone() {
        return switch (rehearsal.state()) {
            case GREEN -> "good";
            case RED -> "bad";
            case QUEUED, RUNNING -> "wait";
            case STOPPED -> "";
        };
    }

    public Text asked() {
        return BothZones.date(rehearsal.asked());
    }

    public String seconds() {
        return seconds(rehearsal.report().millis());
    }

    /** With one digit behind the point. */
    public String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f", millis / 1000.0);
    }
}
