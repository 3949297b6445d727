package org.kakehashi.control;

import java.util.List;
import java.util.Optional;
import org.kakehashi.range.plan.SharedPart;
import org.kakehashi.scenario.Console;
import org.kakehashi.scenario.WebPage;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/**
 * One team of an exercise at one moment.
 *
 * @param members who has a seat, by seat
 * @param cause why its range is not further, or empty texts
 * @param proof whether its isolation is proven
 * @param provenAt when, in both zones
 * @param tasks a line for each task of the scenario, in its order
 * @param objectives a line for each objective of the scenario, in its order
 */
public record TeamSituation(
        long id,
        String name,
        String region,
        int seats,
        List<Member> members,
        String joinCode,
        StateBadge range,
        Text cause,
        List<NodeSituation> nodes,
        Proof proof,
        Optional<Text> provenAt,
        List<TaskProgress> tasks,
        List<ObjectiveProgress> objectives) {

    public record Member(long id, int seat, String name) {}

    public enum Proof {
        NONE,
        HELD,
        BROKEN
    }

    /**
     * A node of the team's range.
     *
     * @param addresses such as {@code office 10.160.0.3}
     * @param cause of a failure, or empty texts
     * @param terminals what an instructor can watch or use on it now
     * @param pages of it that an instructor can open now
     * @param loosened what it may do or use up beyond the standard
     */
    public record NodeSituation(
            String name,
            StateBadge badge,
            List<String> addresses,
            Text cause,
            List<TerminalLink> terminals,
            List<WebPage> pages,
            List<Text> loosened) {
        /** Whether trainees have a terminal on it that an instructor can look at now. */
        public boolean watchable() {
            return terminals.stream().anyMatch(one -> !one.led());
        }

        boolean isReady() {
            return badge.tone().equals("good");
        }

        boolean hasFailed() {
            return badge.tone().equals("bad");
        }
    }

    /** A console of trainees on one of the team's nodes. */
    public record Watchable(String node, TerminalLink terminal) {}

    /**
     * A console of a node.
     *
     * @param title both languages empty if the author wrote none
     * @param led whether only instructors may use it; the trainees' they may only watch
     */
    public record TerminalLink(String id, Text title, boolean led) {
        /** What names it in an address; nothing for the one of the short form. */
        public String query() {
            return isMain() ? "" : "?console=" + id;
        }

        public boolean isNamed() {
            return !title.en().isEmpty();
        }

        public boolean isMain() {
            return id.equals(Console.MAIN);
        }
    }

    /** @throws Refused 404 if nobody with this id has a seat in the team */
    public Member member(long participantId) {
        return members.stream()
                .filter(member -> member.id() == participantId)
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    /** Whether this is no team but what all teams share. */
    public boolean isShared() {
        return SharedPart.isShared(id);
    }

    public Optional<NodeSituation> node(String nodeName) {
        return nodes.stream().filter(node -> node.name().equals(nodeName)).findFirst();
    }

    public long nodesReady() {
        return nodes.stream().filter(NodeSituation::isReady).count();
    }

    public long nodesAll() {
        return nodes.size();
    }

    public boolean isFull() {
        return members.size() >= seats;
    }

    /** Whether its range has a fault, or is not isolated. */
    public boolean hasFailure() {
        return !cause.isEmpty() || nodes.stream().anyMatch(NodeSituation::hasFailed) || proof == Proof.BROKEN;
    }

    public boolean isStuck() {
        return tasks.stream().anyMatch(TaskProgress::isStuck);
    }

    /** Whether an instructor should look at it now. */
    public boolean needsSomebody() {
        return !Need.of(List.of(this)).isEmpty();
    }

    /** Whether all its nodes are ready and its isolation is proven. */
    public boolean isWell() {
        return !hasFailure() && nodesReady() == nodesAll() && proof == Proof.HELD;
    }

    /** Consoles of trainees that can be watched now, with their nodes, in the scenario's order. */
    public List<Watchable> watchable() {
        return nodes.stream()
                .flatMap(node ->
                        node.terminals().stream().filter(one -> !one.led()).map(one -> new Watchable(node.name(), one)))
                .toList();
    }
}
