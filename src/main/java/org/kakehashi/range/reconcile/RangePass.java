package org.kakehashi.range.reconcile;

import static org.kakehashi.range.words.RangeWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kakehashi.range.NodeState;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.RangeIntents;
import org.kakehashi.range.RangeIntents.Intent;
import org.kakehashi.range.RangeIntents.NodeRow;
import org.kakehashi.range.RangeRecords;
import org.kakehashi.range.RangeState;
import org.kakehashi.range.engine.Engine;
import org.kakehashi.range.plan.ImageFacts;
import org.kakehashi.range.plan.NetworkAttachment;
import org.kakehashi.range.plan.Observed;
import org.kakehashi.range.plan.RangePlan;
import org.kakehashi.range.plan.RangePlanner;
import org.kakehashi.range.plan.RecordedState;
import org.kakehashi.range.plan.SharedPart;
import org.kakehashi.range.plan.Subnet;
import org.kakehashi.range.plan.WantedNetwork;
import org.kakehashi.range.plan.WantedRange;
import org.kakehashi.scenario.ImageName;
import org.kakehashi.scenario.Network;
import org.kakehashi.site.language.Text;

/** One pass over one range: observe, decide, apply. Says whether to look again at once. */
@ApplicationScoped
class RangePass {
    /** How to go on after a pass. */
    enum Next {
        /** Something was done: look again now. */
        AGAIN,
        /** Waiting for something that takes its time: look again soon. */
        SOON,
        /** Nothing can be done now: somebody else, or a back-off, must end first. */
        REST,
        /** All is as wanted, and stays so while the engine has the same. */
        SETTLED
    }

    private static final Text SHARED_FIRST = WORDS.partThatAllTeamsShareComesFirst();

    /** One range at a time chooses its subnets. */
    private final Lock leasing = new ReentrantLock();

    @Inject
    RangeIntents intents;

    @Inject
    RangeRecords records;

    @Inject
    Engine engine;

    @Inject
    RangeConfig config;

    @Inject
    RegistryImages foreign;

    @Inject
    PlanExecutor run;

    @Inject
    ReadinessGate proofs;

    @Inject
    HostAddresses host;

    Next over(long teamId) {
        Intent intent = intents.load(teamId);
        if (intent.state() == RangeState.DELETED) {
            return Next.REST;
        }
        Observed seen = engine.observe(teamId);
        return intent.unwanted() ? takeAway(intent, seen) : bringUp(intent, seen);
    }

    private Next takeAway(Intent intent, Observed seen) {
        if (SharedPart.isShared(intent.teamId()) && intents.teamsStand(intent.exerciseId())) {
            // Their nodes hold on to its networks.
            return Next.REST;
        }
        var nothing = WantedRange.nothing(config.instance(), intent.teamId());
        RangePlan plan = RangePlanner.plan(nothing, seen, new RecordedState(Map.of()));
        if (records.sawOnTheWayOut(intent.teamId(), plan.isEmpty())) {
            return Next.REST;
        }
        return plan.isEmpty() ? Next.AGAIN : run.run(intent, plan);
    }

    private Next bringUp(Intent before, Observed seen) {
        Intent intent = withSubnets(before, seen);
        if (!intent.hasAllSubnets()) {
            records.range(intent.teamId(), intent.notReady(), SHARED_FIRST);
            return Next.SOON;
        }
        WantedRange wanted = wanted(intent).frozen(intent.frozen());
        RangePlan plan = RangePlanner.plan(wanted, seen, new RecordedState(readyRuns(intent), shared(intent)));
        if (plan.isEmpty()) {
            Map<String, List<NetworkAttachment>> addresses = new HashMap<>();
            wanted.nodes().forEach(node -> addresses.put(node.name(), node.attachments()));
            return proofs.settle(intent, seen, addresses);
        }
        if (plan.keepsReadiness()) {
            return run.run(intent, plan);
        }
        boolean networksMove = !plan.first().isEmpty() || !plan.last().isEmpty();
        records.range(intent.teamId(), intent.notReady(), networksMove ? intent.cause() : Text.same(""));
        return run.run(intent, plan);
    }

    /**
     * Leases what is missing, and leases anew what someone else took before the network was made. A network of our name
     * without a lease was left by an earlier database; with a lease of another subnet the plan replaces it.
     */
    private Intent withSubnets(Intent intent, Observed seen) {
        String prefix = WantedNetwork.prefix(config.instance(), intent.teamId());
        List<Network> movable = intent.scenario().networks().stream()
                .filter(network -> SharedPart.makes(intent.teamId(), network))
                .filter(network -> !intent.subnets().containsKey(network.name())
                        || seen.networks().stream()
                                .noneMatch(there -> there.name().equals(prefix + network.name())))
                .toList();
        if (movable.isEmpty()) {
            return intent;
        }
        leasing.lock();
        try {
            List<Subnet> others = engine.subnetsOfOthers(intent.teamId());
            intents.lease(
                    intent.teamId(),
                    Stream.concat(others.stream(), host.subnets().stream()).toList(),
                    movable,
                    network -> SharedPart.isShared(intent.teamId())
                            ? intent.shared().prefix(intent.scenario(), network)
                            : network.prefix());
        } finally {
            leasing.unlock();
        }
        return intents.load(intent.teamId());
    }

    private RecordedState.Shared shared(Intent intent) {
        if (intent.shared().id() == 0 || SharedPart.isShared(intent.teamId())) {
            return RecordedState.Shared.NOTHING;
        }
        Set<String> networks = engine.observe(intent.shared().id()).networks().stream()
                .map(Observed.SeenNetwork::name)
                .collect(Collectors.toSet());
        return new RecordedState.Shared(networks, intents.sharedReady(intent.shared()));
    }

    private WantedRange wanted(Intent intent) {
        Map<String, ImageFacts> images = new HashMap<>();
        Map<String, Integer> generations = new HashMap<>();
        for (WantedRange.Copy copy : WantedRange.copies(intent.scenario(), intent.teamId(), intent.seats())) {
            NodeRow row = intent.node(copy.name());
            generations.put(row.name(), row.generation());
            image(intent, row, copy.node().image()).ifPresent(facts -> images.put(row.name(), facts));
        }
        return WantedRange.of(intent.source(config.instance()), images, generations);
    }

    private Optional<ImageFacts> image(Intent intent, NodeRow row, String name) {
        Optional<ImageFacts> pinned = row.imageId().isEmpty() ? Optional.empty() : engine.image(row.imageId());
        if (pinned.isPresent()) {
            return pinned;
        }
        var image = new ImageName(name);
        if (image.isPinned()) {
            return Optional.of(foreign.facts(image));
        }
        Optional<ImageFacts> newest = engine.image(config.imagePrefix() + name + ":latest");
        newest.ifPresent(facts -> records.pin(intent.teamId(), row.name(), row.generation(), facts.id()));
        return newest;
    }

    private static Map<String, String> readyRuns(Intent intent) {
        Map<String, String> runs = new HashMap<>();
        for (NodeRow row : intent.nodes()) {
            if (row.state() == NodeState.READY) {
                runs.put(row.name(), row.readyRun());
            }
        }
        return runs;
    }
}
