package org.kakehashi.tick.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kakehashi.flag.Secret;
import org.kakehashi.flag.ServiceFlags;
import org.kakehashi.tick.submission.FlagRules.Capture;
import org.kakehashi.tick.submission.FlagRules.Judgement;

class FlagRulesTest {
    private static final long OURS = 1;
    private static final long THEIRS = 2;
    private static final long NOP = 3;

    private final ServiceFlags flags = new ServiceFlags(Secret.ofHex("07".repeat(32)));
    private final FlagRules rules =
            new FlagRules(flags, SampleDefencePlans.PLAN, Set.of(OURS, THEIRS, NOP), Set.of(NOP));

    private String flag(int tick, long team, int service, int store) {
        return flags.mint(new ServiceFlags.Place(tick, team, service, store));
    }

    private FlagVerdict refused(String flag, int tick) {
        Judgement judgement = rules.judge(flag, OURS, tick);
        assertEquals(Optional.empty(), judgement.capture());
        return judgement.answer().orElseThrow().code();
    }

    @Test
    void aFlagCountsInTheTickInWhichItWasPlacedAndTheNextOnes() {
        for (int tick = 10; tick < 13; tick++) {
            assertEquals(
                    new Judgement(Optional.empty(), Optional.of(new Capture(OURS, THEIRS, "hanko", "seals", 10))),
                    rules.judge(flag(10, THEIRS, 0, 1), OURS, tick));
        }
        assertEquals(FlagVerdict.OLD, refused(flag(10, THEIRS, 0, 1), 13));
        assertEquals(FlagVerdict.OLD, refused(flag(0, THEIRS, 0, 0), Integer.MAX_VALUE));
    }

    @Test
    void everyServiceAndStoreIsNamed() {
        assertEquals(
                Optional.of(new Capture(OURS, THEIRS, "tram", "tickets", 0)),
                rules.judge(flag(0, THEIRS, 1, 0), OURS, 0).capture());
    }

    @Test
    void theFlagsOfATeamAreNothingToItself() {
        assertEquals(FlagVerdict.OWN, refused(flag(1, OURS, 0, 0), 1));
        assertEquals(FlagVerdict.OWN, refused(flag(1, OURS, 0, 0), 100));
    }

    @Test
    void theFlagsOfATeamThatNobodyPlaysAreNone() {
        assertEquals(FlagVerdict.INV, refused(flag(1, NOP, 0, 0), 1));
    }

    @Test
    void whatTheExerciseDoesNotHaveIsNoFlag() {
        for (String none : List.of(
                "",
                "hello",
                flag(1, 4, 0, 0),
                flag(1, THEIRS, 2, 0),
                flag(1, THEIRS, 1, 1),
                flag(2, THEIRS, 0, 0),
                new ServiceFlags(Secret.ofHex("08".repeat(32))).mint(new ServiceFlags.Place(1, THEIRS, 0, 0)))) {
            assertEquals(FlagVerdict.INV, refused(none, 1), none);
        }
    }
}
