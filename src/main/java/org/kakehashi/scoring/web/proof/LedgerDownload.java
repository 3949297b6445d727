package org.kakehashi.scoring.web.proof;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.kakehashi.account.Role;
import org.kakehashi.scoring.proof.ScoreExport;
import org.kakehashi.scoring.web.BoardAccess;
import org.kakehashi.site.Refused;

/**
 * The ledger of an exercise as a file that anybody can check. Staff may have it at any time; participants and observers once the
 * result is final, since it tells what every team did, wrong answers among them.
 */
@Path("/board/{exercise}/ledger")
@RolesAllowed({Role.Id.AUTHOR, Role.Id.INSTRUCTOR, Role.Id.TRAINEE, Role.Id.OBSERVER})
public class LedgerDownload {
    private static final String GZIP = "application/gzip";

    @Inject
    BoardAccess access;

    @Inject
    ScoreExport export;

    @GET
    @Produces(GZIP)
    public Response file(@PathParam("exercise") long exercise) {
        boolean staff = access.seat(exercise).staff();
        ScoreExport.Prepared prepared = export.prepare(exercise);
        if (!staff && !prepared.isFinal()) {
            throw Refused.notFound();
        }
        StreamingOutput body = out -> export.write(prepared, out);
        return Response.ok(body, GZIP)
                .header("Content-Disposition", "attachment; filename=\"" + prepared.fileName() + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
