package org.kakehashi.workbench.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.kakehashi.scenario.format.ScenarioSchema;
import org.kakehashi.site.language.Language;

/** The JSON Schema of scenarios, for our editor and for every other one. */
@Path("/scenario.schema.json")
@PermitAll
public class SchemaPage {
    /** @param lang language of the descriptions: {@code en} or {@code ja} */
    @GET
    @Produces("application/schema+json;charset=UTF-8")
    public String schema(@QueryParam("lang") @DefaultValue("en") String lang) {
        return ScenarioSchema.in(Language.of(lang));
    }
}
