package org.kakehashi.range;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.site.Refused;

/** The ranges of all teams: reading them and asking for resets. What is asked is stored; the reconciler does it. */
@ApplicationScoped
public class Ranges {
    /** Something was asked of a team's range; fired inside the transaction. */
    record Asked(long teamId) {}

    @Inject
    EntityManager entities;

    @Inject
    Exercises exercises;

    @Inject
    Event<Asked> asked;

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

    /**
     * Asks for one node as new: container and writable storage are recreated, its address stays.
     *
     * @throws Refused if the team has no such node
     * @throws RangeIsGone if the range is being taken away
     */
    @Transactional
    public void resetNode(long teamId, String node) {
        reset(teamId, row -> row.name().equals(node));
    }

    /**
     * Asks for a team's whole range as new.
     *
     * @throws Refused if the team has no range
     * @throws RangeIsGone if the range is being taken away
     */
    @Transactional
    public void resetRange(long teamId) {
        reset(teamId, row -> true);
    }

    private void reset(long teamId, Predicate<RangeNode> which) {
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
        Instant now = exercises.now();
        chosen.forEach(node -> node.reset(now));
        if (range.state() == RangeState.READY) {
            range.move(RangeState.DEGRADED, "");
        }
        asked.fire(new Asked(teamId));
    }

    private List<RangeNode> nodes(long teamId) {
        return entities.createQuery("from RangeNode where teamId = ?1 order by id", RangeNode.class)
                .setParameter(1, teamId)
                .getResultList();
    }

    private List<RangeView.ProofLine> proof(long teamId) {
        return entities.createQuery("from RangeProof where teamId = ?1 order by id", RangeProof.class)
                .setParameter(1, teamId)
                .getResultStream()
                .map(RangeProof::line)
                .toList();
    }
}
