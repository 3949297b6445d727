package org.kakehashi.workbench.web.project;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.rehearsal.Rehearsals;
import org.kakehashi.site.language.BothZones;
import org.kakehashi.site.language.Text;
import org.kakehashi.workbench.FileChange;
import org.kakehashi.workbench.ParsedVersions;
import org.kakehashi.workbench.Version;
import org.kakehashi.workbench.Versions;
import org.kakehashi.workbench.web.AuthorNames;
import org.kakehashi.workbench.web.Downloads;

/** What a version changed, compared with the one before it or with any other. */
@Path("/scenarios/{id:\\d+}/versions/{number:\\d+}")
@RolesAllowed({Role.Id.AUTHOR, Role.Id.INSTRUCTOR})
public class VersionPage {
    /**
     * @param against number of the version that it is compared with, 0 for nothing at all
     * @param numbers of all versions
     */
    public record Model(Version version, String by, int against, List<Integer> numbers, List<FileChange> changes) {
        public Text when() {
            return BothZones.date(version.writtenAt());
        }
    }

    @CheckedTemplate(basePath = "workbench")
    static class Templates {
        static native TemplateInstance version(Model model);
    }

    @Inject
    Versions versions;

    @Inject
    ParsedVersions parsedVersions;

    @Inject
    Rehearsals rehearsals;

    @Inject
    CurrentVisitor visitor;

    @Inject
    AuthorNames authors;

    @GET
    public TemplateInstance page(
            @PathParam("id") long id,
            @PathParam("number") int number,
            @QueryParam("against") @DefaultValue("-1") int wanted) {
        Version version = versions.get(id, number);
        int against = wanted < 0 ? number - 1 : wanted;
        List<Integer> numbers =
                versions.newestFirst(id).stream().map(Version::number).toList();
        List<FileChange> changes = against == 0
                ? FileChange.between(Optional.empty(), versions.pack(version))
                : FileChange.between(Optional.of(versions.pack(versions.get(id, against))), versions.pack(version));
        return Templates.version(new Model(version, authors.name(version.writtenBy()), against, numbers, changes));
    }

    /** The package as a zip archive. */
    @GET
    @Path("package.zip")
    @Produces("application/zip")
    public Response zip(@PathParam("id") long id, @PathParam("number") int number) {
        Version version = versions.get(id, number);
        String name = parsedVersions
                .of(version)
                .scenario()
                .map(scenario -> scenario.id() + "-" + scenario.version())
                .orElse("scenario-" + id);
        return Downloads.zip(versions.pack(version), name + "-v" + number);
    }

    /** Asks for a rehearsal of this version and goes to its page. */
    @POST
    @Path("rehearse")
    @RolesAllowed(Role.Id.AUTHOR)
    public Response rehearse(@PathParam("id") long id, @PathParam("number") int number) {
        long rehearsal = rehearsals.start(versions.pack(versions.get(id, number)), visitor.actor());
        return Response.seeOther(URI.create("/scenarios/rehearsals/" + rehearsal))
                .build();
    }
}
