package org.kakehashi.scoring.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times of day in both regions' zones, and play time. The names of zones are the same in both languages. */
final class WallClocks {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss zzz", Locale.ENGLISH);
    private static final ZoneId EUROPE = ZoneId.of("Europe/Brussels");
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private WallClocks() {}

    /** For example {@code 14:05:09 CEST · 21:05:09 JST}. */
    static String both(Instant moment) {
        return SECONDS.format(moment.atZone(EUROPE)) + " · " + SECONDS.format(moment.atZone(JAPAN));
    }

    /** Play time as {@code h:mm:ss}. */
    static String hms(Duration duration) {
        return "%d:%02d:%02d".formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }
}
