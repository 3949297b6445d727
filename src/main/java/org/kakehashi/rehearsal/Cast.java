package org.kakehashi.rehearsal;

import org.kakehashi.exercise.Exercise;
import org.kakehashi.play.Player;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.TeamValues;

/** A team of a rehearsal: who plays for it, on its first seat, and the values that were minted for it. */
record Cast(Exercise exercise, Scenario scenario, Player player, TeamValues values) {
    String name() {
        return player.team();
    }

    long teamId() {
        return player.teamId();
    }

    /** The name of the player's own copy of a node. */
    String instance(String node) {
        return scenario.node(node).map(spec -> spec.copyFor(player.seat())).orElse(node);
    }
}
