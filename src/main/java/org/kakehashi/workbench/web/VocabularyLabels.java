package org.kakehashi.workbench.web;

import org.kakehashi.scenario.Scenario;
import org.kakehashi.site.language.Text;

/** Words for what the language of scenarios has in closed lists. */
public final class VocabularyLabels {
    private VocabularyLabels() {}

    public static Text kind(Scenario.Kind kind) {
        return switch (kind) {
            case LAB -> new Text("Lab", "ラボ（個人演習）");
            case LIVE_FIRE -> new Text("Live-fire exercise", "実動型演習");
            case ATTACK_DEFENCE -> new Text("Attack-defence", "攻防戦");
            case TABLETOP -> new Text("Tabletop exercise", "机上演習");
            case MIXED -> new Text("Mixed exercise", "複合型演習");
        };
    }
}
