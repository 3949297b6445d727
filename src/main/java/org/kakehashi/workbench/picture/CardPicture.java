package org.kakehashi.workbench.picture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.Task.StateGoal;

/**
 * The small picture on a scenario's card: its networks as lines, its nodes below the first of theirs by what they are.
 * It is decoration; what it shows stands in words on the scenario's page.
 */
public record CardPicture(Motif motif, List<Lane> lanes, List<Shape> shapes, List<Stem> stems) {
    public static final int WIDTH = 400;
    public static final int HEIGHT = 150;
    private static final int MOST_LANES = 3;
    private static final int MOST_IN_LANE = 8;
    private static final int LEFT = 40;
    private static final int DROP = 21;

    /** The pattern behind it, by the field in which the scenario plays. */
    public enum Motif {
        WATER,
        LINE,
        POST,
        GRID,
        WAVE,
        PULSE;

        private static final List<List<String>> SECTORS = List.of(
                List.of("water", "waste-water", "chemicals"),
                List.of("food", "manufacturing", "automotive", "robotics", "electronics"),
                List.of("digital", "telecommunications", "post", "education", "research", "services"),
                List.of("energy", "public-administration", "building", "finance", "banking"),
                List.of("transport", "maritime", "space", "aviation", "logistics"),
                List.of("health", "pharma", "medical"));

        /** @param sector of the first organisation; one that is not known has the same pattern each time */
        static Motif of(String sector) {
            for (int i = 0; i < SECTORS.size(); i++) {
                if (SECTORS.get(i).contains(sector)) {
                    return values()[i];
                }
            }
            return sector.isEmpty() ? POST : values()[Math.floorMod(sector.hashCode(), values().length)];
        }

        /** As style sheets call it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What a node is to those who play. */
    public enum Kind {
        /** Trainees sit at it. */
        DESK,
        SERVER,
        /** It passes packets on. */
        ROUTER,
        /** Tasks look at its state, or others attack it. */
        TARGET
    }

    /** A network. */
    public record Lane(int y) {}

    /** A node, by its centre. */
    public record Shape(Kind kind, int x, int y) {
        /** A diamond around the centre, as the points of a polygon. */
        public String diamond() {
            return "%d,%d %d,%d %d,%d %d,%d".formatted(x, y - 13, x + 14, y, x, y + 13, x - 14, y);
        }

        public boolean is(String word) {
            return kind.name().equals(word);
        }
    }

    /** A node's way to a network. */
    public record Stem(int x, int fromY, int toY) {}

    public static CardPicture of(Scenario scenario) {
        List<String> networks = lanes(scenario);
        Set<String> targets = targets(scenario);
        List<Lane> lanes = new ArrayList<>();
        List<Shape> shapes = new ArrayList<>();
        List<Stem> stems = new ArrayList<>();
        int gap = networks.size() == 3 ? 42 : 66;
        int first = networks.size() < 2 ? 52 : networks.size() == 3 ? 18 : 22;
        for (int lane = 0; lane < networks.size(); lane++) {
            int y = first + lane * gap;
            lanes.add(new Lane(y));
            List<Node> below = below(scenario, networks, lane);
            for (int i = 0; i < below.size(); i++) {
                int x = LEFT + (2 * i + 1) * (WIDTH - 2 * LEFT) / (2 * below.size());
                stems.add(new Stem(x, y, y + DROP));
                for (int other = lane + 1; other < networks.size(); other++) {
                    if (below.get(i).networks().contains(networks.get(other))) {
                        stems.add(new Stem(x, y + DROP, first + other * gap));
                    }
                }
                shapes.add(new Shape(kind(below.get(i), targets), x, y + DROP));
            }
        }
        return new CardPicture(motif(scenario), lanes, shapes, stems);
    }

    private static Motif motif(Scenario scenario) {
        return Motif.of(scenario.organisations().stream()
                .map(organisation -> organisation.sector())
                .filter(sector -> !sector.isEmpty())
                .findFirst()
                .orElse(""));
    }

    /** The networks that most nodes join, in the author's order. */
    private static List<String> lanes(Scenario scenario) {
        List<String> names = scenario.networks().stream().map(Network::name).toList();
        List<String> fullest = names.stream()
                .sorted((a, b) -> Long.compare(joining(scenario, b), joining(scenario, a)))
                .limit(MOST_LANES)
                .toList();
        return names.stream().filter(fullest::contains).toList();
    }

    private static long joining(Scenario scenario, String network) {
        return scenario.nodes().stream()
                .filter(node -> node.networks().contains(network))
                .count();
    }

    private static List<Node> below(Scenario scenario, List<String> networks, int lane) {
        return scenario.nodes().stream()
                .filter(node -> networks.stream()
                        .filter(node.networks()::contains)
                        .findFirst()
                        .filter(networks.get(lane)::equals)
                        .isPresent())
                .limit(MOST_IN_LANE)
                .toList();
    }

    private static Kind kind(Node node, Set<String> targets) {
        if (node.profile().forwards()) {
            return Kind.ROUTER;
        }
        return node.isDesk() && node.per() == Node.Per.PARTICIPANT
                ? Kind.DESK
                : targets.contains(node.name()) ? Kind.TARGET : node.isDesk() ? Kind.DESK : Kind.SERVER;
    }

    private static Set<String> targets(Scenario scenario) {
        Set<String> targets = new HashSet<>();
        for (Task task : scenario.tasks()) {
            if (task.goal() instanceof StateGoal goal) {
                goal.checks().forEach(check -> targets.add(check.from()));
            }
        }
        scenario.attackDefence().services().forEach(service -> targets.add(service.node()));
        return targets;
    }
}
