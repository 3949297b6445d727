package org.kakehashi.workbench.web.imports;

import static org.kakehashi.workbench.words.WorkbenchWords.WORDS;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.imports.ImportFormat;
import org.kakehashi.imports.ImportOptions;
import org.kakehashi.imports.Imported;
import org.kakehashi.imports.ScenarioImport;
import org.kakehashi.imports.images.ImageMap;
import org.kakehashi.imports.source.CannotUnpack;
import org.kakehashi.imports.source.PackedSource;
import org.kakehashi.imports.source.Source;
import org.kakehashi.imports.source.SourcePath;
import org.kakehashi.imports.tree.CannotParse;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.format.pack.PackageZip;
import org.kakehashi.scenario.library.ScenarioLibrary;
import org.kakehashi.workbench.ScenarioIds;
import org.kakehashi.workbench.ScenarioProjects;
import org.kakehashi.workbench.imports.ImportIsGone;
import org.kakehashi.workbench.imports.PendingImports;
import org.kakehashi.workbench.imports.PendingImports.Pending;

/** Material of other platforms: upload, report, and then a draft. */
@Path("/scenarios/import")
@RolesAllowed(Role.Id.AUTHOR)
public class ImportPage {
    @CheckedTemplate(basePath = "workbench")
    static class Templates {
        static native TemplateInstance importing(ImportForm form);

        static native TemplateInstance imported(ImportResult result);
    }

    @Inject
    PendingImports pending;

    @Inject
    ScenarioProjects projects;

    @Inject
    ScenarioLibrary library;

    @Inject
    ScenarioIds ids;

    @Inject
    CurrentVisitor visitor;

    /** The form, filled in again with what an import that gave nothing was asked for. */
    @GET
    public TemplateInstance page(
            @RestQuery @Nullable String id, @RestQuery @Nullable String format, @RestQuery @Nullable String pick) {
        return Templates.importing(id == null ? ImportForm.EMPTY : ImportForm.of(id, format, pick));
    }

    /** Imports what was sent and shows the report; nothing is kept but what can still be confirmed. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response run(
            @RestForm("files") List<FileUpload> files,
            @RestForm @Nullable String id,
            @RestForm @Nullable String format,
            @RestForm @Nullable String pick)
            throws IOException {
        ImportForm form = ImportForm.of(id, format, pick);
        if (form.flaw().isPresent()) {
            return refused(form);
        }
        try {
            Source source = source(files);
            var options = new ImportOptions(
                    ImportFormat.of(form.format()), form.id(), images(), form.pick(), library.readContext());
            return shown(ScenarioImport.run(source, options), source.name(), form);
        } catch (CannotUnpack e) {
            return refused(form.flawed(e.text()));
        } catch (CannotParse e) {
            return refused(form.flawed(WORDS.problemOfTable(ImageMap.FILE, e.line(), e.text())));
        }
    }

    /** Keeps an imported scenario as a project. */
    @POST
    @Path("{token}")
    public Response keep(@PathParam("token") String token) {
        Pending found = held(token);
        long id = projects.begin(found.pack(), found.origin(), visitor.actor()).id();
        pending.forget(visitor.actor());
        return Response.seeOther(URI.create("/scenarios/" + id)).build();
    }

    /** The package as it would be kept. */
    @GET
    @Path("{token}/zip")
    @Produces("application/zip")
    public Response zip(@PathParam("token") String token) {
        return Response.ok(PackageZip.write(held(token).pack()))
                .header("Content-Disposition", "attachment; filename=\"imported.zip\"")
                .build();
    }

    private Pending held(String token) {
        return pending.find(visitor.actor(), token).orElseThrow(ImportIsGone::new);
    }

    private Response shown(Imported imported, String name, ImportForm form) {
        if (!imported.succeeded()) {
            return html(400, Templates.imported(new ImportResult("", imported, form, List.of())));
        }
        var pack = new ScenarioPackage(imported.files());
        Pending held = pending.hold(visitor.actor(), pack, imported.format() + ": " + name);
        return html(200, Templates.imported(new ImportResult(held.token(), imported, form, ids.paths(form.id(), ""))));
    }

    private static Response refused(ImportForm form) {
        return html(400, Templates.importing(form));
    }

    private static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(page)
                .build();
    }

    /** One zip archive, or the files themselves. */
    private static Source source(List<FileUpload> uploads) throws CannotUnpack, IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (FileUpload upload : uploads) {
            String name = SourcePath.name(
                    Optional.ofNullable(upload.fileName()).orElse("").replace('\\', '/'));
            if (!name.isEmpty() && !name.equals(".") && !name.equals("..")) {
                files.put(name, Files.readAllBytes(upload.uploadedFile()));
            }
        }
        if (files.size() == 1 && files.firstKey().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return PackedSource.ofZip(files.firstKey(), files.firstEntry().getValue());
        }
        String name = files.isEmpty() ? "" : files.firstKey();
        return PackedSource.of(name, files);
    }

    /** The author's table beside the scenarios, before the shipped one. */
    private ImageMap images() throws CannotParse {
        Optional<byte[]> own = library.beside(ImageMap.FILE);
        return own.isPresent() ? ImageMap.standard().with(own.get()) : ImageMap.standard();
    }
}
