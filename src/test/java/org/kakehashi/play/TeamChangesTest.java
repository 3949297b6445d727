package org.kakehashi.play;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLNonTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.range.Ranges;
import org.kakehashi.site.Loops;

class TeamChangesTest {
    private static final Player MARTA = player(1, 11, 7);
    private static final Player HANA = player(2, 12, 7);

    private final Watch watch = new Watch();
    private final TeamChanges changes = changes();

    /** A clock that the test sets. */
    private static final class Watch extends Clock {
        Instant now = Instant.parse("2026-05-01T09:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private String marta;
    private String hana;

    @BeforeEach
    void twoPagesOfTwoTeams() {
        marta = changes.mark(MARTA).toString();
        hana = changes.mark(HANA).toString();
    }

    private TeamChanges changes() {
        var made = new TeamChanges(watch);
        made.loops = new Loops();
        return made;
    }

    private static Player player(long id, long team, long exercise) {
        return new Player(id, "", 1, team, "", Region.EU, 1, exercise);
    }

    @Test
    void aPageIsRightUntilSomethingHappensToItsTeam() {
        assertTrue(changes.nothingSince(marta, MARTA));
        changes.looked(MARTA.teamId());
        assertFalse(changes.nothingSince(marta, MARTA));
        assertTrue(changes.nothingSince(hana, HANA), "it was another team's");
        assertTrue(changes.nothingSince(changes.mark(MARTA).toString(), MARTA));
    }

    @Test
    void whatHappensToTheSharedPartHappensToEveryTeam() {
        changes.rangeChanged(new Ranges.Changed(7, 11));
        assertFalse(changes.nothingSince(marta, MARTA));
        assertTrue(changes.nothingSince(hana, HANA));
        changes.rangeChanged(new Ranges.Changed(7, -7));
        assertFalse(changes.nothingSince(hana, HANA));
    }

    @Test
    void aPageLooksAgainAfterAWhileAndSoonerIfItKnowsThatItWillBeWrong() {
        String hintsAreFree =
                changes.mark(MARTA).orSooner(Duration.ofSeconds(20)).toString();
        watch.now = watch.now.plusSeconds(19);
        assertTrue(changes.nothingSince(hintsAreFree, MARTA));
        watch.now = watch.now.plusSeconds(2);
        assertFalse(changes.nothingSince(hintsAreFree, MARTA));
        assertTrue(changes.nothingSince(marta, MARTA));
        watch.now = watch.now.plus(TeamChanges.ANYWAY);
        assertFalse(changes.nothingSince(marta, MARTA));
    }

    @Test
    void nothingIsSureWhileTheDatabaseDoesNotAnswer() {
        changes.loops.failed(
                "something", new IllegalStateException(new SQLNonTransientConnectionException("gone", "08000")));
        assertFalse(changes.nothingSince(marta, MARTA));
        changes.loops.works("something");
        assertTrue(changes.nothingSince(marta, MARTA));
    }

    @Test
    void marksFromBeforeAStartOrMadeUpOnesCountForNothing() {
        assertNotEquals(marta, changes().mark(MARTA).toString());
        assertFalse(changes().nothingSince(marta, MARTA));
        for (String madeUp : new String[] {null, "", "x", "--", "1-2", "1-2-3-4", "g-0-0", "1".repeat(40) + "-1-1"}) {
            assertFalse(changes.nothingSince(madeUp, MARTA), madeUp);
        }
    }
}
