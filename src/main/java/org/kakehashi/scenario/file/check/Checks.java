package org.kakehashi.scenario.file.check;

import java.util.Map;
import java.util.Optional;
import org.kakehashi.scenario.ImageOffer;

/** What can be known about a scenario as a whole before anything of it runs. */
public final class Checks {
    private Checks() {}

    /** @param images what the catalogue offers, if it is known */
    public static void look(Subject subject, Optional<Map<String, ImageOffer>> images) {
        RoutersCheck.look(subject);
        new NetworksCheck(subject).look();
        images.ifPresent(offers -> new ImagesCheck(subject, offers).look());
        new SharedCheck(subject).look();
        ConsolesCheck.look(subject);
    }
}
