package org.kakehashi.workbench.web.imports;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.kakehashi.account.Role;
import org.kakehashi.account.Subject;
import org.kakehashi.imports.Fixture;
import org.kakehashi.workbench.web.Authors;

@QuarkusTest
class ImportPageTest {
    private static final Pattern TOKEN = Pattern.compile("/scenarios/import/([0-9a-f]{24})\"");
    private static final String COMPOSE = "services:\n  web: {image: nginx, privileged: true, ports: ['80:80']}\n";

    @Inject
    Authors authors;

    private static Response send(RequestSpecification author, String id, String file, byte[] content) {
        return author.multiPart("files", file, content)
                .multiPart("id", id)
                .multiPart("format", "")
                .multiPart("pick", "")
                .post("/scenarios/import");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String token(Response page) {
        Matcher token = TOKEN.matcher(page.asString());
        assertTrue(token.find(), page::asString);
        return token.group(1);
    }

    @Test
    void anImportIsReportedAndThenKeptAsADraft() {
        Response page = send(authors.emma(), "tiny-web", "docker-compose.yml", bytes(COMPOSE));
        page.then()
                .statusCode(200)
                .body(allOf(
                        containsString("Refused (1)"),
                        containsString("docker-compose.yml:2 services.web.privileged"),
                        containsString("gives the container the whole host"),
                        containsString("finds 0 errors")));
        String location = authors.emma()
                .post("/scenarios/import/" + token(page))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        authors.emma().get(location).then().statusCode(200).body(containsString("tiny-web"));
        authors.emma().post("/scenarios/import/" + token(page)).then().statusCode(409);
    }

    @Test
    void aZipArchiveIsUnpackedAndTheReportIsInJapaneseToo() throws IOException {
        Fixture fixture = new Fixture(java.nio.file.Path.of("src/test/resources/imports/ctfcli-event"));
        Response page = send(authors.hana(), "event", "event.zip", zip(fixture.files()));
        page.then()
                .statusCode(200)
                .body(allOf(containsString("シナリオとして読み取りました"), containsString("「Tiny Bank」を課題「tiny-bank」にしました。")));
        byte[] archive = authors.hana()
                .accept("application/zip")
                .get("/scenarios/import/" + token(page) + "/zip")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertEquals('P', archive[0]);
        assertEquals('K', archive[1]);
    }

    @Test
    void nobodyElseGetsWhatAnAuthorImported() {
        String token = token(send(authors.emma(), "tiny-web", "compose.yml", bytes(COMPOSE)));
        authors.hana().post("/scenarios/import/" + token).then().statusCode(409);
        authors.with(new Subject(Subject.Kind.ACCOUNT, 8_000_003), Role.INSTRUCTOR, "en")
                .get("/scenarios/import")
                .then()
                .statusCode(403);
    }

    @Test
    void whatCannotBeImportedIsSaidOnThePage() {
        send(authors.emma(), "notes", "notes.txt", bytes("hello"))
                .then()
                .statusCode(400)
                .body(allOf(containsString("Nothing was imported"), not(containsString("Keep as a draft"))));
        send(authors.hana(), "Not A Name", "compose.yml", bytes(COMPOSE))
                .then()
                .statusCode(400)
                .body(containsString("名前は英小文字で始め"));
        send(authors.emma(), "broken", "broken.zip", bytes("no zip"))
                .then()
                .statusCode(400)
                .body(containsString("not a zip archive"));
    }

    @Test
    void theFormIsThereInBothLanguages() {
        authors.emma().get("/scenarios/import").then().statusCode(200).body(containsString("Import material"));
        authors.hana().get("/scenarios/import").then().statusCode(200).body(containsString("教材を取り込む"));
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
