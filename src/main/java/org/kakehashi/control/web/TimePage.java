package org.kakehashi.control.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.exercise.CannotChangeTime;
import org.kakehashi.exercise.ExerciseNotStarted;
import org.kakehashi.exercise.TimeChanges;
import org.kakehashi.site.Refused;

/** Changing the play time of one exercise. */
@Path("/exercises/{id:[0-9]+}/time")
@RolesAllowed(Role.Id.INSTRUCTOR)
public class TimePage {
    @CheckedTemplate(basePath = "control")
    static class Templates {
        static native TemplateInstance time(TimeChanges.Found found, TimeForm form);
    }

    @Inject
    TimeChanges timeChanges;

    @Inject
    CurrentVisitor visitor;

    @GET
    public TemplateInstance page(@PathParam("id") long id) {
        return Templates.time(timeChanges.find(id), TimeForm.empty());
    }

    /** Changes it, or shows the form again with what is wrong. */
    @POST
    public Response change(
            @PathParam("id") long id,
            @FormParam("kind") @Nullable String kind,
            @FormParam("minutes") @Nullable String minutes,
            @FormParam("reason") @Nullable String reason,
            @FormParam("version") @DefaultValue("-1") int version) {
        TimeForm form = TimeForm.of(kind, minutes, reason);
        timeChanges.find(id);
        try {
            timeChanges.change(id, form.change(), version, visitor.actor(), form.reason());
            return Response.seeOther(URI.create("/exercises/" + id)).build();
        } catch (CannotChangeTime | ExerciseNotStarted wrong) {
            return again(id, form, wrong);
        }
    }

    private Response again(long id, TimeForm form, Refused wrong) {
        return Response.status(wrong.reason().status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(Templates.time(timeChanges.find(id), form.with(wrong.text())))
                .build();
    }
}
