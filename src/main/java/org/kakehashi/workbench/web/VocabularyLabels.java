package org.kakehashi.workbench.web;

import static org.kakehashi.workbench.words.WorkbenchWords.WORDS;

import org.kakehashi.scenario.Scenario;
import org.kakehashi.site.language.Text;

/** Words for what the language of scenarios has in closed lists. */
public final class VocabularyLabels {
    private VocabularyLabels() {}

    public static Text kind(Scenario.Kind kind) {
        return switch (kind) {
            case LAB -> WORDS.lab();
            case LIVE_FIRE -> WORDS.liveFireExercise();
            case ATTACK_DEFENCE -> WORDS.attackDefence();
            case TABLETOP -> WORDS.tabletopExercise();
            case MIXED -> WORDS.mixedExercise();
        };
    }
}
