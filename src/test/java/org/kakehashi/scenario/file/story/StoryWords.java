package org.kakehashi.scenario.file.story;

import java.util.List;

/** The closed lists of the story, for the comparison with the JSON Schema. */
public final class StoryWords {
    public static final List<String> ORGANISATION_KINDS = List.copyOf(OrganisationsSection.KINDS.keySet());
    public static final List<String> COMPOSITIONS = List.copyOf(TeamsSection.COMPOSITIONS.keySet());
    public static final List<String> ORIGINS = List.copyOf(ParameterKinds.ORIGINS.keySet());

    private StoryWords() {}
}
