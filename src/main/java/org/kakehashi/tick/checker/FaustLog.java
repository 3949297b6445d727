package org.kakehashi.tick.checker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code checkerlib} logs about the flag of each tick: the result of a run alone does not say which are missing. */
final class FaustLog {
    private static final Pattern LOOKED =
            Pattern.compile("Flag check result of tick (\\d{1,9}): (?:CheckResult\\.)?([A-Za-z_]+).*");

    private final Map<Long, Boolean> found = new HashMap<>();

    FaustLog(List<String> lines) {
        for (String line : lines) {
            Matcher looked = LOOKED.matcher(line);
            if (looked.matches()) {
                found.put(Long.parseLong(looked.group(1)), looked.group(2).equalsIgnoreCase("OK"));
            }
        }
    }

    /** Whether the flag of an earlier tick is missing, in a run that found some to be so; all are if it did not say which. */
    boolean lacks(long tick) {
        return found.isEmpty() || !found.getOrDefault(tick, true);
    }
}
