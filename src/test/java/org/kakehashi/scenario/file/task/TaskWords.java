package org.kakehashi.scenario.file.task;

import java.util.List;
import java.util.regex.Pattern;

/** The closed lists and patterns of tasks and scoring, for the comparison with the JSON Schema. */
public final class TaskWords {
    public static final List<String> CHARGES = List.copyOf(ScoringSection.CHARGES.keySet());
    public static final List<String> BUYERS = List.copyOf(ScoringSection.BUYERS.keySet());
    public static final int HEAVIEST = ScoringSection.HEAVIEST;
    public static final int MOST_OFTEN = StateSection.MOST_OFTEN;
    public static final int LEAST_OFTEN = StateSection.LEAST_OFTEN;
    public static final int MOST_OPTIONS = ChoiceAnswers.MOST;
    public static final Pattern DOWNLOAD = AttachmentsSection.NAME;

    private TaskWords() {}
}
