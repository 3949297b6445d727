package org.kakehashi.scenario.format.attackdefence;

import org.kakehashi.scenario.AttackDefencePlan.Ticks;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Types;

/** {@code ticks}: how play time is divided, and for how long flags count. */
public final class TicksSection {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 600;
    private static final int MOST_VALID = 20;

    private static final Section SECTION = Section.named("ticks");
    static final Key<Integer> SECONDS =
            SECTION.optional("seconds", Types.number(SHORTEST, LONGEST).or(Ticks.STANDARD.seconds()));
    static final Key<Integer> VALID =
            SECTION.optional("valid", Types.number(1, MOST_VALID).or(Ticks.STANDARD.valid()));

    public static final Key<Fields> TICKS = Key.optional("ticks", Types.section(SECTION));

    private TicksSection() {}

    public static Ticks read(Fields scenario) {
        Fields ticks = scenario.fields(TICKS);
        return new Ticks(ticks.get(SECONDS), ticks.get(VALID));
    }
}
