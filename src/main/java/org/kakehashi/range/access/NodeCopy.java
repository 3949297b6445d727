package org.kakehashi.range.access;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kakehashi.scenario.Console;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.WebPage;

/**
 * A node as one team has it.
 *
 * @param name such as {@code desk-1}
 * @param seat whose copy it is, counted from 1; 0 if the whole team has it
 */
public record NodeCopy(String name, Node node, int seat) {
    private static final int WHOLE_TEAM = 0;

    /** All nodes that a team of so many seats has, in the author's order. */
    public static List<NodeCopy> of(Scenario scenario, int seats) {
        return scenario.nodes().stream().flatMap(node -> copies(node, seats)).toList();
    }

    private static Stream<NodeCopy> copies(Node node, int seats) {
        return node.per() == Node.Per.PARTICIPANT
                ? IntStream.rangeClosed(1, seats).mapToObj(seat -> new NodeCopy(node.copyFor(seat), node, seat))
                : Stream.of(new NodeCopy(node.name(), node, WHOLE_TEAM));
    }

    /** Whether trainees are told that it is there; others are to be found first. */
    public boolean isVisible() {
        return !node.hidden();
    }

    public boolean isOwnOf(int participantSeat) {
        return seat == participantSeat;
    }

    /** Whether a participant may open what is on it: the own copy, or a node of the whole team. */
    public boolean isOpenTo(int participantSeat) {
        return seat == WHOLE_TEAM || isOwnOf(participantSeat);
    }

    /** Its consoles for these people, in the author's order. */
    public List<Console> consoles(Console.Audience audience) {
        return node.consoles().stream()
                .filter(console -> console.opensFor() == audience)
                .toList();
    }

    /** The consoles that a participant may open on it. */
    public List<Console> consolesFor(int participantSeat) {
        return isOpenTo(participantSeat) ? consoles(Console.Audience.TRAINEE) : List.of();
    }

    /** The pages that a participant may open on it. */
    public List<WebPage> pagesFor(int participantSeat) {
        return isVisible() && isOpenTo(participantSeat) ? node.web() : List.of();
    }
}
