package org.kakehashi.play.web;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.kakehashi.site.language.Language;

/** A moment of an exercise in Central European and in Japanese time, with the day, since the two often differ in it. */
@TemplateExtension(namespace = "zones")
final class BothZones {
    private static final ZoneId EUROPE = ZoneId.of("Europe/Brussels");
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter JAPANESE = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.JAPANESE);

    /** Always the short names that both sides use: CET, CEST, JST. */
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("z", Locale.ENGLISH);

    private BothZones() {}

    static String both(Instant moment, String lang) {
        return in(EUROPE, moment, lang) + " · " + in(JAPAN, moment, lang);
    }

    private static String in(ZoneId zone, Instant moment, String lang) {
        var there = moment.atZone(zone);
        DateTimeFormatter form = Language.of(lang) == Language.JA ? JAPANESE : ENGLISH;
        return form.format(there) + " " + NAME.format(there);
    }
}
