package org.kakehashi.control.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.control.web.NewExerciseForm.Columns;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.PauseMode;
import org.kakehashi.exercise.rehearsed.RehearsalRecords;
import org.kakehashi.exercise.schedule.Approval;
import org.kakehashi.exercise.schedule.CannotSchedule;
import org.kakehashi.exercise.schedule.ScheduleOnce;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.library.OfferedScenario;
import org.kakehashi.scenario.library.ScenarioSources;

/** Making an exercise: a scenario, a name, the teams. */
@Path("/exercises/new")
@RolesAllowed(Role.Id.INSTRUCTOR)
public class NewExercise {
    private static final int MORE_WITHOUT_SCRIPT = 4;

    @CheckedTemplate(basePath = "control")
    static class Templates {
        static native TemplateInstance newExercise(NewExerciseForm form, List<ScenarioChoice> scenarios);

        static native TemplateInstance newExercise$rows(NewExerciseForm form);
    }

    @Inject
    ScenarioSources sources;

    @Inject
    ScheduleOnce schedule;

    @Inject
    RehearsalRecords rehearsals;

    @Inject
    CurrentVisitor visitor;

    @GET
    public TemplateInstance page() {
        return page(NewExerciseForm.empty());
    }

    /** Creates the exercise, once however often the same form is sent, or shows the form again with more rows, fewer rows or what is wrong. */
    @POST
    public Object create(
            @FormParam("key") @Nullable String key,
            @FormParam("name") @Nullable String name,
            @FormParam("scenario") @Nullable String scenario,
            @FormParam("minutes") @Nullable String minutes,
            @FormParam("onPause") @Nullable String onPause,
            @FormParam("reason") @Nullable String reason,
            @FormParam("team") List<String> teams,
            @FormParam("region") List<String> regions,
            @FormParam("seats") List<String> seats,
            @FormParam("entry") List<String> entries,
            @FormParam("many") @Nullable String many,
            @FormParam("more") @Nullable String more,
            @FormParam("remove") @Nullable Integer remove) {
        var form = NewExerciseForm.of(key, name, scenario, minutes, new Columns(teams, regions, seats, entries))
                .withMany(many)
                .because(reason)
                .pausing(PauseMode.of(onPause));
        if (more != null) {
            return page(isBlank(many) ? form.withRows(MORE_WITHOUT_SCRIPT) : form);
        }
        if (remove != null) {
            return page(form.withoutRow(remove));
        }
        return create(form);
    }

    /** The team rows alone, with one more, with many more, or without one, for pages with script. */
    @POST
    @Path("rows")
    public TemplateInstance rows(
            @FormParam("team") List<String> teams,
            @FormParam("region") List<String> regions,
            @FormParam("seats") List<String> seats,
            @FormParam("entry") List<String> entries,
            @FormParam("many") @Nullable String many,
            @FormParam("remove") @Nullable Integer remove) {
        var form = NewExerciseForm.of("", "", "", "", new Columns(teams, regions, seats, entries));
        if (remove != null) {
            return Templates.newExercise$rows(form.withoutRow(remove));
        }
        return Templates.newExercise$rows(isBlank(many) ? form.withRows(1) : form.withMany(many));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private Object create(NewExerciseForm form) {
        Optional<OfferedScenario> chosen = sources.find(form.scenario());
        ScenarioPackage pack = chosen.map(OfferedScenario::pack).orElse(ScenarioPackage.EMPTY);
        int ofScenario = chosen.flatMap(found -> found.content().scenario())
                .map(found -> found.minutes())
                .orElse(0);
        try {
            Exercise exercise = schedule.create(
                    form.key(),
                    form.name(),
                    pack,
                    form.minutesOr(ofScenario),
                    form.teams(),
                    visitor.actor(),
                    Approval.anyway(form.reason()),
                    form.onPause());
            return Response.seeOther(URI.create("/exercises/" + exercise.id())).build();
        } catch (CannotSchedule wrong) {
            return Response.status(wrong.reason().status())
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                    .entity(page(form.with(wrong.flaws())))
                    .build();
        }
    }

    private TemplateInstance page(NewExerciseForm form) {
        List<OfferedScenario> all = sources.all();
        Map<String, Instant> passed =
                rehearsals.passed(all.stream().map(ScenarioChoice::digest).toList());
        List<ScenarioChoice> scenarios =
                all.stream().map(found -> ScenarioChoice.of(found, passed)).toList();
        return Templates.newExercise(form, scenarios);
    }
}
