package org.kakehashi.exercise.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import org.kakehashi.account.Token;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.PauseMode;
import org.kakehashi.exercise.schedule.Schedule.NewTeam;
import org.kakehashi.scenario.ScenarioPackage;

/**
 * Making an exercise from a form that may be sent twice: a browser without script sends a double click twice, and one
 * with a bad line sends again. Of equal requests one makes the exercise, by a unique key, and all get it.
 */
@ApplicationScoped
public class ScheduleOnce {
    @Inject
    Schedule schedule;

    @Inject
    Exercises exercises;

    /**
     * {@link Schedule#create(String, ScenarioPackage, int, List, String, Approval)}, once for each form and content. A form that a browser's
     * "back" shows again and that is sent with other content makes another exercise.
     *
     * @param formKey minted with the form
     * @throws CannotSchedule with everything that is wrong
     */
    public Exercise create(
            String formKey,
            String name,
            ScenarioPackage pack,
            int minutes,
            List<NewTeam> newTeams,
            String actor,
            Approval approval,
            PauseMode onPause) {
        String request = Token.hash(String.join(
                "\0",
                formKey,
                actor,
                name,
                pack.digest(),
                Integer.toString(minutes),
                newTeams.toString(),
                approval.reason(),
                onPause.name()));
        Optional<Exercise> made = find(request);
        if (made.isPresent()) {
            return made.get();
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Exercise exercise = schedule.create(name, pack, minutes, newTeams, actor, approval);
                exercise.madeFor(request);
                exercise.chooseOnPause(onPause);
                exercises.flush();
                return exercise;
            });
        } catch (PersistenceException perhapsTaken) {
            return find(request).orElseThrow(() -> perhapsTaken);
        }
    }

    private Optional<Exercise> find(String request) {
        return QuarkusTransaction.requiringNew().call(() -> exercises.withRequest(request));
    }
}
