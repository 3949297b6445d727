package org.kakehashi.play.web;

import io.quarkus.qute.TemplateExtension;
import java.time.Duration;
import java.time.Instant;
import org.kakehashi.site.language.BothZones;
import org.kakehashi.site.language.Language;

/** {@code {zones:both(moment, lang)}}: a moment of an exercise in both zones, with the day, since they often differ. */
@TemplateExtension(namespace = "zones")
final class Moments {
    private Moments() {}

    /** {@code {zones:play(elapsed)}}: play time, for example {@code 1:05:09}. */
    static String play(Duration elapsed) {
        return "%d:%02d:%02d".formatted(elapsed.toHours(), elapsed.toMinutesPart(), elapsed.toSecondsPart());
    }

    static String both(Instant moment, String lang) {
        return BothZones.day(moment).in(Language.of(lang));
    }

    /** The same with its year, for what is not of an exercise. */
    static String date(Instant moment, String lang) {
        return BothZones.date(moment).in(Language.of(lang));
    }
}
