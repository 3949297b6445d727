package org.kakehashi.workbench.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** Joins two texts that were both made from a third, line by line. */
public final class ThreeWayMerge {
    private ThreeWayMerge() {}

    /**
     * @param text the joined text
     * @param clashes how many of their changes are left out because mine stand in the same lines
     */
    public record Merged(String text, int clashes) {}

    /** Takes all of my changes, and those of theirs that touch no line which I have changed too. */
    public static Merged of(String base, String mine, String theirs) {
        List<String> lines = lines(base);
        List<AbstractDelta<String>> changes =
                new ArrayList<>(DiffUtils.diff(lines, lines(mine)).getDeltas());
        int clashes = 0;
        for (AbstractDelta<String> their : DiffUtils.diff(lines, lines(theirs)).getDeltas()) {
            if (changes.contains(their)) {
                continue;
            }
            if (changes.stream().anyMatch(my -> touches(my, their))) {
                clashes++;
            } else {
                changes.add(their);
            }
        }
        List<String> merged = new ArrayList<>(lines);
        changes.sort((a, b) -> b.getSource().getPosition() - a.getSource().getPosition());
        for (AbstractDelta<String> change : changes) {
            int from = change.getSource().getPosition();
            List<String> replaced =
                    merged.subList(from, from + change.getSource().size());
            replaced.clear();
            merged.addAll(from, change.getTarget().getLines());
        }
        return new Merged(String.join("\n", merged), clashes);
    }

    /** Whether two changes concern the same lines, or meet. */
    private static boolean touches(AbstractDelta<String> one, AbstractDelta<String> other) {
        int from = one.getSource().getPosition();
        int otherFrom = other.getSource().getPosition();
        return from <= otherFrom + other.getSource().size()
                && otherFrom <= from + one.getSource().size();
    }

    /** With an empty last line if the text ends with a line break, so that joining gives the text back. */
    static List<String> lines(String text) {
        return List.of(text.replace("\r\n", "\n").split("\n", -1));
    }
}
