package org.kakehashi.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.workbench.text.LineDiff;

/**
 * What two versions have different in one file.
 *
 * @param before size of the old file in bytes, -1 if there was none
 * @param after size of the new file in bytes, -1 if there is none
 * @param lines for text files, what has changed; empty for all others
 */
public record FileChange(String path, int before, int after, List<LineDiff.Line> lines) {
    /** Longer texts are not compared by lines: nobody reads that. */
    private static final int LONGEST = 1 << 20;

    /** Every file that is not the same in both, by path. */
    public static List<FileChange> between(Optional<ScenarioPackage> old, ScenarioPackage now) {
        ScenarioPackage before = old.orElse(ScenarioPackage.EMPTY);
        var paths = new TreeSet<>(before.files().keySet());
        paths.addAll(now.files().keySet());
        List<FileChange> changes = new ArrayList<>();
        for (String path : paths) {
            Bytes was = before.files().get(path);
            Bytes is = now.files().get(path);
            if (was == null || is == null || !was.equals(is)) {
                changes.add(new FileChange(path, size(was), size(is), lines(was, is)));
            }
        }
        return changes;
    }

    public boolean isAdded() {
        return before < 0;
    }

    public boolean isRemoved() {
        return after < 0;
    }

    private static int size(@Nullable Bytes content) {
        return content == null ? -1 : content.size();
    }

    private static List<LineDiff.Line> lines(@Nullable Bytes was, @Nullable Bytes is) {
        Optional<String> before = was == null ? Optional.of("") : text(was);
        Optional<String> after = is == null ? Optional.of("") : text(is);
        return before.isPresent() && after.isPresent() ? LineDiff.of(before.get(), after.get()) : List.of();
    }

    private static Optional<String> text(Bytes content) {
        return content.size() > LONGEST ? Optional.empty() : PackageTexts.decoded(content);
    }
}
