package org.kakehashi.tick.info.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** What programs can ask for, as an OpenAPI document. It is written by hand and held true by tests (docs/adr/0046). */
@Path("/api/openapi.json")
@PermitAll
public class OpenApiDocument {
    private static final String FILE = "/openapi/openapi.json";

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response document() throws IOException {
        try (InputStream in = OpenApiDocument.class.getResourceAsStream(FILE)) {
            return Response.ok(Objects.requireNonNull(in).readAllBytes())
                    .header("Cache-Control", "public, max-age=300")
                    .build();
        }
    }
}
