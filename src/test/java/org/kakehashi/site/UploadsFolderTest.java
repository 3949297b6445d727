package org.kakehashi.site;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UploadsFolderTest {
    /** Tells where a file lies while it is looked at. */
    @Path("/sent-file")
    public static class WhereItLies {
        @POST
        @PermitAll
        public String place(@RestForm FileUpload file) {
            return file.uploadedFile().toAbsolutePath().toString();
        }
    }

    @Test
    void whatIsSentLiesWithTheInstallationAndGoes() {
        String place = given().multiPart("file", "notes.txt", "something".getBytes(StandardCharsets.UTF_8))
                .post("/sent-file")
                .then()
                .statusCode(200)
                .body(startsWith(
                        java.nio.file.Path.of("target/uploads").toAbsolutePath().toString()))
                .extract()
                .asString();
        // It goes when the answer is out, which the client may have a moment earlier.
        await().until(() -> !Files.exists(java.nio.file.Path.of(place)));
    }
}
