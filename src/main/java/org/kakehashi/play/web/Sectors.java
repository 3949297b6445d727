package org.kakehashi.play.web;

import static org.kakehashi.play.words.PlayWords.WORDS;

import java.util.Map;
import org.kakehashi.site.language.Text;

/** The sectors of the economy as people call them. An author's own word for another one is shown as it is. */
final class Sectors {
    private static final Map<String, Text> NAMES = Map.ofEntries(
            Map.entry("energy", WORDS.energy()),
            Map.entry("transport", WORDS.transport()),
            Map.entry("finance", WORDS.finance()),
            Map.entry("health", WORDS.health()),
            Map.entry("water", WORDS.water()),
            Map.entry("telecom", WORDS.telecommunications()),
            Map.entry("digital", WORDS.digitalInfrastructure()),
            Map.entry("it", WORDS.informationTechnology()),
            Map.entry("government", WORDS.government()),
            Map.entry("manufacturing", WORDS.manufacturing()),
            Map.entry("food", WORDS.food()),
            Map.entry("chemicals", WORDS.chemicals()),
            Map.entry("logistics", WORDS.logistics()),
            Map.entry("retail", WORDS.retail()),
            Map.entry("real-estate", WORDS.realEstate()),
            Map.entry("research", WORDS.research()),
            Map.entry("education", WORDS.education()),
            Map.entry("space", WORDS.space()));

    private Sectors() {}

    static Text word(String sector) {
        return NAMES.getOrDefault(sector, Text.same(sector));
    }
}
