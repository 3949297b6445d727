package org.kakehashi.play;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kakehashi.site.Refused;
import org.kakehashi.site.SteadyClock;

/** Looking whether a team's range is in the state that a task asks for. */
@ApplicationScoped
public class StateChecks {
    @Inject
    StateVerdicts verdicts;

    @Inject
    RangeLooks looks;

    @Inject
    TeamChanges changes;

    private record Key(long teamId, String taskId) {}

    /** What was found last is only shown; that it is forgotten at a restart loses nothing. */
    private final Cache<Key, CheckSlot> slots = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    private final Clock clock = SteadyClock.OF_PROCESS;

    /**
     * Looks now, because a participant asked, and records the task as solved if all checks hold. Takes seconds. What could
     * not be looked at is {@link CheckFinding#UNKNOWN} in {@link #latest}.
     *
     * @throws Refused if the task is not there or not open, the exercise does not run (any more), or somebody of the team
     *     looked less than five seconds ago or is looking
     */
    public void check(Player player, String taskId) {
        StateVerdicts.Asked asked = verdicts.ask(player.exerciseId(), player.teamId(), taskId);
        if (asked.isSolved()) {
            return;
        }
        CheckSlot slot = slot(player.teamId(), taskId);
        slot.enterByHand(clock.instant());
        Look look = null;
        try {
            look = looks.at(asked.tasks().scenario(), asked.goal(), player.teamId(), player.seat());
        } finally {
            slot.leaveByHand(look);
            changes.looked(player.teamId());
        }
        if (look.allHold()) {
            verdicts.reached(player.exerciseId(), player.teamId(), player.participantId(), taskId);
        }
    }

    /**
     * The same without anybody having asked, from the first seat's node; does nothing while somebody else looks, until the
     * task's own interval is over, or shortly after the range could not be reached.
     */
    void checkByItself(long exerciseId, long teamId, String taskId, Instant now) {
        StateVerdicts.Asked asked = verdicts.ask(exerciseId, teamId, taskId);
        CheckSlot slot = slot(teamId, taskId);
        if (asked.isSolved()
                || !slot.enterByItself(now, Duration.ofSeconds(asked.goal().everySeconds()))) {
            return;
        }
        Look look = null;
        try {
            look = looks.at(asked.tasks().scenario(), asked.goal(), teamId, 1);
        } finally {
            slot.leaveByItself(look);
            changes.looked(teamId);
        }
        if (look.allHold()) {
            verdicts.reached(exerciseId, teamId, 0, taskId);
        }
    }

    /**
     * Looks now and records nothing, whether the task is open or not and whether the exercise runs or not.
     *
     * @throws Refused if there is no such task, or it is not solved by state
     */
    public Look look(Player player, String taskId) {
        StateVerdicts.Goal goal = verdicts.goal(player.exerciseId(), player.teamId(), taskId);
        return looks.at(goal.scenario(), goal.goal(), player.teamId(), player.seat());
    }

    /** What was found last, if the platform has looked since it was started. */
    public Optional<Look> latest(long teamId, String taskId) {
        return Optional.ofNullable(slots.getIfPresent(new Key(teamId, taskId))).flatMap(CheckSlot::latest);
    }

    private CheckSlot slot(long teamId, String taskId) {
        return slots.get(new Key(teamId, taskId), key -> new CheckSlot());
    }
}
