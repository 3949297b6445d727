package org.kakehashi.workbench.web.library;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.scenario.Problem;
import org.kakehashi.scenario.format.pack.PackageZip;
import org.kakehashi.scenario.format.pack.ReadPackage;
import org.kakehashi.workbench.ScenarioProjects;
import org.kakehashi.workbench.web.NoFileChosen;
import org.kakehashi.workbench.web.project.FilesPage;

/** Bringing a package along as a zip archive. Nothing of it is executed, and nothing is written but the project. */
@Path("/scenarios/upload")
@RolesAllowed(Role.Id.AUTHOR)
public class UploadPage {
    @CheckedTemplate(basePath = "workbench")
    static class Templates {
        static native TemplateInstance upload(List<Problem> problems);
    }

    @Inject
    ScenarioProjects projects;

    @Inject
    CurrentVisitor visitor;

    @GET
    public TemplateInstance page() {
        return Templates.upload(List.of());
    }

    /** Begins a project with the package, or shows why the archive is refused. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(@RestForm("file") @Nullable FileUpload file) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            throw new NoFileChosen();
        }
        ReadPackage read = PackageZip.read(FilesPage.content(file).toArray());
        if (read.pack().isEmpty()) {
            return Response.status(400)
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                    .entity(Templates.upload(read.problems()))
                    .build();
        }
        long id = projects.begin(read.pack().get(), file.fileName(), visitor.actor())
                .id();
        return Response.seeOther(URI.create("/scenarios/" + id)).build();
    }
}
