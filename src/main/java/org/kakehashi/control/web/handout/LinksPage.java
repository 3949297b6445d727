package org.kakehashi.control.web.handout;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.stream.Collectors;
import org.kakehashi.account.Role;
import org.kakehashi.control.ExerciseSituation;
import org.kakehashi.control.ExerciseSituations;
import org.kakehashi.control.TeamSituation;
import org.kakehashi.control.words.ControlWords;
import org.kakehashi.site.web.PublicAddress;

/** The links of an exercise: all to copy at once, each as a QR code, and a sheet to print for each team. */
@Path("/exercises/{id:[0-9]+}/links")
@RolesAllowed(Role.Id.INSTRUCTOR)
public class LinksPage {
    /** A team's join link. */
    public record Handout(TeamSituation team, String address, QrPicture code) {}

    /**
     * All links of an exercise.
     *
     * @param all every team with its link, a line each, to paste into a table or a message
     */
    public record Handouts(ExerciseSituation view, List<Handout> teams, String observers, QrPicture code, String all) {
        /** The words of the sheet, which stand there in all languages. */
        public ControlWords words() {
            return ControlWords.WORDS;
        }
    }

    @CheckedTemplate(basePath = "control")
    static class Templates {
        static native TemplateInstance links(Handouts links);

        static native TemplateInstance sheet(Handouts links);
    }

    @Inject
    ExerciseSituations situations;

    @Inject
    PublicAddress address;

    @GET
    public TemplateInstance page(@PathParam("id") long id) {
        return Templates.links(of(id));
    }

    /** A page of paper for each team, in all languages. */
    @GET
    @Path("sheet")
    public TemplateInstance sheet(@PathParam("id") long id) {
        return Templates.sheet(of(id));
    }

    private Handouts of(long id) {
        ExerciseSituation view = situations.of(id);
        List<Handout> teams = view.teams().stream()
                .map(team -> {
                    String link = address.base() + "/join/" + team.joinCode();
                    return new Handout(team, link, QrPicture.of(link));
                })
                .toList();
        String observers = address.base() + "/watch/" + view.observerCode();
        String all = teams.stream()
                .map(one -> one.team().region() + "\t" + one.team().name() + "\t" + one.address())
                .collect(Collectors.joining("\n"));
        return new Handouts(view, teams, observers, QrPicture.of(observers), all);
    }
}
