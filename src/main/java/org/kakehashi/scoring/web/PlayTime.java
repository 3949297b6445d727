package org.kakehashi.scoring.web;

import java.time.Duration;

/** Play time as boards show it. */
public final class PlayTime {

    private PlayTime() {}

    /** Play time as {@code h:mm:ss}. */
    public static String hms(Duration duration) {
        return "%d:%02d:%02d".formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }
}
