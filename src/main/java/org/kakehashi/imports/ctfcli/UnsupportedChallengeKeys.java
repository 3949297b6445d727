package org.kakehashi.imports.ctfcli;

import static org.kakehashi.imports.words.CtfcliWords.WORDS;

import java.util.Map;
import org.kakehashi.site.language.Text;

/** Keys of a challenge that are not carried over, and why. */
final class UnsupportedChallengeKeys {
    private static final Map<String, Text> WHY = Map.of(
            "host", WORDS.platformDeploysByItself(),
            "healthcheck", WORDS.programsAreNotRunByImporting(),
            "attempts", WORDS.platformSlowsDownGuessingByItself(),
            "next", WORDS.tasksHavePrerequisites(),
            "scheduled_at", WORDS.tasksOpenByAfter(),
            "module", WORDS.scenarioHasNoModules());

    private static final Text UNKNOWN = WORDS.itIsNotKnownHere();
    private static final Text STATE = WORDS.everyTaskOfAScenarioIsVisible();
    private static final Text NOT_WORTH_A_WORD = Text.none();

    private UnsupportedChallengeKeys() {}

    /** Why a key is left out; an empty text if that needs no word. */
    static Text why(String key, String value) {
        if (key.equals("state")) {
            return value.equals("visible") ? NOT_WORTH_A_WORD : STATE;
        }
        return WHY.getOrDefault(key, UNKNOWN);
    }
}
