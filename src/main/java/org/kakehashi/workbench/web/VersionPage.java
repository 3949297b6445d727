package org.kakehashi.workbench.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.kakehashi.account.Role;
import org.kakehashi.site.language.BothZones;
import org.kakehashi.site.language.Text;
import org.kakehashi.workbench.FileChange;
import org.kakehashi.workbench.Version;
import org.kakehashi.workbench.Versions;

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
    People people;

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
                ? FileChange.between(java.util.Optional.empty(), versions.bundle(version))
                : FileChange.between(
                        java.util.Optional.of(versions.bundle(versions.get(id, against))), versions.bundle(version));
        return Templates.version(new Model(version, people.name(version.writtenBy()), against, numbers, changes));
    }
}
