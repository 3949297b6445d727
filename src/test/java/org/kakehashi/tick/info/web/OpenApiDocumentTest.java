package org.kakehashi.tick.info.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kakehashi.tick.info.InfoDocuments;

/** The OpenAPI document says all that programs can ask for and nothing else, and its examples are as it says. */
class OpenApiDocumentTest {
    private static final Map<Class<? extends Annotation>, String> METHODS =
            Map.of(GET.class, "get", PUT.class, "put", POST.class, "post");

    private final JsonNode document = read();
    private final DescribedAnswers answers = new DescribedAnswers(document);

    private static JsonNode read() {
        try {
            return new ObjectMapper()
                    .readTree(Files.readString(java.nio.file.Path.of("src/main/resources/openapi/openapi.json")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What programs may ask for, as methods and paths, each with the parameters of its address. */
    private static Map<String, Set<String>> served() {
        Map<String, Set<String>> served = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.kakehashi").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream())
                        .forEach(method -> METHODS.forEach((annotation, verb) -> {
                            String path = path(method);
                            if (method.isAnnotatedWith(annotation) && isForPrograms(path)) {
                                served.put(verb + " " + path, queries(method));
                            }
                        }));
        return served;
    }

    private static boolean isForPrograms(String path) {
        return path.startsWith("/api/") || path.endsWith("/{file}");
    }

    private static String path(JavaMethod method) {
        JavaClass owner = method.getOwner();
        String own = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return ("/" + owner.getAnnotationOfType(Path.class).value() + "/" + own)
                .replaceAll("/+", "/")
                .replaceAll("(?<=.)/$", "");
    }

    private static Set<String> queries(JavaMethod method) {
        Set<String> queries = new TreeSet<>();
        for (Parameter parameter : method.reflect().getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                queries.add(query.value());
            }
        }
        return queries;
    }

    private static Set<String> parameters(JsonNode operation, String in) {
        Set<String> names = new TreeSet<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals(in)) {
                names.add(parameter.path("name").asText());
            }
        });
        return names;
    }

    @Test
    void everyAddressForProgramsIsInIt() {
        Set<String> described = new TreeSet<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(verb -> described.add(verb + " " + path.getKey())));
        assertTrue(described.size() > 10, described.toString());
        assertEquals(served().keySet(), described);
    }

    @Test
    void parametersAreThose() {
        served().forEach((address, queries) -> {
            String[] words = address.split(" ");
            JsonNode operation = document.path("paths").path(words[1]).path(words[0]);
            Set<String> expected = new TreeSet<>(queries);
            for (InfoDocuments.Kind kind : InfoDocuments.Kind.values()) {
                if (kind.path().equals(words[1])) {
                    expected.addAll(kind.levels());
                }
            }
            assertEquals(expected, parameters(operation, "query"), address);
            for (String in : parameters(operation, "path")) {
                assertTrue(words[1].contains("{" + in + "}"), address);
            }
        });
    }

    @Test
    void everyOperationSaysWhatItIsForAndWhoMayAskAndWhatIsAnswered() {
        Set<String> ids = new TreeSet<>();
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    String id = operation.path("operationId").asText();
                    assertTrue(ids.add(id), id);
                    assertFalse(operation.path("summary").asText().isBlank(), id);
                    assertTrue(operation.has("security"), id);
                    operation
                            .path("security")
                            .forEach(one -> one.fieldNames()
                                    .forEachRemaining(name -> assertTrue(
                                            document.path("components")
                                                    .path("securitySchemes")
                                                    .has(name),
                                            name)));
                    assertTrue(operation.path("responses").has("200"), id);
                    operation
                            .path("responses")
                            .forEach(response -> assertFalse(
                                    response.path("description").asText().isBlank(), id));
                    operation
                            .path("parameters")
                            .forEach(parameter -> assertFalse(
                                    parameter.path("description").asText().isBlank(), id));
                }));
    }

    @Test
    void examplesAreAsItsSchemasSay() {
        List<String> flaws = new ArrayList<>();
        int[] count = {0};
        for (JsonNode content : document.findValues("application/json")) {
            if (content.has("example")) {
                count[0]++;
                flaws.addAll(answers.flaws(content.path("schema"), content.path("example")));
            }
            content.path("examples").forEach(example -> {
                count[0]++;
                flaws.addAll(answers.flaws(content.path("schema"), example.path("value")));
            });
        }
        assertEquals(List.of(), flaws);
        assertTrue(count[0] >= 16, String.valueOf(count[0]));
    }

    @Test
    void whatIsNotAsItsSchemasSayIsFound() throws IOException {
        JsonNode wrong = new ObjectMapper().readTree("{\"teams\": [\"one\"], \"flag_ids\": {}}");
        assertFalse(answers.flaws("get", "/api/faustctf2024/teams.json", wrong).isEmpty());
        assertTrue(document.path("openapi").asText().toLowerCase(Locale.ROOT).startsWith("3.1"));
    }
}
