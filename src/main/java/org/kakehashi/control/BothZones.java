package org.kakehashi.control;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.kakehashi.site.language.Text;

/** Moments in the zones of both regions: Central European time, with its summer time, and Japan standard time. */
public final class BothZones {
    private static final ZoneId EUROPE = ZoneId.of("Europe/Brussels");
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter JA = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.JAPANESE);

    private BothZones() {}

    /** For example {@code 25 Oct 2026, 02:30 CEST · 25 Oct 2026, 09:30 JST}, to the minute. */
    public static Text of(Instant moment) {
        return new Text(in(EN, moment), in(JA, moment));
    }

    private static String in(DateTimeFormatter format, Instant moment) {
        String europe = EUROPE.getRules().isDaylightSavings(moment) ? "CEST" : "CET";
        return format.format(moment.atZone(EUROPE)) + " " + europe + " · " + format.format(moment.atZone(JAPAN))
                + " JST";
    }
}
