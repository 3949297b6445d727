package org.kakehashi.play.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.play.Players;
import org.kakehashi.play.Situation;
import org.kakehashi.play.Situations;
import org.kakehashi.play.TeamTasks;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.TaskAttachment;
import org.kakehashi.site.Refused;

/**
 * The files of a task, with the viewer's own team's values in them, from the moment the task opens. They are always
 * downloads: whatever an author packs, nothing of it runs in the platform's pages.
 */
@Path("/play/tasks/{task}/files/{number}")
@RolesAllowed(Role.Id.TRAINEE)
public class TaskFiles {
    private static final String BYTES = "application/octet-stream";
    private static final String TEXT = "text/plain; charset=utf-8";

    /** What browsers and programs handle better by its name; everything else is bytes. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("txt", TEXT),
            Map.entry("log", TEXT),
            Map.entry("md", TEXT),
            Map.entry("conf", TEXT),
            Map.entry("yaml", TEXT),
            Map.entry("yml", TEXT),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("zip", "application/zip"),
            Map.entry("gz", "application/gzip"),
            Map.entry("pcap", "application/vnd.tcpdump.pcap"),
            Map.entry("pcapng", "application/vnd.tcpdump.pcap"));

    @Inject
    CurrentVisitor visitor;

    @Inject
    Players players;

    @Inject
    Situations situations;

    /** The file, or nothing (304) if the browser has it; 404 if there is none, or not yet, or not for this team. */
    @GET
    public Response file(
            @PathParam("task") String taskId, @PathParam("number") int number, @Context Request conditions) {
        Situation at = situations.of(players.get(visitor.participantId()));
        TaskAttachment file = attachment(open(at, taskId), number);
        byte[] content = file.content().fill(at.values());
        EntityTag tag = new EntityTag(sha256(content));
        Response.ResponseBuilder known = conditions.evaluatePreconditions(tag);
        return (known == null ? Response.ok(content, type(file.name())) : known)
                .tag(tag)
                .header("Content-Disposition", disposition(file.name()))
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    private static Task open(Situation at, String taskId) {
        return at.tasks()
                .scenario()
                .task(taskId)
                .filter(task -> at.phase() != Situation.Phase.WAITING)
                .filter(task -> at.phase() == Situation.Phase.OVER || at.tasks().stage(task) != TeamTasks.Stage.LOCKED)
                .orElseThrow(Refused::notFound);
    }

    private static TaskAttachment attachment(Task task, int number) {
        if (number < 1 || number > task.attachments().size()) {
            throw Refused.notFound();
        }
        return task.attachments().get(number - 1);
    }

    private static String type(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, BYTES);
    }

    /** The name in UTF-8 (RFC 6266), and one in ASCII for programs that know no better. */
    static String disposition(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"; filename*=UTF-8''" + encoded;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
