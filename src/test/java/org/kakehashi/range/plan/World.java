package org.kakehashi.range.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kakehashi.range.plan.Observed.Condition;
import org.kakehashi.range.plan.Observed.SeenContainer;
import org.kakehashi.site.language.Text;

/** An engine in memory that does what steps say; ids are given in order. */
public final class World {
    public final List<SeenContainer> containers = new ArrayList<>();
    public final List<Observed.SeenNetwork> networks = new ArrayList<>();
    public final List<Observed.SeenVolume> volumes = new ArrayList<>();
    final Map<String, String> readyRuns = new HashMap<>();
    private int ids;

    public Observed seen() {
        return new Observed(List.copyOf(containers), List.copyOf(networks), List.copyOf(volumes));
    }

    RecordedState known() {
        return new RecordedState(readyRuns);
    }

    RangePlan plan(WantedRange wanted) {
        return RangePlanner.plan(wanted, seen(), known());
    }

    /** Plans and does until nothing is left to do. */
    World settle(WantedRange wanted) {
        for (RangePlan plan = plan(wanted); !plan.isEmpty(); plan = plan(wanted)) {
            steps(plan).forEach(this::apply);
        }
        return this;
    }

    static List<Step> steps(RangePlan plan) {
        List<Step> steps = new ArrayList<>(plan.first());
        plan.lanes().forEach(lane -> steps.addAll(lane.steps()));
        steps.addAll(plan.last());
        return steps;
    }

    public void apply(Step step) {
        switch (step) {
            case Step.CreateNetwork s ->
                networks.add(new Observed.SeenNetwork(
                        "n" + ++ids,
                        s.network().engineName(),
                        s.network().subnet().toString()));
            case Step.RemoveNetwork s -> {
                if (containers.stream().anyMatch(c -> c.networks().contains(s.name()))) {
                    throw new IllegalStateException(s.name() + " has active endpoints");
                }
                networks.removeIf(n -> n.id().equals(s.id()));
            }
            case Step.CreateVolume s ->
                volumes.add(new Observed.SeenVolume(s.storage().name(), s.node().name()));
            case Step.RemoveVolume s -> volumes.removeIf(v -> v.name().equals(s.name()));
            case Step.CreateContainer s -> create(s.node());
            case Step.Connect s ->
                change(s.container(), c -> {
                    Set<String> joined = new HashSet<>(c.networks());
                    joined.add(s.to().network().engineName());
                    return with(c, c.condition(), c.run(), joined);
                });
            case Step.PlaceFiles s -> change(s.container(), c -> c);
            case Step.Start s ->
                change(s.container(), c -> with(c, Condition.RUNNING, c.id() + "@" + ++ids, c.networks()));
            case Step.Freeze s -> change(s.containerId(), c -> with(c, Condition.FROZEN, c.run(), c.networks()));
            case Step.Thaw s -> change(s.containerId(), c -> with(c, Condition.RUNNING, c.run(), c.networks()));
            case Step.RemoveContainer s -> containers.removeIf(c -> c.id().equals(s.id()));
            case Step.Route s -> change(s.containerId(), c -> c);
            case Step.AwaitReady s ->
                change(s.containerId(), c -> {
                    readyRuns.put(c.node(), s.run());
                    return c;
                });
            case Step.Filter s -> change(s.containerId(), c -> c);
            case Step.Hold s -> {}
            case Step.Blocked s -> throw new IllegalStateException(s.cause());
        }
    }

    public void kill(String node) {
        containers.stream()
                .filter(c -> c.node().equals(node))
                .toList()
                .forEach(c -> change(
                        c.id(),
                        it -> new SeenContainer(
                                it.id(),
                                it.name(),
                                it.node(),
                                it.generation(),
                                it.spec(),
                                Condition.ENDED,
                                "",
                                it.networks(),
                                Text.same("ended with exit code 137"))));
    }

    void overgrow(String node) {
        containers.replaceAll(c -> c.node().equals(node)
                ? new SeenContainer(
                        c.id(),
                        c.name(),
                        node,
                        c.generation(),
                        c.spec(),
                        Condition.OVERGROWN,
                        "",
                        c.networks(),
                        Text.same("it wrote too much"))
                : c);
    }

    private void create(NodeInstance node) {
        String home = node.attachments().getFirst().network().engineName();
        containers.add(new SeenContainer(
                "c" + ++ids,
                node.engineName(),
                node.name(),
                node.generation(),
                node.hash(),
                Condition.CREATED,
                "",
                Set.of(home),
                Text.same("")));
    }

    private void change(String idOrName, java.util.function.UnaryOperator<SeenContainer> change) {
        boolean[] found = {false};
        containers.replaceAll(c -> {
            boolean is = c.id().equals(idOrName) || c.name().equals(idOrName);
            found[0] |= is;
            return is ? change.apply(c) : c;
        });
        if (!found[0]) {
            throw new IllegalStateException("no container " + idOrName);
        }
    }

    private static SeenContainer with(SeenContainer c, Condition condition, String run, Set<String> networks) {
        return new SeenContainer(
                c.id(), c.name(), c.node(), c.generation(), c.spec(), condition, run, networks, c.detail());
    }
}
