package org.kakehashi.tick.info.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Whether answers are as the OpenAPI document says. */
public final class DescribedAnswers {
    private final JsonNode document;

    public DescribedAnswers(JsonNode document) {
        this.document = document;
    }

    /** What is wrong with the answer of an operation. */
    public List<String> flaws(String method, String path, JsonNode answer) {
        JsonNode schema = document.at("/paths")
                .path(path)
                .path(method)
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema");
        return flaws(schema, answer);
    }

    List<String> flaws(JsonNode schema, JsonNode answer) {
        if (schema.isMissingNode()) {
            return List.of("there is no schema");
        }
        // References are of the document, so that its components stand beside the schema.
        ObjectNode whole = new ObjectMapper().createObjectNode();
        whole.set("components", document.path("components"));
        whole.putArray("allOf").add(schema);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString())
                .validate(answer.toString(), InputFormat.JSON)
                .stream()
                .map(flaw -> flaw.toString() + " in " + answer)
                .toList();
    }
}
