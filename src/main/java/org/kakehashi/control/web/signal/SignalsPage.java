package org.kakehashi.control.web.signal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.HashMap;
import java.util.Map;
import org.kakehashi.account.Role;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.exercise.team.Participants;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.play.signal.Signals;

/** What an instructor may want to ask teams about, with the facts behind it. Nobody else sees it. */
@Path("/exercises/{id:[0-9]+}/signals")
@RolesAllowed(Role.Id.INSTRUCTOR)
public class SignalsPage {
    @CheckedTemplate(basePath = "control")
    static class Templates {
        static native TemplateInstance signals(SignalsModel model);
    }

    @Inject
    Exercises exercises;

    @Inject
    FrozenScenarios scenarios;

    @Inject
    Teams teams;

    @Inject
    Participants participants;

    @Inject
    Signals signals;

    @GET
    @Transactional
    public TemplateInstance page(@PathParam("id") long id) {
        Exercise exercise = exercises.played(id);
        Map<Long, String> names = new HashMap<>();
        Map<Long, String> people = new HashMap<>();
        for (Team team : teams.of(id)) {
            names.put(team.id(), team.name());
            participants.of(team.id()).forEach(person -> people.put(person.id(), person.displayName()));
        }
        return Templates.signals(
                new SignalsModel(exercise, scenarios.of(exercise), signals.of(exercise), names, people));
    }
}
