package org.kakehashi.range;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseHead;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.play.Played;
import org.kakehashi.play.Player;
import org.kakehashi.range.access.NodeAccess;
import org.kakehashi.range.access.ServiceAddresses;
import org.kakehashi.range.access.ServiceNodeResets;
import org.kakehashi.range.plan.SharedPart;
import org.kakehashi.range.plan.SmallArena;
import org.kakehashi.range.plan.Subnet;
import org.kakehashi.range.plan.WantedRange;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.fact.TickFact;
import org.kakehashi.site.Refused;

/** Two teams with a box each, in the database: what putting one back costs, and where services are. */
@QuarkusTest
class ServiceNodeResetsTest {
    @Inject
    Played played;

    @Inject
    Sessions sessions;

    @Inject
    Exercises exercises;

    @Inject
    EntityManager entities;

    @Inject
    Ranges ranges;

    @Inject
    ServiceNodeResets resets;

    @Inject
    ServiceAddresses addresses;

    @Inject
    NodeAccess access;

    @Inject
    Ledger ledger;

    private SampleExercise.Made exercise;
    private Player marta;

    /** Every exercise is played in the small arena. */
    @Vetoed
    static class InTheArena extends FrozenScenarios {
        @Override
        public Scenario of(Exercise exercise) {
            return SmallArena.scenario();
        }

        @Override
        public Scenario of(ExerciseHead head) {
            return SmallArena.scenario();
        }

        @Override
        public Optional<Scenario> ifReadable(ExerciseHead head) {
            return Optional.of(SmallArena.scenario());
        }
    }

    @BeforeEach
    void twoTeamsPlay() {
        QuarkusMock.installMockForType(new InTheArena(), FrozenScenarios.class);
        exercise = played.running();
        marta = played.join(exercise.eu(), "Marta");
        for (Team team : List.of(exercise.eu(), exercise.jp())) {
            QuarkusTransaction.requiringNew().run(() -> {
                entities.persist(new TeamRange(team.id(), exercise.id()));
                entities.flush();
                WantedRange.copies(SmallArena.scenario(), team.id(), team.seats())
                        .forEach(copy -> entities.persist(new RangeNode(
                                team.id(), copy.name(), copy.node().name(), copy.seat(), exercises.now())));
            });
        }
        allAreReady();
    }

    private void allAreReady() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("update RangeNode set state = ?1 where teamId in (?2, ?3)")
                        .setParameter(1, NodeState.READY)
                        .setParameter(2, exercise.eu().id())
                        .setParameter(3, exercise.jp().id())
                        .executeUpdate());
    }

    private void open(int tick) {
        var when = new FactTime(exercises.now(), Duration.ofMinutes(tick));
        QuarkusTransaction.requiringNew().run(() -> ledger.append(exercise.id(), new TickFact.TickOpened(when, tick)));
    }

    private List<String> resetFacts() {
        return ledger.of(exercise.id()).stream()
                .map(LedgerEntry::fact)
                .filter(TickFact.NodeReset.class::isInstance)
                .map(TickFact.NodeReset.class::cast)
                .map(fact -> fact.tick() + " " + fact.node() + " by " + fact.participantId())
                .toList();
    }

    private int generation(String node) {
        return ranges.generation(exercise.eu().id(), node);
    }

    @Test
    void aResetIsAFactOfTheCurrentTickWhoeverAsksForIt() {
        resets.reset(marta.participantId(), "box");
        assertEquals(2, generation("box"));
        assertEquals(List.of(), resetFacts(), "before the first tick");
        IntStream.range(0, 3).forEach(this::open);
        allAreReady();
        resets.reset(marta.participantId(), "box");
        assertEquals(List.of("2 box by " + marta.participantId()), resetFacts());
        ranges.resetNode(exercise.eu().id(), "desk-1");
        ranges.resetRange(exercise.jp().id());
        assertEquals(List.of("2 box by " + marta.participantId(), "2 box by 0"), resetFacts());
    }

    @Test
    void whoAsksTwiceAtOncePaysOnce() {
        open(0);
        resets.reset(marta.participantId(), "box");
        assertThrows(ResetIsUnderWay.class, () -> resets.reset(marta.participantId(), "box"));
        assertEquals(1, resetFacts().size());
        assertEquals(2, generation("box"));
    }

    @Test
    void onlyNodesWithServicesArePutBackByTheirTeamAndOnlyInPlay() {
        for (String node : List.of("desk-1", "gate", "checker", "notice", "nothing")) {
            Refused refused = assertThrows(Refused.class, () -> resets.reset(marta.participantId(), node), () -> node);
            assertEquals(404, refused.reason().status());
        }
        SampleExercise.Made later = played.scheduled();
        Player early = played.join(later.jp(), "花");
        assertEquals(
                409,
                assertThrows(Refused.class, () -> resets.reset(early.participantId(), "box"))
                        .reason()
                        .status());
    }

    @Test
    void thePageTellsThePriceBeforeItIsPaid() {
        open(0);
        browser("en")
                .get("/play")
                .then()
                .body(containsString("/play/nodes/box/reset"), not(containsString("gate/reset")));
        browser("en").get("/play/nodes/box/reset").then().statusCode(200).body(containsString("25 points, each time"));
        browser("ja").get("/play/nodes/box/reset").then().body(containsString("チームの得点から 25 点が引かれます"));
        browser("en").get("/play/nodes/gate/reset").then().statusCode(404);
        browser("en").post("/play/nodes/box/reset").then().statusCode(303);
        assertEquals(1, resetFacts().size());
        browser("en").post("/play/nodes/box/reset").then().statusCode(409).body(containsString("already"));
    }

    private RequestSpecification browser(String language) {
        String session =
                sessions.open(new Subject(Subject.Kind.PARTICIPANT, marta.participantId()), Set.of(Role.TRAINEE));
        return given().redirects()
                .follow(false)
                .header("Accept", "text/html")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .cookie("kkh_session", session)
                .cookie("language", language);
    }

    @Test
    void traineesPatchTheirBoxByTerminal() {
        assertEquals("box", access.ownConsole(marta.participantId(), "box", "").node());
        assertEquals(
                exercise.eu().id(),
                access.ownConsole(marta.participantId(), "box", "").teamId());
    }

    @Test
    void servicesAreAtTheGatesOfTheirTeams() {
        assertEquals(List.of(), addresses.of(exercise.id()).teams(), "before the arena has addresses");
        long shared = SharedPart.idOf(exercise.id());
        QuarkusTransaction.requiringNew().run(() -> {
            entities.persist(new TeamRange(shared, exercise.id()));
            entities.flush();
            entities.persist(new SubnetLease(shared, "arena", Subnet.parse("10.160.4.0/26")));
        });
        ServiceAddresses.Directory arena = addresses.of(exercise.id());
        assertEquals(shared, arena.sharedPart());
        long first = Math.min(exercise.eu().id(), exercise.jp().id());
        long second = Math.max(exercise.eu().id(), exercise.jp().id());
        assertEquals(
                List.of(
                        new ServiceAddresses.TeamPlace(
                                first,
                                1,
                                "team-1",
                                "10.160.4.1",
                                Map.of("hanko", "10.160.4.1:8000", "tram", "10.160.4.1:8001")),
                        new ServiceAddresses.TeamPlace(
                                second,
                                2,
                                "team-2",
                                "10.160.4.2",
                                Map.of("hanko", "10.160.4.2:8000", "tram", "10.160.4.2:8001"))),
                arena.teams());
        assertEquals(second, arena.from("10.160.4.2").orElseThrow().teamId());
        assertEquals(Optional.empty(), arena.from("10.160.4.10"));
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("delete from SubnetLease where teamId = ?1")
                        .setParameter(1, shared)
                        .executeUpdate());
    }
}
