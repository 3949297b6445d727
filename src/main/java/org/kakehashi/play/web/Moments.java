package org.kakehashi.play.web;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import org.kakehashi.site.language.BothZones;
import org.kakehashi.site.language.Language;

/** {@code {zones:both(moment, lang)}}: a moment of an exercise in both zones, with the day, since they often differ. */
@TemplateExtension(namespace = "zones")
final class Moments {
    private Moments() {}

    static String both(Instant moment, String lang) {
        return BothZones.day(moment).in(Language.of(lang));
    }

    /** The same with its year, for what is not of an exercise. */
    static String date(Instant moment, String lang) {
        return BothZones.date(moment).in(Language.of(lang));
    }
}
