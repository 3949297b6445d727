package org.kakehashi.workbench.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** Two texts compared by lines, with a few equal lines around each change. */
public final class LineDiff {
    private static final int CONTEXT = 3;

    private final List<String> before;
    private final List<String> after;
    private final List<Line> lines = new ArrayList<>();
    private int old;
    private int now;

    public enum Kind {
        SAME,
        REMOVED,
        ADDED,
        /** Equal lines that are left out. */
        SKIPPED
    }

    /**
     * @param before number in the old text, 0 if it is not there
     * @param after number in the new text, 0 if it is not there
     * @param text the line; for what is skipped, how many lines
     */
    public record Line(Kind kind, int before, int after, String text) {
        public boolean isSkipped() {
            return kind == Kind.SKIPPED;
        }

        /** The sign that stands before the line: it tells kinds apart without colours. */
        public String sign() {
            return switch (kind) {
                case SAME -> " ";
                case REMOVED -> "−";
                case ADDED -> "+";
                case SKIPPED -> "⋯";
            };
        }
    }

    private LineDiff(String before, String after) {
        this.before = ThreeWayMerge.lines(before);
        this.after = ThreeWayMerge.lines(after);
    }

    /** What has changed; empty if the texts are equal. */
    public static List<Line> of(String before, String after) {
        return new LineDiff(before, after).compare();
    }

    private List<Line> compare() {
        List<AbstractDelta<String>> changes = DiffUtils.diff(before, after).getDeltas();
        for (int i = 0; i < changes.size(); i++) {
            AbstractDelta<String> change = changes.get(i);
            same(change.getSource().getPosition(), i == 0 ? 0 : CONTEXT, CONTEXT);
            change.getSource().getLines().forEach(line -> lines.add(new Line(Kind.REMOVED, ++old, 0, line)));
            change.getTarget().getLines().forEach(line -> lines.add(new Line(Kind.ADDED, 0, ++now, line)));
        }
        if (!changes.isEmpty()) {
            same(before.size(), CONTEXT, 0);
        }
        return List.copyOf(lines);
    }

    /** The equal lines up to a line of the old text, without those in the middle. */
    private void same(int until, int first, int last) {
        int count = until - old;
        for (int i = 0; i < count; i++) {
            old++;
            now++;
            if (i < first || i >= count - last) {
                lines.add(new Line(Kind.SAME, old, now, before.get(old - 1)));
            } else if (i == first) {
                lines.add(new Line(Kind.SKIPPED, 0, 0, Integer.toString(count - first - last)));
            }
        }
    }
}
