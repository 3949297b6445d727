package org.kakehashi.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One building of an image, as far as it has come.
 *
 * @param by who asked for it
 * @param log its last lines, the newest last
 */
public record Build(String image, String by, Instant asked, Stage stage, Optional<Instant> ended, List<String> log) {
    public enum Stage {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    private static final Pattern STEP = Pattern.compile("Step (\\d{1,3})/(\\d{1,3}) :.*");

    public Build {
        log = List.copyOf(log);
    }

    static Build asked(String image, String by, Instant now) {
        return new Build(image, by, now, Stage.WAITING, Optional.empty(), List.of());
    }

    Build with(Stage next, List<String> lines, Optional<Instant> end) {
        return new Build(image, by, asked, next, end, lines);
    }

    public boolean isUnderWay() {
        return stage == Stage.WAITING || stage == Stage.RUNNING;
    }

    public boolean hasFailed() {
        return stage == Stage.FAILED;
    }

    /** How far the newest step is, for example {@code 3/9}; empty before the first one. */
    public String step() {
        for (String line : log.reversed()) {
            Matcher step = STEP.matcher(line);
            if (step.matches()) {
                return step.group(1) + "/" + step.group(2);
            }
        }
        return "";
    }
}
