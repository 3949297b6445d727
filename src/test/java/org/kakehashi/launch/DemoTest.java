package org.kakehashi.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kakehashi.account.Account;
import org.kakehashi.account.Accounts;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.team.Teams;

/** On a database of its own that stays empty: what a test makes is rolled back. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestTransaction
@TestProfile(DemoTest.EmptyDatabase.class)
class DemoTest {
    /** Another profile starts another application, and with it another database. */
    public static class EmptyDatabase implements QuarkusTestProfile {}

    @Inject
    Demo demo;

    @Inject
    Links links;

    @Inject
    Accounts accounts;

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Test
    void givesAnEmptyDatabaseOneInstructorAndOneDeployedJointExercise() {
        for (int start = 1; start <= 2; start++) {
            demo.createFirstInstructor();
            demo.createFirstExercise();
        }
        assertEquals(
                List.of("instructor"),
                accounts.byLogin().stream().map(Account::login).toList());
        List<Exercise> all = exercises.newestFirst();
        assertEquals(1, all.size());
        assertEquals(ExerciseState.DEPLOYING, all.getFirst().state());
        assertEquals(
                List.of("Lindhaven EU 2", "Hoshikawa JP 2"),
                teams.of(all.getFirst().id()).stream()
                        .map(team -> team.name() + " " + team.region() + " " + team.seats())
                        .toList());
    }

    @Test
    void drawsAFirstLoginLinkUntilAPasswordIsChosen() {
        demo.createFirstInstructor();
        String first = tokenOf(links.draw().getFirst());
        String second = tokenOf(links.draw().getFirst());
        assertEquals(Optional.empty(), accounts.ofLink(first).map(Account::login));
        assertEquals(Optional.of("instructor"), accounts.ofLink(second).map(Account::login));
        accounts.choosePassword(second, "a long enough password");
        assertTrue(links.draw().getFirst().address().endsWith("/sign-in"));
    }

    @Test
    void handsOutTheJoinLinkOfOneTeamOfEachRegion() {
        demo.createFirstExercise();
        assertEquals(
                List.of("EU Lindhaven", "JP Hoshikawa"),
                links.draw().stream()
                        .map(link -> link.whose() + " " + link.name())
                        .toList());
        links.draw()
                .forEach(link -> assertTrue(
                        link.address().matches("http://127\\.0\\.0\\.1:\\d+/join/[0-9a-f]{32}"), link.address()));
    }

    private static String tokenOf(Links.Link link) {
        return link.address().substring(link.address().lastIndexOf('/') + 1);
    }
}
