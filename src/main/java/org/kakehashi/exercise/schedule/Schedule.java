package org.kakehashi.exercise.schedule;

import static org.kakehashi.exercise.words.ExerciseWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.ToIntFunction;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.audit.AuditAction;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.exercise.frozen.FrozenPackages;
import org.kakehashi.exercise.rehearsed.RehearsalRecords;
import org.kakehashi.exercise.team.ProperName;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.TeamEntry;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.flag.Secret;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.scenario.format.ReadContext;
import org.kakehashi.scenario.format.ReadScenario;
import org.kakehashi.scenario.format.ScenarioReader;
import org.kakehashi.site.language.Text;

/** Making an exercise from a scenario: its package is frozen, secrets and codes are drawn. */
@ApplicationScoped
public class Schedule {
    /** Why the platform's own demonstration needs no rehearsal here. */
    private static final String BUNDLED = "bundled";

    private static final int DRAWS = 1024;

    private final SecureRandom random = new SecureRandom();

    /** Why somebody scheduled without a rehearsal, as the audit log has it, for people. */
    public static Text reason(String recorded) {
        return recorded.equals(BUNDLED) ? WORDS.bundledWithThisRelease() : Text.same(recorded);
    }

    /** @param seats how many can join; nodes that are per participant exist once for each */
    public record NewTeam(String name, Region region, int seats, TeamEntry entry) {
        /** A ranked team. */
        public NewTeam(String name, Region region, int seats) {
            this(name, region, seats, TeamEntry.RANKED);
        }
    }

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    AuditLog auditLog;

    @Inject
    RehearsalRecords rehearsals;

    @Inject
    FrozenPackages packages;

    /** The same on behalf of the platform, of a scenario that it brings along. */
    @Transactional
    public Exercise create(String name, ScenarioPackage pack, int minutes, List<NewTeam> newTeams) {
        return create(name, pack, minutes, newTeams, Lifecycle.PLATFORM, Approval.anyway(BUNDLED));
    }

    /** The same of a scenario that is nothing but a text. */
    @Transactional
    public Exercise create(String name, String source, int minutes, List<NewTeam> newTeams) {
        return create(name, ScenarioPackage.ofText(source), minutes, newTeams);
    }

    /**
     * Creates an exercise in state SCHEDULED.
     *
     * @param pack what is frozen; must read without errors
     * @param minutes play time, in minutes
     * @param actor who, for the audit log
     * @param approval if it is for a package that passed no rehearsal, its reason goes into the audit log
     * @throws CannotSchedule with everything that is wrong
     */
    @Transactional
    public Exercise create(
            String name, ScenarioPackage pack, int minutes, List<NewTeam> newTeams, String actor, Approval approval) {
        ReadScenario read = ScenarioReader.read(pack, ReadContext.UNKNOWN);
        List<Flaw> flaws = new ArrayList<>(Flaw.allOf(name, read, minutes, newTeams));
        boolean rehearsed = rehearsals.passed(pack.digest()).isPresent();
        if (read.scenario().isPresent() && !rehearsed && !approval.isGivenAnyway()) {
            flaws.add(Flaw.notRehearsed());
        }
        if (!flaws.isEmpty()) {
            throw new CannotSchedule(flaws);
        }
        Exercise exercise = create(name, read.orThrow(), pack, minutes, newTeams, Exercise.Kind.PLAY);
        auditLog.write(exercise.id(), AuditAction.SCHEDULE, "", actor, "");
        if (!rehearsed) {
            auditLog.write(exercise.id(), AuditAction.UNREHEARSED, "", actor, approval.reason());
        }
        return exercise;
    }

    /**
     * Creates the exercise of a rehearsal, which no list shows. Secrets are drawn until the teams' values suit, at most
     * {@value #DRAWS} times: with few options to choose from, two teams would now and then get the same by chance. If none
     * suits, the best is taken.
     *
     * @param lacking tells how much in these values of all teams, in their order, is not as different as it should be
     */
    @Transactional
    public Exercise rehearse(
            String name,
            ScenarioPackage pack,
            List<NewTeam> newTeams,
            String actor,
            ToIntFunction<List<TeamValues>> lacking) {
        Scenario scenario = ScenarioReader.read(pack, ReadContext.UNKNOWN).orThrow();
        Exercise exercise = create(name, scenario, pack, Flaw.MOST_MINUTES, newTeams, Exercise.Kind.REHEARSAL);
        List<Team> all = teams.of(exercise.id());
        int least = lacking.applyAsInt(values(scenario, all, exercise.secret()));
        for (int draw = 0; draw < DRAWS && least > 0; draw++) {
            String drawn = hex(32);
            int lacks = lacking.applyAsInt(values(scenario, all, Secret.ofHex(drawn)));
            if (lacks < least) {
                least = lacks;
                exercise.drawAgain(drawn);
            }
        }
        auditLog.write(exercise.id(), AuditAction.SCHEDULE, "", actor, "");
        return exercise;
    }

    /** Creates an exercise for one person alone, which no list shows; whether it was rehearsed does not matter. */
    @Transactional
    public Exercise solo(String name, ScenarioPackage pack, NewTeam seat, String actor) {
        Scenario scenario = ScenarioReader.read(pack, ReadContext.UNKNOWN).orThrow();
        Exercise exercise = create(name, scenario, pack, scenario.minutes(), List.of(seat), Exercise.Kind.SOLO);
        auditLog.write(exercise.id(), AuditAction.SCHEDULE, "", actor, "");
        return exercise;
    }

    private static List<TeamValues> values(Scenario scenario, List<Team> teams, Secret secret) {
        return teams.stream()
                .map(team -> TeamValues.mint(scenario, secret, team.valueKey(), team.seats())
                        .forSeat(1))
                .toList();
    }

    private Exercise create(
            String name,
            Scenario scenario,
            ScenarioPackage pack,
            int minutes,
            List<NewTeam> newTeams,
            Exercise.Kind kind) {
        packages.keep(pack);
        var frozen = new Exercise.FrozenText(scenario.id(), scenario.version(), pack.digest(), "");
        var exercise = new Exercise(ProperName.normal(name), frozen, hex(32), hex(16), minutes, exercises.now());
        exercise.become(kind);
        exercises.persist(exercise);
        for (NewTeam team : newTeams) {
            teams.persist(new Team(exercise.id(), ProperName.normal(team.name()), team.region(), team.seats(), hex(16))
                    .as(team.entry()));
        }
        return exercise;
    }

    private String hex(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
