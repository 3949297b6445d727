package org.kakehashi.exercise.frozen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.schedule.Schedule.NewTeam;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.scenario.Content;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.ScenarioPackage;

@QuarkusTest
class FrozenPackagesTest {
    private static final List<NewTeam> TEAM = List.of(new NewTeam("Lyon", Region.EU, 2));

    @Inject
    Schedule schedule;

    @Inject
    Exercises exercises;

    @Inject
    FrozenPackages packages;

    @Inject
    FrozenScenarios scenarios;

    @Inject
    SampleExercise samples;

    @Test
    void keepsTheFilesThatARangeNeeds() {
        byte[] log = "for ${owner}".getBytes(StandardCharsets.UTF_8);
        ScenarioPackage pack = ScenarioPackage.ofText(FirstContact.changed(
                        "      /etc/accounts",
                        "      /srv/public/log: {from: files/log, fill: true}\n      /etc/accounts"))
                .with("files/log", new Bytes(log));
        Exercise exercise =
                exercises.get(schedule.create("Files", pack, 30, TEAM).id());
        assertEquals(pack.digest(), exercise.scenario().digest());
        Scenario frozen = scenarios.of(exercise);
        var packed = assertInstanceOf(
                Content.Packed.class,
                frozen.node("files").orElseThrow().files().stream()
                        .filter(file -> file.path().equals("/srv/public/log"))
                        .findFirst()
                        .orElseThrow()
                        .content());
        assertEquals(new Content.Packed("files/log", new Bytes(log), true), packed);
    }

    @Test
    void givesBackAPackageThatFillsSeveralRows() {
        byte[] noise = new byte[9 << 20];
        new Random(7).nextBytes(noise);
        ScenarioPackage pack = FirstContact.pack().with("files/noise", new Bytes(noise));
        schedule.create("Large", pack, 30, TEAM);
        schedule.create("Large again", pack, 30, TEAM);
        assertEquals(Optional.of(pack), packages.find(pack.digest()));
    }

    @Test
    void readsAnExerciseThatWasScheduledBeforePackagesWereKept() {
        long id = samples.schedule("Old", FirstContact.source(), 30).id();
        assertEquals("first-contact", scenarios.of(exercises.get(id)).id());
    }

    @Test
    void forgetsWhatNoExercisePlays() {
        ScenarioPackage kept = FirstContact.pack().with("files/kept", new Bytes(new byte[1]));
        ScenarioPackage left = FirstContact.pack().with("files/left", new Bytes(new byte[1]));
        schedule.create("Kept", kept, 30, TEAM);
        QuarkusTransaction.requiringNew().run(() -> packages.keep(left));
        packages.forgetUnused();
        assertEquals(Optional.of(kept), packages.find(kept.digest()));
        assertEquals(Optional.empty(), packages.find(left.digest()));
    }
}
