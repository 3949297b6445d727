package org.kakehashi.scenario;

import org.kakehashi.site.language.Text;

/**
 * A fictional actor of the story.
 *
 * @param region where it sits
 * @param sector such as {@code energy} or {@code health}, or empty
 * @param about who it is; both languages empty if the author wrote none
 */
public record Organisation(String id, Text name, Region region, String sector, Kind kind, Text about) {
    public enum Region {
        EU,
        JP
    }

    public enum Kind {
        PUBLIC,
        PRIVATE
    }
}
