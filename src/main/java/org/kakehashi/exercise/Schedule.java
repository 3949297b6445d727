package org.kakehashi.exercise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.file.ReadScenario;
import org.kakehashi.scenario.file.ScenarioReader;

/** Making an exercise from a scenario: the text is frozen, secrets and codes are drawn. */
@ApplicationScoped
public class Schedule {
    private final SecureRandom random = new SecureRandom();

    /** @param seats how many can join; nodes that are per participant exist once for each */
    public record NewTeam(String name, Region region, int seats) {}

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    Diary diary;

    /** The same on behalf of the platform, for demonstrations. */
    @Transactional
    public Exercise create(String name, String source, int minutes, List<NewTeam> newTeams) {
        return create(name, source, minutes, newTeams, Lifecycle.PLATFORM);
    }

    /**
     * Creates an exercise in state SCHEDULED.
     *
     * @param source text of {@code scenario.yaml}; must read without errors
     * @param minutes play time, in minutes
     * @param actor who, for the diary
     * @throws CannotSchedule with everything that is wrong
     */
    @Transactional
    public Exercise create(String name, String source, int minutes, List<NewTeam> newTeams, String actor) {
        ReadScenario read = ScenarioReader.read(source);
        List<Flaw> flaws = Flaw.allOf(name, read, minutes, newTeams);
        if (!flaws.isEmpty()) {
            throw new CannotSchedule(flaws);
        }
        Scenario scenario = read.orThrow();
        var frozen = new Exercise.FrozenText(scenario.id(), scenario.version(), sha256(source), source);
        var exercise = new Exercise(ProperName.normal(name), frozen, hex(32), hex(16), minutes, exercises.now());
        exercises.persist(exercise);
        for (NewTeam team : newTeams) {
            teams.persist(
                    new Team(exercise.id(), ProperName.normal(team.name()), team.region(), team.seats(), hex(16)));
        }
        diary.write(exercise.id(), Deed.SCHEDULE, "", actor, "");
        return exercise;
    }

    private String hex(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
