package org.kakehashi.range;

import static org.kakehashi.range.words.RangeWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.range.engine.EngineFailure;
import org.kakehashi.range.plan.NetworkAttachment;
import org.kakehashi.range.plan.SharedPart;
import org.kakehashi.range.plan.Subnet;
import org.kakehashi.range.plan.WantedRange;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.site.language.Text;

/** What is wanted, from the database: which ranges, of what, with which subnets. */
@ApplicationScoped
public class RangeIntents {
    @Inject
    EntityManager entities;

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    FrozenScenarios scenarios;

    @Inject
    RangeConfig config;

    /**
     * All that one pass needs to know of one range; a snapshot.
     *
     * @param frozen whether its nodes are to stand still
     */
    public record Intent(
            long teamId,
            long exerciseId,
            String teamName,
            RangeState state,
            Text cause,
            String provenFor,
            Scenario scenario,
            TeamValues values,
            int seats,
            Map<String, Subnet> subnets,
            SharedPart shared,
            boolean frozen,
            List<NodeRow> nodes) {
        public boolean unwanted() {
            return state == RangeState.DELETING || state == RangeState.DELETED;
        }

        /** How a wanted range is called while something is missing. */
        public RangeState notReady() {
            boolean wasReady = state == RangeState.READY || state == RangeState.DEGRADED;
            return wasReady ? RangeState.DEGRADED : RangeState.DEPLOYING;
        }

        /** False as long as a network that it joins has no subnet yet. */
        public boolean hasAllSubnets() {
            return scenario.networks().stream()
                    .filter(network -> !SharedPart.isShared(teamId) || SharedPart.makes(teamId, network))
                    .allMatch(network -> subnets.containsKey(network.name()));
        }

        public NodeRow node(String name) {
            return nodes.stream()
                    .filter(row -> row.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        public WantedRange.Source source(String instance) {
            return new WantedRange.Source(instance, teamId, scenario, values, seats, subnets, shared);
        }
    }

    /** A node's row as it was when the pass began. */
    public record NodeRow(String name, int generation, String imageId, NodeState state, String readyRun) {}

    /** Makes the rows agree with what exercises want: new ranges are planned, those no longer wanted are to go. */
    @Transactional
    public void adopt() {
        for (Exercise exercise : exercises.list("rangesWanted", true)) {
            if (SharedPart.isIn(scenarios.of(exercise))) {
                plan(exercise, SharedPart.idOf(exercise.id()), 0);
            }
            for (Team team : teams.of(exercise.id())) {
                plan(exercise, team.id(), team.seats());
            }
        }
        entities.createQuery(
                        "from TeamRange where state <> ?1 and state <> ?2 and exerciseId in"
                                + " (select id from Exercise where rangesWanted = false)",
                        TeamRange.class)
                .setParameter(1, RangeState.DELETING)
                .setParameter(2, RangeState.DELETED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(range -> range.move(RangeState.DELETING, Text.same("")));
    }

    /** The states of the ranges that are not gone for good, by team. */
    @Transactional
    public Map<Long, RangeState> standing() {
        Map<Long, RangeState> standing = new TreeMap<>();
        entities.createQuery("select teamId, state from TeamRange where state <> ?1", Object[].class)
                .setParameter(1, RangeState.DELETED)
                .getResultList()
                .forEach(row -> standing.put((Long) row[0], (RangeState) row[1]));
        return standing;
    }

    @Transactional
    public Intent load(long teamId) {
        TeamRange range = entities.find(TeamRange.class, teamId);
        Exercise exercise = exercises.get(range.exerciseId());
        Scenario scenario = scenarios.of(exercise);
        Optional<Team> team = SharedPart.isShared(teamId) ? Optional.empty() : Optional.of(teams.findById(teamId));
        SharedPart shared = shared(exercise, scenario);
        return new Intent(
                teamId,
                exercise.id(),
                team.map(Team::name).orElse("shared part"),
                range.state(),
                range.cause(),
                range.provenFor(),
                scenario,
                team.map(one -> scenarios.valuesOf(exercise, one)).orElseGet(() -> scenarios.valuesOfAll(exercise)),
                team.map(Team::seats).orElse(0),
                leases(teamId, shared.id()),
                shared,
                exercise.isFrozen(),
                rows(teamId).stream()
                        .map(row -> new NodeRow(row.name(), row.generation(), row.imageId(), row.state(), row.run()))
                        .toList());
    }

    /** The subnet of a network that all teams of an exercise share; empty before it is leased. */
    @Transactional
    public Optional<Subnet> sharedSubnet(long exerciseId, String network) {
        long shared = SharedPart.idOf(exerciseId);
        return Optional.ofNullable(leases(shared, shared).get(network));
    }

    /** The part of an exercise that its teams share, as its ranges are planned with it. */
    @Transactional
    public SharedPart shared(Exercise exercise, Scenario scenario) {
        return SharedPart.isIn(scenario)
                ? new SharedPart(
                        SharedPart.idOf(exercise.id()),
                        teams.of(exercise.id()).stream()
                                .map(team -> new SharedPart.Crew(team.id(), team.seats()))
                                .sorted(Comparator.comparing(SharedPart.Crew::teamId))
                                .toList())
                : SharedPart.NONE;
    }

    /** Names of the nodes of the shared part that are ready. */
    @Transactional
    public Set<String> sharedReady(SharedPart shared) {
        return rows(shared.id()).stream()
                .filter(row -> row.state() == NodeState.READY)
                .map(RangeNode::name)
                .collect(Collectors.toSet());
    }

    /** Whether ranges of teams still stand that may hold on to the shared part. */
    @Transactional
    public boolean teamsStand(long exerciseId) {
        return entities.createQuery(
                                "select count(*) from TeamRange where exerciseId = ?1 and teamId > 0 and state <> ?2",
                                Long.class)
                        .setParameter(1, exerciseId)
                        .setParameter(2, RangeState.DELETED)
                        .getSingleResult()
                > 0;
    }

    /**
     * Gives every network of the range a subnet of the pool that nobody else has.
     *
     * @param others subnets that are in use elsewhere; a lease of a network in {@code movable} that overlaps one is
     *     given back
     * @param prefixes length of the prefix that a network needs
     * @throws EngineFailure if the pool is used up
     */
    @Transactional
    public void lease(long teamId, List<Subnet> others, List<Network> movable, ToIntFunction<Network> prefixes) {
        List<SubnetLease> all = entities.createQuery("from SubnetLease", SubnetLease.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        List<Subnet> taken = new ArrayList<>(others);
        Map<String, SubnetLease> mine = new HashMap<>();
        for (SubnetLease lease : all) {
            if (lease.teamId() == teamId) {
                mine.put(lease.network(), lease);
            }
            taken.add(lease.subnet());
        }
        for (Network network : movable) {
            SubnetLease lease = mine.get(network.name());
            if (lease != null && others.stream().noneMatch(lease.subnet()::overlaps)) {
                continue;
            }
            if (lease != null) {
                entities.remove(lease);
                entities.flush();
            }
            int prefix = prefixes.applyAsInt(network);
            Subnet free = Subnet.parse(config.pool())
                    .free(prefix, taken)
                    .orElseThrow(() -> new EngineFailure(WORDS.addressPoolHasNoLeft(config.pool(), prefix), null));
            taken.add(free);
            entities.persist(new SubnetLease(teamId, network.name(), free));
        }
        entities.flush();
        settleAddresses(teamId);
    }

    private void settleAddresses(long teamId) {
        Intent intent = load(teamId);
        if (!intent.hasAllSubnets()) {
            return;
        }
        Map<String, List<NetworkAttachment>> addresses = WantedRange.addresses(intent.source(config.instance()));
        rows(teamId)
                .forEach(row -> row.live(addresses.getOrDefault(row.name(), List.of()).stream()
                        .map(at -> new RangeView.Address(at.network().name(), at.address()))
                        .toList()));
    }

    private void plan(Exercise exercise, long teamId, int seats) {
        if (entities.find(TeamRange.class, teamId) != null) {
            return;
        }
        entities.persist(new TeamRange(teamId, exercise.id()));
        entities.flush();
        for (WantedRange.Copy copy : WantedRange.copies(scenarios.of(exercise), teamId, seats)) {
            entities.persist(new RangeNode(teamId, copy.name(), copy.node().name(), copy.seat(), exercises.now()));
        }
    }

    /** Of the range's own networks and of those that it joins. */
    private Map<String, Subnet> leases(long teamId, long sharedId) {
        Map<String, Subnet> leases = new HashMap<>();
        entities.createQuery("from SubnetLease where teamId in (?1, ?2)", SubnetLease.class)
                .setParameter(1, teamId)
                .setParameter(2, sharedId)
                .getResultList()
                .forEach(lease -> leases.put(lease.network(), lease.subnet()));
        return leases;
    }

    private List<RangeNode> rows(long teamId) {
        return entities.createQuery("from RangeNode where teamId = ?1 order by id", RangeNode.class)
                .setParameter(1, teamId)
                .getResultList();
    }
}
