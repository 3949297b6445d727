package org.kakehashi.range;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.range.engine.ProofLine;
import org.kakehashi.range.plan.SharedPart;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** The ranges of all teams: reading them and asking for resets. What is asked is stored; the reconciler does it. */
@ApplicationScoped
public class Ranges {
    private static final Set<NodeState> STANDING = Set.of(NodeState.READY, NodeState.FAILED);

    /** Something was asked of a team's range; fired inside the transaction. */
    public record Asked(long teamId) {}

    /**
     * What members of a team see of a range is another than before. Fired inside the transaction.
     *
     * @param teamId negative for the part that all teams share
     */
    public record Changed(long exerciseId, long teamId) {}

    /**
     * Nodes of a team are being put back as they were at the start. Fired inside the transaction.
     *
     * @param participantId who asked for it; 0 if an instructor or the platform did
     * @param nodes as the scenario names them, each once
     */
    public record NodesReset(long exerciseId, long teamId, long participantId, List<String> nodes) {}

    @Inject
    EntityManager entities;

    @Inject
    Exercises exercises;

    @Inject
    Event<Asked> asked;

    @Inject
    Event<NodesReset> resets;

    /** The range of a team, if one was ever wanted. */
    @Transactional
    public Optional<RangeView> of(long teamId) {
        return Optional.ofNullable(entities.find(TeamRange.class, teamId))
                .map(range -> new RangeView(
                        teamId,
                        range.state(),
                        range.cause(),
                        nodes(teamId).stream().map(RangeNode::view).toList(),
                        proof(teamId),
                        range.provenAt()));
    }

    /** The ranges of an exercise that were ever wanted, and the part that its teams share; three queries, however many there are. */
    @Transactional
    public List<RangeSketch> sketches(long exerciseId) {
        String own = " where teamId in (select teamId from TeamRange where exerciseId = ?1)";
        Map<Long, List<RangeView.NodeView>> nodes = entities.createQuery(
                        "from RangeNode" + own + " order by id", RangeNode.class)
                .setParameter(1, exerciseId)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        RangeNode::teamId, Collectors.mapping(RangeNode::view, Collectors.toList())));
        Map<Long, List<Boolean>> probes = entities.createQuery(
                        "select teamId, passed from RangeProof" + own, Object[].class)
                .setParameter(1, exerciseId)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0], Collectors.mapping(row -> (Boolean) row[1], Collectors.toList())));
        return entities.createQuery("from TeamRange where exerciseId = ?1", TeamRange.class)
                .setParameter(1, exerciseId)
                .getResultStream()
                .map(range -> {
                    List<Boolean> passed = probes.getOrDefault(range.teamId(), List.of());
                    return new RangeSketch(
                            range.teamId(),
                            range.state(),
                            range.cause(),
                            nodes.getOrDefault(range.teamId(), List.of()),
                            passed.size(),
                            passed.stream().filter(held -> !held).count(),
                            range.provenAt());
                })
                .toList();
    }

    /** The part of an exercise that all its teams share, if its scenario has one and it was ever wanted. */
    @Transactional
    public Optional<RangeView> shared(long exerciseId) {
        return of(SharedPart.idOf(exerciseId));
    }

    /** A team's range as its members see it: with the nodes of the shared part behind its own. */
    @Transactional
    public Optional<RangeView> withShared(long teamId) {
        List<RangeView.NodeView> common =
                nodes(sharedId(teamId)).stream().map(RangeNode::view).toList();
        return of(teamId)
                .map(own -> new RangeView(
                        own.teamId(),
                        own.state(),
                        own.cause(),
                        Stream.concat(own.nodes().stream(), common.stream()).toList(),
                        own.proof(),
                        own.provenAt()));
    }

    /** The id of the part that a team shares with the others of its exercise; nothing may stand under it. */
    @Transactional
    public long sharedId(long teamId) {
        TeamRange range = entities.find(TeamRange.class, teamId);
        return range == null ? 0 : SharedPart.idOf(range.exerciseId());
    }

    /** How the ranges stand that are not gone for good, by team; a few queries, however many there are. */
    @Transactional
    public Map<Long, RangeSummary> tallies() {
        Set<Long> leaking = Set.copyOf(entities.createQuery(
                        "select distinct teamId from RangeProof where passed = false and teamId in"
                                + " (select teamId from TeamRange where state <> ?1)",
                        Long.class)
                .setParameter(1, RangeState.DELETED)
                .getResultList());
        Map<Long, List<NodeState>> states = entities.createQuery("select teamId, state from RangeNode", Object[].class)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0], Collectors.mapping(row -> (NodeState) row[1], Collectors.toList())));
        return entities.createQuery("from TeamRange where state <> ?1", TeamRange.class)
                .setParameter(1, RangeState.DELETED)
                .getResultStream()
                .collect(Collectors.toMap(
                        TeamRange::teamId,
                        range -> RangeSummary.of(
                                states.getOrDefault(range.teamId(), List.of()),
                                !range.cause().en().isEmpty() || leaking.contains(range.teamId()))));
    }

    /**
     * Asks for one node as new: container and writable storage are recreated, its address stays.
     *
     * @throws Refused if the team has no such node
     * @throws RangeIsGone if the range is being taken away
     */
    @Transactional
    public void resetNode(long teamId, String node) {
        resetNode(teamId, node, 0);
    }

    /**
     * The same, asked for by a participant, who cannot ask again before it stands.
     *
     * @param participantId 0 for anybody else
     * @throws ResetIsUnderWay if it does not stand yet
     */
    @Transactional
    public void resetNode(long teamId, String node, long participantId) {
        reset(teamId, row -> row.name().equals(node), participantId);
    }

    /**
     * Asks for a team's whole range as new.
     *
     * @throws Refused if the team has no range
     * @throws RangeIsGone if the range is being taken away
     */
    @Transactional
    public void resetRange(long teamId) {
        reset(teamId, row -> true, 0);
    }

    /**
     * Asks for the own nodes of a seat as new, so that nothing of whoever sat there is left; without effect if it has
     * none now. From then on no terminal opens on what stands there.
     *
     * @param seat 1-based
     */
    @Transactional
    public void resetSeat(long teamId, int seat) {
        TeamRange range = entities.find(TeamRange.class, teamId, LockModeType.PESSIMISTIC_WRITE);
        if (range != null && !range.isGoingOrGone()) {
            renew(
                    range,
                    nodes(teamId).stream().filter(row -> row.seat() == seat).toList(),
                    0);
        }
    }

    /**
     * How often a node of a team, or of what it shares with the others, was asked for; 0 if there is none. A container of
     * an earlier generation is on its way out.
     */
    @Transactional
    public int generation(long teamId, String node) {
        return Stream.of(teamId, sharedId(teamId))
                .flatMap(owner -> nodes(owner).stream())
                .filter(row -> row.name().equals(node))
                .mapToInt(RangeNode::generation)
                .findFirst()
                .orElse(0);
    }

    private void reset(long teamId, Predicate<RangeNode> which, long participantId) {
        TeamRange range = entities.find(TeamRange.class, teamId, LockModeType.PESSIMISTIC_WRITE);
        if (range == null) {
            throw Refused.notFound();
        }
        if (range.isGoingOrGone()) {
            throw new RangeIsGone();
        }
        List<RangeNode> chosen = nodes(teamId).stream().filter(which).toList();
        if (chosen.isEmpty()) {
            throw Refused.notFound();
        }
        if (participantId != 0 && !chosen.stream().map(RangeNode::state).allMatch(STANDING::contains)) {
            throw new ResetIsUnderWay();
        }
        renew(range, chosen, participantId);
    }

    private void renew(TeamRange range, List<RangeNode> chosen, long participantId) {
        Instant now = exercises.now();
        chosen.forEach(node -> node.reset(now));
        if (range.state() == RangeState.READY && !chosen.isEmpty()) {
            range.move(RangeState.DEGRADED, Text.same(""));
        }
        asked.fire(new Asked(range.teamId()));
        if (!SharedPart.isShared(range.teamId())) {
            List<String> names = chosen.stream().map(RangeNode::spec).distinct().toList();
            resets.fire(new NodesReset(range.exerciseId(), range.teamId(), participantId, names));
        }
    }

    private List<RangeNode> nodes(long teamId) {
        return entities.createQuery("from RangeNode where teamId = ?1 order by id", RangeNode.class)
                .setParameter(1, teamId)
                .getResultList();
    }

    private List<ProofLine> proof(long teamId) {
        return entities.createQuery("from RangeProof where teamId = ?1 order by id", RangeProof.class)
                .setParameter(1, teamId)
                .getResultStream()
                .map(RangeProof::line)
                .toList();
    }
}
