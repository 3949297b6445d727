package org.kakehashi.imports.crczp;

import static org.kakehashi.imports.words.CrczpWords.WORDS;

import java.util.Map;
import org.kakehashi.site.language.Text;

/** Keys of a level that are not carried over, and why. */
final class UnsupportedLevelKeys {
    private static final Text UNKNOWN = WORDS.thereIsNothingLike();
    private static final Map<String, Text> WHY = Map.of(
            "incorrect_answer_limit", WORDS.platformSlowsDownGuessingByItself(),
            "solution_penalized", WORDS.solutionIsShownAfterSolvingOnly(),
            "attachments", WORDS.theirFilesAreNotPart(),
            "reference_solution", WORDS.itsCommandsAreMadeForVirtualMachines(),
            "minimal_possible_solve_time", WORDS.solvingFastIsNotSuspiciousHere(),
            "expected_commands", UNKNOWN,
            "commands_required", UNKNOWN);

    private UnsupportedLevelKeys() {}

    static Text why(String key) {
        return WHY.getOrDefault(key, UNKNOWN);
    }
}
