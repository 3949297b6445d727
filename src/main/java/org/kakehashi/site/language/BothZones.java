package org.kakehashi.site.language;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Moments in the zones of both regions: Central European time, with its summer time, and Japan standard time. The short
 * names CET, CEST and JST are the same in all languages.
 */
public final class BothZones {
    private static final ZoneId EUROPE = ZoneId.of("Europe/Brussels");
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("z", Locale.ENGLISH);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** A clock on a wall: {@code CEST} and {@code 14:05}. */
    public record ZoneClock(String zone, String time) {}

    private BothZones() {}

    /** A clock for each zone, Central Europe's first. */
    public static List<ZoneClock> clocks(Instant moment) {
        return Stream.of(EUROPE, JAPAN)
                .map(moment::atZone)
                .map(there -> new ZoneClock(NAME.format(there), MINUTES.format(there)))
                .toList();
    }

    /** For example {@code 25 Oct 2026, 02:30 CEST · 25 Oct 2026, 09:30 JST}, to the minute. */
    public static Text date(Instant moment) {
        return Text.each(language -> both(moment, form(LanguageWords.WORDS.date(), language)));
    }

    /** The same without the year, for moments of an exercise that is under way. */
    public static Text day(Instant moment) {
        return Text.each(language -> both(moment, form(LanguageWords.WORDS.day(), language)));
    }

    /** The day alone, in the zone in which its readers live: for what is days old, where the hour does not matter. */
    public static Text calendarDay(Instant moment) {
        return Text.each(language -> form(LanguageWords.WORDS.calendarDay(), language)
                .format(moment.atZone(language.equals(Language.JA) ? JAPAN : EUROPE)));
    }

    /** For example {@code 14:05:09 CEST · 21:05:09 JST}. */
    public static String seconds(Instant moment) {
        return both(moment, SECONDS);
    }

    /** The time of day in Europe to the minute, for example {@code 14:05}. */
    public static String europe(Instant moment) {
        return MINUTES.format(moment.atZone(EUROPE));
    }

    /** The time of day to the second in one of the zones. */
    public static String clock(Instant moment, boolean inJapan) {
        return SECONDS.format(moment.atZone(inJapan ? JAPAN : EUROPE));
    }

    /** The time of day in Japan to the minute. */
    public static String japan(Instant moment) {
        return MINUTES.format(moment.atZone(JAPAN));
    }

    /** The short name of Europe's zone at a moment: {@code CET}, or {@code CEST} in summer. */
    public static String nameInEurope(Instant moment) {
        return NAME.format(moment.atZone(EUROPE));
    }

    private static DateTimeFormatter form(Text pattern, Language language) {
        return DateTimeFormatter.ofPattern(pattern.in(language), language.locale());
    }

    private static String both(Instant moment, DateTimeFormatter form) {
        return in(EUROPE, moment, form) + " · " + in(JAPAN, moment, form);
    }

    private static String in(ZoneId zone, Instant moment, DateTimeFormatter form) {
        var there = moment.atZone(zone);
        return form.format(there) + " " + NAME.format(there);
    }
}
