package org.kakehashi.range;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.team.Joining;
import org.kakehashi.exercise.team.Participant;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.Seats;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.range.plan.WantedRange;
import org.kakehashi.scenario.FirstContact;

@QuarkusTest
class FreedSeatsTest {
    @Inject
    Schedule schedule;

    @Inject
    Teams teams;

    @Inject
    Joining joining;

    @Inject
    Seats seats;

    @Inject
    EntityManager entities;

    @Inject
    Ranges ranges;

    @Test
    void theDeskOfAFreedSeatIsAskedForAsNewAndNothingElse() {
        Exercise exercise = schedule.create(
                "Seats", FirstContact.source(), 30, List.of(new Schedule.NewTeam("Lyon", Region.EU, 2)));
        Team team = teams.of(exercise.id()).getFirst();
        joining.join(team.joinCode(), "Marta");
        Participant hana = joining.join(team.joinCode(), "花");
        QuarkusTransaction.requiringNew().run(() -> {
            entities.persist(new TeamRange(team.id(), exercise.id()));
            entities.flush();
            WantedRange.copies(FirstContact.scenario(), team.seats())
                    .forEach(copy -> entities.persist(new RangeNode(
                            team.id(), copy.name(), copy.node().name(), copy.seat(), exercise.createdAt())));
        });

        seats.free(exercise.id(), team.id(), hana.id(), "account:7", "");
        seats.free(exercise.id(), team.id(), hana.id(), "account:7", "");
        assertEquals(
                List.of("desk-1 1", "desk-2 2", "files 1", "gate 1"),
                ranges.of(team.id()).orElseThrow().nodes().stream()
                        .map(node -> node.name() + " " + ranges.generation(team.id(), node.name()))
                        .sorted()
                        .toList());
        assertEquals(0, ranges.generation(team.id(), "no-such-node"));
    }

    @Test
    void aSeatIsFreedBeforeAnythingIsDeployedToo() {
        Exercise exercise = schedule.create(
                "Seats", FirstContact.source(), 30, List.of(new Schedule.NewTeam("Lyon", Region.EU, 1)));
        Team team = teams.of(exercise.id()).getFirst();
        Participant marta = joining.join(team.joinCode(), "Marta");
        seats.free(exercise.id(), team.id(), marta.id(), "account:7", "");
        assertEquals(1, joining.join(team.joinCode(), "Ole").seat());
    }
}
