package org.kakehashi.tick;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.kakehashi.exercise.timeline.Due;
import org.kakehashi.scenario.AttackDefencePlan.Ticks;

/**
 * How the play time of an exercise is divided into ticks. Tick n begins at n times the length; what is left at the end and is
 * shorter than a tick is none.
 *
 * @param limit play time after which the exercise ends
 */
record TickSchedule(Duration length, Duration limit) {
    /** What the due-loop knows ticks by. */
    static final String OWNER = "tick";

    private static final String END = "end-";

    static TickSchedule of(Ticks ticks, Duration limit) {
        return new TickSchedule(Duration.ofSeconds(ticks.seconds()), limit);
    }

    /** How many ticks there are. */
    int count() {
        return Math.toIntExact(limit.dividedBy(length));
    }

    /** Play time at which a tick begins. */
    Duration begins(int tick) {
        return length.multipliedBy(tick);
    }

    /** Play time at which a tick ends. */
    Duration ends(int tick) {
        return begins(tick + 1);
    }

    /** The beginning of every tick, which ends the one before it, and the end of the last. */
    List<Due> dues() {
        List<Due> dues = new ArrayList<>();
        for (int tick = 0; tick < count(); tick++) {
            dues.add(new Due(OWNER, String.valueOf(tick), begins(tick)));
        }
        if (count() > 0) {
            // A name of its own: if the exercise is made longer later, a tick begins where this one was the last.
            dues.add(new Due(OWNER, END + (count() - 1), begins(count())));
        }
        return dues;
    }

    /** Whether nothing begins with this due thing. */
    static boolean isEnd(Due due) {
        return due.key().startsWith(END);
    }

    /** The tick that begins with a due thing. */
    static int tickOf(Due due) {
        return Integer.parseInt(due.key());
    }

    /**
     * Whether so much of a tick is gone, by an outage or a jump of the clock, that its checks could not all be made.
     *
     * @param elapsed play time now
     */
    boolean isMissed(int tick, Duration elapsed) {
        return elapsed.minus(begins(tick)).compareTo(length.dividedBy(2)) >= 0;
    }
}
