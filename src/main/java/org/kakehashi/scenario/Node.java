package org.kakehashi.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A container to run and the segments it joins: a specification, not a running thing.
 *
 * @param image name in the image catalogue ({@code images/<name>}), or a reference pinned by digest
 * @param networks names of its segments, the first being its home
 * @param environment variables by name; never secrets
 * @param after nodes that must be ready before this one starts
 * @param hidden trainees do not see it on their map until they find it themselves
 */
public record Node(
        String name,
        String image,
        List<String> networks,
        Per per,
        Profile profile,
        Allowance allowance,
        List<NodeFile> files,
        Map<String, String> environment,
        Ready ready,
        List<String> after,
        List<Console> consoles,
        List<WebPage> web,
        boolean hidden) {

    /** How many copies there are: one in each range, one for each seat of a team, or one for the whole exercise. */
    public enum Per {
        TEAM,
        PARTICIPANT,
        EXERCISE
    }

    /** The closed list of hardening profiles; each is shown to the instructor. */
    public enum Profile {
        STANDARD,
        /** Starts as root and gives its rights away: SETUID, SETGID, CHOWN, DAC_OVERRIDE. */
        WEB,
        /** What logins need, on top of {@code WEB}. */
        LOGIN,
        /** Forwards between its networks as {@link Network#allow} says; nobody may sit on it. */
        ROUTER,
        /** Forwards between its networks as its players configure it. */
        FIREWALL,
        /** May listen to its segments: NET_RAW. */
        CAPTURE;

        /** Whether it passes packets between its networks. */
        public boolean forwards() {
            return this == ROUTER || this == FIREWALL;
        }
    }

    /**
     * The name of the copy that a seat of a team has: its own of a node per participant, otherwise the one for all.
     *
     * @param seat 1-based
     */
    public String copyFor(int seat) {
        return per == Per.PARTICIPANT ? name + "-" + seat : name;
    }

    public Optional<Console> console(String id) {
        return consoles.stream().filter(console -> console.id().equals(id)).findFirst();
    }

    /** Whether trainees may open a terminal on it. */
    public boolean isDesk() {
        return consoles.stream().anyMatch(console -> console.opensFor() == Console.Audience.TRAINEE);
    }
}
