package org.kakehashi.scenario;

import java.util.List;

/**
 * A container to run and the segments it joins: a specification, not a running thing.
 *
 * @param image name in the image catalogue ({@code images/<name>})
 * @param networks names of its segments, the first being its home
 * @param console who may open a terminal on it
 */
public record Node(
        String name,
        String image,
        List<String> networks,
        Per per,
        Profile profile,
        List<NodeFile> files,
        Ready ready,
        ConsoleFor console) {

    /** How many copies a range has: one, or one for each seat of the team. */
    public enum Per {
        TEAM,
        PARTICIPANT
    }

    /** The closed list of hardening profiles; each is shown to the instructor. */
    public enum Profile {
        STANDARD,
        WEB,
        LOGIN,
        ROUTER
    }

    public enum ConsoleFor {
        NOBODY,
        TRAINEE
    }
}
