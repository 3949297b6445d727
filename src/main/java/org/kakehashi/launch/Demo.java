package org.kakehashi.launch;

import static org.kakehashi.launch.words.LaunchWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.kakehashi.account.Account;
import org.kakehashi.account.Accounts;
import org.kakehashi.account.Role;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.schedule.Schedule.NewTeam;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.format.ScenarioFolder;
import org.kakehashi.scenario.library.ScenarioLibrary;
import org.kakehashi.site.Refused;

/** What an empty database gets, so that the first minutes need no manual: an instructor and a deployed exercise. */
@ApplicationScoped
class Demo {
    static final String INSTRUCTOR = "instructor";
    private static final String SCENARIO = "first-contact";
    private static final Logger LOG = Logger.getLogger(Demo.class);

    @Inject
    Accounts accounts;

    @Inject
    Exercises exercises;

    @Inject
    ScenarioLibrary library;

    @Inject
    Schedule schedule;

    @Inject
    Lifecycle lifecycle;

    /** Without effect where somebody has an account already. */
    @Transactional
    void createFirstInstructor() {
        if (accounts.count() > 0) {
            return;
        }
        Account account =
                accounts.create(INSTRUCTOR, WORDS.instructor().inAll(" "), Set.of(Role.INSTRUCTOR, Role.AUTHOR));
        LOG.infof("created the first account: %s", account.login());
    }

    /** Without effect where there is an exercise already, or where the bundled scenario is missing or broken. */
    @Transactional
    void createFirstExercise() {
        if (!exercises.heads().isEmpty()) {
            return;
        }
        bundled().ifPresent(found -> {
            Scenario scenario = found.content().orThrow();
            Exercise exercise = schedule.create(
                    scenario.title().inAll(" / "),
                    found.pack(),
                    scenario.minutes(),
                    List.of(new NewTeam("Lindhaven", Region.EU, 2), new NewTeam("Hoshikawa", Region.JP, 2)));
            lifecycle.deploy(exercise.id(), Lifecycle.PLATFORM);
        });
    }

    private Optional<ScenarioFolder> bundled() {
        try {
            Optional<ScenarioFolder> found = library.find(SCENARIO)
                    .filter(folder -> folder.content().scenario().isPresent());
            if (found.isEmpty()) {
                LOG.warnf("no demo exercise: the scenario %s is missing or has errors (see: validate)", SCENARIO);
            }
            return found;
        } catch (Refused e) {
            LOG.warnf("no demo exercise: %s", e.text().en());
            return Optional.empty();
        }
    }
}
