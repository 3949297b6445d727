package org.kakehashi.workbench.web.project;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.site.Refused;
import org.kakehashi.site.web.form.ControlsAllowed;
import org.kakehashi.workbench.FileChanges;
import org.kakehashi.workbench.PackageTexts;
import org.kakehashi.workbench.Version;
import org.kakehashi.workbench.Versions;
import org.kakehashi.workbench.web.Downloads;
import org.kakehashi.workbench.web.NoFileChosen;
import org.kakehashi.workbench.web.SubmittedText;

/** The other files of a scenario's package. Every change is a version of its own, whose text is that of the newest. */
@Path("/scenarios/{id:\\d+}/files")
@RolesAllowed(Role.Id.AUTHOR)
public class FilesPage {
    /** Colours of files that are shown in terminals. */
    private static final int ESCAPE = 0x1B;

    /** What can be changed in a text field. */
    private static final int MOST_TYPED = 256 * 1024;

    /** @param text whether it can be changed in a text field */
    public record Line(String path, int bytes, boolean text) {
        /** The path as part of an address. */
        public String address() {
            return URLEncoder.encode(path, StandardCharsets.UTF_8);
        }
    }

    /** A file that is being changed, or a new one if its path is empty. */
    public record Opened(long id, int base, String path, String text) {}

    @CheckedTemplate(basePath = "workbench")
    static class Templates {
        static native TemplateInstance files(long id, int base, List<Line> files);

        static native TemplateInstance file(Opened opened);
    }

    @Inject
    Versions versions;

    @Inject
    FileChanges changes;

    @Inject
    CurrentVisitor visitor;

    @GET
    public TemplateInstance page(@PathParam("id") long id) {
        Version newest = versions.newest(id);
        ScenarioPackage pack = versions.pack(newest);
        List<Line> files = pack.files().entrySet().stream()
                .filter(file -> !file.getKey().equals(ScenarioPackage.YAML))
                .map(file -> new Line(file.getKey(), file.getValue().size(), isText(file.getValue())))
                .toList();
        return Templates.files(id, newest.number(), files);
    }

    /** @param path empty for a new file */
    @GET
    @Path("text")
    public TemplateInstance text(@PathParam("id") long id, @QueryParam("path") @Nullable String path) {
        Version newest = versions.newest(id);
        if (path == null || path.isEmpty()) {
            return Templates.file(new Opened(id, newest.number(), "", ""));
        }
        String text = versions.pack(newest)
                .file(path)
                .filter(FilesPage::isText)
                .flatMap(PackageTexts::decoded)
                .orElseThrow(Refused::notFound);
        return Templates.file(new Opened(id, newest.number(), path, text));
    }

    @GET
    @Path("raw")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response raw(@PathParam("id") long id, @QueryParam("path") @Nullable String path) {
        Bytes content = versions.pack(versions.newest(id))
                .file(path == null ? "" : path)
                .orElseThrow(Refused::notFound);
        String name = String.valueOf(path).substring(String.valueOf(path).lastIndexOf('/') + 1);
        return Response.ok(content.toArray())
                .header("Content-Disposition", Downloads.disposition(name))
                .build();
    }

    @POST
    @Path("text")
    @ControlsAllowed(in = "text", only = ESCAPE)
    public Response write(
            @PathParam("id") long id,
            @FormParam("base") int base,
            @FormParam("path") @Nullable String path,
            @FormParam("text") @Nullable String text) {
        String wanted = path == null ? "" : path.strip();
        String before = versions.pack(versions.newest(id))
                .file(wanted)
                .flatMap(PackageTexts::decoded)
                .orElse("");
        byte[] bytes = SubmittedText.received(text, before).getBytes(StandardCharsets.UTF_8);
        changes.put(id, base, wanted, new Bytes(bytes), visitor.actor());
        return toPage(id);
    }

    /** @param folder where it goes, such as {@code files/logs}; the file keeps its name */
    @POST
    @Path("upload")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(
            @PathParam("id") long id,
            @RestForm("base") int base,
            @RestForm("folder") @Nullable String folder,
            @RestForm("file") @Nullable FileUpload file) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            throw new NoFileChosen();
        }
        String name = file.fileName().replace('\\', '/');
        String path = (folder == null || folder.isBlank() ? "files" : folder.strip()) + "/"
                + name.substring(name.lastIndexOf('/') + 1);
        changes.put(id, base, path, content(file), visitor.actor());
        return toPage(id);
    }

    @POST
    @Path("rename")
    public Response rename(
            @PathParam("id") long id,
            @FormParam("base") int base,
            @FormParam("path") @Nullable String path,
            @FormParam("to") @Nullable String to) {
        changes.rename(id, base, path == null ? "" : path, to == null ? "" : to.strip(), visitor.actor());
        return toPage(id);
    }

    @POST
    @Path("remove")
    public Response remove(
            @PathParam("id") long id, @FormParam("base") int base, @FormParam("path") @Nullable String path) {
        changes.remove(id, base, path == null ? "" : path, visitor.actor());
        return toPage(id);
    }

    public static Bytes content(FileUpload file) {
        try {
            return new Bytes(Files.readAllBytes(file.uploadedFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isText(Bytes content) {
        return content.size() <= MOST_TYPED && PackageTexts.decoded(content).isPresent();
    }

    private static Response toPage(long id) {
        return Response.seeOther(URI.create("/scenarios/" + id + "/files")).build();
    }
}
