package org.kakehashi.scoring.web.tabs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Ranking;
import org.kakehashi.scoring.track.attackdefence.view.CaptureFlow;

/**
 * Who captured flags from whom, as two shores with the water between them: a picture of {@value #SIDE} by {@value #SIDE},
 * which pages stretch. There is nothing in it but captures that count.
 *
 * @param shores the EU's, then Japan's
 * @param crossings the four sums between regions
 * @param arcs the flows that are drawn, the narrowest first, so that it lies below
 * @param flows all of them, most flags first
 */
public record AttackMap(
        List<Shore> shores, List<Crossing> crossings, List<Arc> arcs, List<CaptureFlow> flows, TeamMarks marks) {
    private static final int SIDE = 1000;

    /** Places on a shore; the last is that of all other teams where there are more. */
    private static final int PLACES = 16;

    private static final int ARCS = 80;
    private static final double WIDEST = 12;
    private static final double NARROWEST = 1.2;

    /** Where arrows leave and arrive, in parts of a place above and below its middle. */
    private static final double BESIDE = 0.14;

    /** What stands on a shore, from above. */
    public record Shore(Region region, List<Place> places) {
        public int size() {
            return places.size();
        }
    }

    /**
     * A team, or all that have no place of their own.
     *
     * @param team empty for those
     * @param teams how many stand here
     */
    public record Place(Optional<Entrant> team, int teams, String mark, int taken, int lost) {}

    /** What the teams of one region captured from those of one. */
    public record Crossing(Region from, Region to, int flags, int latest) {}

    /**
     * A flow between two places.
     *
     * @param region the attackers'
     * @param path as SVG has it
     * @param end where it arrives
     * @param width in pixels, by flags
     * @param fresh whether the tick closed last has added to it
     */
    public record Arc(Region region, String path, String end, String width, int flags, boolean fresh) {}

    static AttackMap of(List<Entrant> teams, List<CaptureFlow> flows) {
        TeamMarks marks = TeamMarks.of(teams);
        List<Shore> shores = List.of(shore(Region.EU, teams, flows, marks), shore(Region.JP, teams, flows, marks));
        return new AttackMap(shores, crossings(flows), arcs(shores, flows), flows, marks);
    }

    private static Shore shore(Region region, List<Entrant> teams, List<CaptureFlow> flows, TeamMarks marks) {
        Map<Long, Integer> taken = sums(flows, true);
        Map<Long, Integer> lost = sums(flows, false);
        List<Entrant> own = teams.stream()
                .filter(team -> isOf(region, team) && team.ranking() != Ranking.NOP)
                .toList();
        Set<Entrant> named = new HashSet<>(own);
        if (own.size() > PLACES) {
            named = own.stream()
                    .sorted(Comparator.<Entrant>comparingInt(
                                    team -> taken.getOrDefault(team.teamId(), 0) + lost.getOrDefault(team.teamId(), 0))
                            .reversed())
                    .limit(PLACES - 1)
                    .collect(Collectors.toSet());
        }
        List<Place> places = new ArrayList<>();
        List<Entrant> others = new ArrayList<>();
        for (Entrant team : own) {
            if (named.contains(team)) {
                places.add(place(Optional.of(team), List.of(team), marks.mark(team), taken, lost));
            } else {
                others.add(team);
            }
        }
        if (!others.isEmpty()) {
            places.add(place(Optional.empty(), others, region.name(), taken, lost));
        }
        return new Shore(region, List.copyOf(places));
    }

    private static Place place(
            Optional<Entrant> team,
            List<Entrant> teams,
            String mark,
            Map<Long, Integer> taken,
            Map<Long, Integer> lost) {
        return new Place(team, teams.size(), mark, sum(teams, taken), sum(teams, lost));
    }

    private static int sum(List<Entrant> teams, Map<Long, Integer> flags) {
        return teams.stream()
                .mapToInt(team -> flags.getOrDefault(team.teamId(), 0))
                .sum();
    }

    private static Map<Long, Integer> sums(List<CaptureFlow> flows, boolean ofAttackers) {
        return flows.stream()
                .collect(Collectors.groupingBy(
                        flow -> (ofAttackers ? flow.attacker() : flow.victim()).teamId(),
                        Collectors.summingInt(CaptureFlow::flags)));
    }

    private static boolean isOf(Region region, Entrant team) {
        return team.region().equals(region.name());
    }

    private static List<Crossing> crossings(List<CaptureFlow> flows) {
        List<Crossing> crossings = new ArrayList<>();
        for (Region from : Region.values()) {
            for (Region to : Region.values()) {
                List<CaptureFlow> between = flows.stream()
                        .filter(flow -> isOf(from, flow.attacker()) && isOf(to, flow.victim()))
                        .toList();
                crossings.add(new Crossing(
                        from,
                        to,
                        between.stream().mapToInt(CaptureFlow::flags).sum(),
                        between.stream().mapToInt(CaptureFlow::latest).sum()));
            }
        }
        return List.copyOf(crossings);
    }

    /** The sum between two regions. */
    public Crossing crossing(Region from, Region to) {
        return crossings.stream()
                .filter(crossing -> crossing.from() == from && crossing.to() == to)
                .findFirst()
                .orElseThrow();
    }

    /** Where a team stands. */
    private record Spot(Region region, int index, int of) {
        double y(double beside) {
            return SIDE * (index + 0.5 + beside) / of;
        }

        int x() {
            return region == Region.EU ? 0 : SIDE;
        }
    }

    /** Flows between places, most flags first, as many as can be told apart. */
    private static List<Arc> arcs(List<Shore> shores, List<CaptureFlow> flows) {
        Map<Long, Spot> spots = spots(shores, flows);
        record Between(Spot from, Spot to) {}
        Map<Between, int[]> sums = new HashMap<>();
        for (CaptureFlow flow : flows) {
            Spot from = spots.get(flow.attacker().teamId());
            Spot to = spots.get(flow.victim().teamId());
            if (from != null && to != null) {
                int[] sum = sums.computeIfAbsent(new Between(from, to), both -> new int[2]);
                sum[0] += flow.flags();
                sum[1] += flow.latest();
            }
        }
        int most = sums.values().stream().mapToInt(sum -> sum[0]).max().orElse(1);
        return sums.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Between, int[]>>comparingInt(entry -> -entry.getValue()[0])
                        .thenComparing(entry -> entry.getKey().from().x())
                        .thenComparing(entry -> entry.getKey().from().index())
                        .thenComparing(entry -> entry.getKey().to().x())
                        .thenComparing(entry -> entry.getKey().to().index()))
                .limit(ARCS)
                .map(entry -> arc(entry.getKey().from(), entry.getKey().to(), entry.getValue(), most))
                .toList()
                .reversed();
    }

    private static Map<Long, Spot> spots(List<Shore> shores, List<CaptureFlow> flows) {
        Map<Long, Spot> spots = new HashMap<>();
        for (Shore shore : shores) {
            List<Place> places = shore.places();
            IntStream.range(0, places.size())
                    .forEach(i -> places.get(i)
                            .team()
                            .ifPresent(team -> spots.put(team.teamId(), new Spot(shore.region(), i, places.size()))));
            boolean others = !places.isEmpty() && places.getLast().team().isEmpty();
            if (others) {
                Spot last = new Spot(shore.region(), places.size() - 1, places.size());
                flows.stream()
                        .flatMap(flow -> Stream.of(flow.attacker(), flow.victim()))
                        .filter(team -> isOf(shore.region(), team))
                        .forEach(team -> spots.putIfAbsent(team.teamId(), last));
            }
        }
        return spots;
    }

    private static Arc arc(Spot from, Spot to, int[] flags, int most) {
        long out = Math.round(from.y(-BESIDE));
        long in = Math.round(to.y(BESIDE));
        int bend;
        if (from.region() != to.region()) {
            bend = SIDE * 2 / 5;
        } else {
            bend = 90 + (int) (Math.abs(out - in) / 4);
        }
        int away = from.region() == Region.EU ? from.x() + bend : from.x() - bend;
        int back = to.region() == Region.EU ? to.x() + bend : to.x() - bend;
        return new Arc(
                from.region(),
                "M%d %dC%d %d %d %d %d %d".formatted(from.x(), out, away, out, back, in, to.x(), in),
                "M%d %dh0".formatted(to.x(), in),
                String.format(Locale.ROOT, "%.1f", Math.max(NARROWEST, WIDEST * flags[0] / most)),
                flags[0],
                flags[1] > 0);
    }

    /** How many flags the widest line stands for. */
    public int widest() {
        return arcs.isEmpty() ? 0 : arcs.getLast().flags();
    }

    /** Whether places stand close together. */
    public boolean crowded() {
        return shores.stream().anyMatch(shore -> shore.size() > PLACES / 2);
    }

    /** All flags that were captured. */
    public int flags() {
        return flows.stream().mapToInt(CaptureFlow::flags).sum();
    }

    /** The flows to which the tick closed last has added most. */
    public List<CaptureFlow> latest(int limit) {
        return flows.stream()
                .filter(flow -> flow.latest() > 0)
                .sorted(Comparator.comparingInt(CaptureFlow::latest).reversed())
                .limit(limit)
                .toList();
    }

    /** The largest flows. */
    public List<CaptureFlow> largest(int limit) {
        return flows.stream().limit(limit).toList();
    }
}
