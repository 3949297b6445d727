package org.kakehashi.rehearsal.setup;

import org.kakehashi.exercise.Exercise;
import org.kakehashi.play.Player;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.TeamValues;

/** A team of a rehearsal: who plays for it, on its first seat, and the values that were minted for it. */
public record RehearsalTeam(Exercise exercise, Scenario scenario, Player player, TeamValues values) {
    public String name() {
        return player.team();
    }

    public long teamId() {
        return player.teamId();
    }

    /** The name of the player's own copy of a node. */
    public String instance(String node) {
        return scenario.node(node).map(spec -> spec.copyFor(player.seat())).orElse(node);
    }
}
