package org.kakehashi.scenario.format.topology;

import java.util.List;

/**
 * A text after a change of its topology.
 *
 * @param mentions lines (from 1) where a name that was changed still stands as a word: in texts for people, commands or
 *     settings, which only their author can judge
 */
public record EditedTopology(String yaml, List<Integer> mentions) {}
