package org.kakehashi.range;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.range.engine.ProofLine;
import org.kakehashi.site.language.Text;

/** What was seen of ranges, written under the range's lock; asked resets in between always win. */
@ApplicationScoped
public class RangeRecords {
    private static final Logger LOG = Logger.getLogger(RangeRecords.class);
    private static final int EMPTY_LOOKS = 2;

    @Inject
    EntityManager entities;

    @Inject
    Exercises exercises;

    @Inject
    Event<Ranges.Changed> changed;

    /** Another range of the same exercise, as far as a proof needs it. */
    public record Neighbour(long teamId, String node, NodeState state, String run, List<RangeView.Address> addresses) {}

    /**
     * Notes where a node is, unless it was reset since the pass began.
     *
     * @param generation that the pass saw
     * @param readyRun the run for which it is ready, or empty
     */
    @Transactional
    public void node(long teamId, String name, int generation, NodeState state, Text cause, String readyRun) {
        TeamRange range = lock(teamId);
        row(teamId, name).filter(row -> row.generation() == generation).ifPresent(row -> {
            if (row.state() != state) {
                tell(range);
            }
            if (state == NodeState.FAILED && row.state() != state) {
                LOG.warnf("team %d node %s: %s", teamId, name, cause.en());
            }
            row.move(state, cause, readyRun, exercises.now());
        });
    }

    /** Ties a generation of a node to an image, or frees it with an empty id. */
    @Transactional
    public void pin(long teamId, String name, int generation, String imageId) {
        lock(teamId);
        row(teamId, name).filter(row -> row.generation() == generation).ifPresent(row -> row.pin(imageId));
    }

    /** Notes the state of a range that is wanted; a range that is to go meanwhile stays so. */
    @Transactional
    public void range(long teamId, RangeState state, Text cause) {
        TeamRange range = lock(teamId);
        if (!range.isGoingOrGone()) {
            move(range, state, cause);
        }
    }

    /** Notes why a range does not go on, whatever its state. */
    @Transactional
    public void stuck(long teamId, Text cause) {
        TeamRange range = lock(teamId);
        move(range, range.state(), cause);
    }

    /** Replaces the proof; {@code containers} names those that it holds for, empty if something was reached. */
    @Transactional
    public void proof(long teamId, List<ProofLine> lines, String containers) {
        TeamRange range = lock(teamId);
        entities.createQuery("delete from RangeProof where teamId = ?1")
                .setParameter(1, teamId)
                .executeUpdate();
        lines.forEach(line -> entities.persist(new RangeProof(teamId, line)));
        range.proven(containers, exercises.now());
    }

    /**
     * Notes a look at a range that is being taken away; when nothing was there twice in a row, it is gone and its
     * subnets are free.
     *
     * @return whether it is gone
     */
    @Transactional
    public boolean sawOnTheWayOut(long teamId, boolean nothing) {
        TeamRange range = lock(teamId);
        if (range.sawNothing(nothing) < EMPTY_LOOKS) {
            return false;
        }
        for (String rows : List.of("SubnetLease", "RangeNode")) {
            entities.createQuery("delete from " + rows + " where teamId = ?1")
                    .setParameter(1, teamId)
                    .executeUpdate();
        }
        move(range, RangeState.DELETED, Text.same(""));
        tell(range);
        return true;
    }

    /** Nodes of the other ranges of an exercise that are not to go. */
    @Transactional
    public List<Neighbour> neighbours(long exerciseId, long teamId) {
        return entities.createQuery(
                        "from RangeNode where teamId <> ?1 and teamId in (select teamId from TeamRange where"
                                + " exerciseId = ?2 and state <> ?3 and state <> ?4) order by teamId, id",
                        RangeNode.class)
                .setParameter(1, teamId)
                .setParameter(2, exerciseId)
                .setParameter(3, RangeState.DELETING)
                .setParameter(4, RangeState.DELETED)
                .getResultStream()
                .map(row -> new Neighbour(row.teamId(), row.name(), row.state(), row.run(), row.addresses()))
                .toList();
    }

    private static void move(TeamRange range, RangeState state, Text cause) {
        if (range.state() != state) {
            LOG.infof("team %d: range %s -> %s", range.teamId(), range.state(), state);
        }
        if (!cause.en().isEmpty() && !TeamRange.shortened(cause).equals(range.cause())) {
            LOG.warnf("team %d: %s", range.teamId(), cause.en());
        }
        range.move(state, cause);
    }

    private void tell(TeamRange range) {
        changed.fire(new Ranges.Changed(range.exerciseId(), range.teamId()));
    }

    private TeamRange lock(long teamId) {
        return entities.find(TeamRange.class, teamId, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<RangeNode> row(long teamId, String name) {
        return entities.createQuery("from RangeNode where teamId = ?1 and name = ?2", RangeNode.class)
                .setParameter(1, teamId)
                .setParameter(2, name)
                .getResultStream()
                .findFirst();
    }
}
