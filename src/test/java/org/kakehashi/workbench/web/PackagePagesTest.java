package org.kakehashi.workbench.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.account.Role;
import org.kakehashi.account.Subject;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.format.pack.PackageZip;
import org.kakehashi.workbench.Drafts;
import org.kakehashi.workbench.ScenarioProjects;
import org.kakehashi.workbench.Versions;

@QuarkusTest
class PackagePagesTest {
    private static final String EMMA = "account:8000001";

    @Inject
    Authors authors;

    @Inject
    ScenarioProjects projects;

    @Inject
    Versions versions;

    @Inject
    Drafts drafts;

    private long id;

    @BeforeEach
    void aProject() {
        id = projects.begin(FirstContact.pack(), "", EMMA).id();
    }

    private String path(String rest) {
        return "/scenarios/" + id + rest;
    }

    private ScenarioPackage newest() {
        return versions.pack(versions.newest(id));
    }

    private Response upload(byte[] archive) {
        return authors.hana()
                .multiPart("file", "pack.zip", archive, "application/zip")
                .post("/scenarios/upload");
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void aDownloadedPackageComesBackWithTheSameDigest() {
        Response download = authors.emma().accept("*/*").get(path("/versions/1/package.zip"));
        download.then()
                .statusCode(200)
                .header(
                        "Content-Disposition",
                        containsString(
                                "first-contact-" + FirstContact.scenario().version() + "-v1.zip"))
                .header("ETag", containsString(newest().digest()));
        Response back = upload(download.asByteArray());
        back.then().statusCode(303);
        long copy = Long.parseLong(back.header("Location").replaceAll(".*/", ""));
        assertEquals(newest(), versions.pack(versions.newest(copy)));
        authors.hana()
                .get("/scenarios/" + copy)
                .then()
                .body(containsString("pack.zip"), containsString(newest().digest()));
    }

    @Test
    void aFolderIsDownloadedWhole() {
        byte[] archive = authors.emma()
                .accept("*/*")
                .get("/scenarios/folders/first-contact/package.zip")
                .asByteArray();
        assertArrayEquals(PackageZip.write(FirstContact.pack()), archive);
    }

    @Test
    void hostileArchivesAreRefusedWithTheReason() throws IOException {
        byte[] yaml = FirstContact.source().getBytes(StandardCharsets.UTF_8);
        upload(zip(Map.of("scenario.yaml", yaml, "files/../../../etc/cron.d/x", yaml)))
                .then()
                .statusCode(400)
                .body(containsString("パッケージの外を指すパス"));
        upload("no archive at all".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body(containsString("zipアーカイブとして読めません"));
        upload(zip(Map.of("notes.txt", yaml))).then().statusCode(400).body(containsString("scenario.yaml がありません"));
    }

    @Test
    void whoSendsNoFileIsToldTo() {
        authors.hana()
                .multiPart("other", "x")
                .post("/scenarios/upload")
                .then()
                .statusCode(400)
                .body(containsString("先にファイルを選択"));
    }

    @Test
    void filesAreAddedChangedRenamedAndRemovedEachAsAVersion() {
        byte[] log = {0, 1, 2, 3};
        authors.emma()
                .multiPart("base", "1")
                .multiPart("folder", "files/logs")
                .multiPart("file", "access.log", log, "application/octet-stream")
                .post(path("/files/upload"))
                .then()
                .statusCode(303);
        assertEquals(new Bytes(log), newest().file("files/logs/access.log").orElseThrow());
        authors.emma()
                .formParam("base", 2)
                .formParam("path", "files/note.txt")
                .formParam("text", "一行目\r\n二行目\r\n")
                .post(path("/files/text"))
                .then()
                .statusCode(303);
        assertEquals(
                "一行目\n二行目\n",
                new String(newest().file("files/note.txt").orElseThrow().toArray(), StandardCharsets.UTF_8));
        authors.emma()
                .formParam("base", 3)
                .formParam("path", "files/note.txt")
                .formParam("to", "files/メモ.txt")
                .post(path("/files/rename"))
                .then()
                .statusCode(303);
        authors.emma()
                .get(path("/files"))
                .then()
                .body(containsString("files/メモ.txt"), not(containsString("files/note.txt")));
        authors.emma()
                .accept("*/*")
                .get(path("/files/raw?path=files/メモ.txt"))
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"));
        authors.emma()
                .formParam("base", 4)
                .formParam("path", "files/logs/access.log")
                .post(path("/files/remove"))
                .then()
                .statusCode(303);
        assertEquals(5, versions.newest(id).number());
        assertTrue(newest().file("files/logs/access.log").isEmpty());
        authors.emma()
                .get(path("/versions/5?against=1"))
                .then()
                .body(containsString("files/メモ.txt"), containsString("二行目"));
    }

    @Test
    void aDraftOfTheTextOutlivesAChangeOfAFile() {
        drafts.keep(id, EMMA, 1, "# half written\n");
        authors.emma()
                .formParam("base", 1)
                .formParam("path", "README.md")
                .formParam("text", "Read me")
                .post(path("/files/text"))
                .then()
                .statusCode(303);
        assertEquals("# half written\n", drafts.of(id, EMMA).orElseThrow().source());
        authors.emma().get(path("/edit")).then().body(containsString("half written"), not(containsString("/merge")));
    }

    @Test
    void pathsThatLeadElsewhereAndOldVersionsAreRefused() {
        for (String bad : new String[] {"scenario.yaml", "files/../x", "/etc/passwd", "notes.txt", ""}) {
            authors.hana()
                    .formParam("base", 1)
                    .formParam("path", bad)
                    .formParam("text", "x")
                    .post(path("/files/text"))
                    .then()
                    .statusCode(400)
                    .body(containsString("ファイルを置けません"));
        }
        authors.emma()
                .formParam("base", 7)
                .formParam("path", "README.md")
                .formParam("text", "x")
                .post(path("/files/text"))
                .then()
                .statusCode(409);
        assertEquals(1, versions.newest(id).number());
    }

    @Test
    void textsThatAreMissingAreFilledInTheDraft() {
        long half = projects.begin(ScenarioPackage.ofText(FirstContact.changed(", ja: ファーストコンタクト", "  ")), "", EMMA)
                .id();
        String page = "/scenarios/" + half + "/texts";
        authors.emma().get(page + "?only=missing").then().body(containsString("name=\"ja:title\""));
        authors.emma()
                .formParam("ja:title", "はじめの一歩")
                .formParam("en:title", "First contact")
                .post(page)
                .then()
                .statusCode(303);
        String source = drafts.of(half, EMMA).orElseThrow().source();
        assertTrue(source.contains("ja: はじめの一歩"), source);
        assertEquals(
                FirstContact.source()
                        .lines()
                        .filter(line -> !line.startsWith("title"))
                        .toList(),
                source.lines().filter(line -> !line.startsWith("title")).toList());
    }

    @Test
    void whoWasLateSeesBothChangesJoined() {
        String hers = FirstContact.changed("minutes: 30", "minutes: 45");
        versions.save(id, 1, ScenarioPackage.ofText(hers), "", "account:8000002");
        drafts.keep(id, EMMA, 1, FirstContact.changed("Apache-2.0", "CC-BY-4.0"));
        authors.emma()
                .get(path("/merge"))
                .then()
                .statusCode(200)
                .body(
                        containsString("stand in different lines"),
                        containsString("minutes: 45"),
                        containsString("CC-BY-4.0"));
        authors.emma()
                .formParam("base", 2)
                .formParam("source", hers.replace("Apache-2.0", "CC-BY-4.0"))
                .post(path("/merge"))
                .then()
                .statusCode(303);
        assertEquals(2, drafts.of(id, EMMA).orElseThrow().base());
    }

    @Test
    void aReleasedVersionCanBeScheduled() {
        var instructor = new Subject(Subject.Kind.ACCOUNT, 9);
        String choice = "value=\"manuscript-" + id + "-1\"";
        authors.with(instructor, Role.INSTRUCTOR, "en")
                .get("/exercises/new")
                .then()
                .body(not(containsString(choice)));
        authors.emma().formParam("number", 1).post(path("/release")).then().statusCode(303);
        authors.with(instructor, Role.INSTRUCTOR, "en")
                .get("/exercises/new")
                .then()
                .body(containsString(choice));
        authors.emma().formParam("archived", true).post(path("/archive")).then().statusCode(303);
        authors.with(instructor, Role.INSTRUCTOR, "en")
                .get("/exercises/new")
                .then()
                .body(not(containsString(choice)));
    }

    @Test
    void aRehearsalThatIsNotThereIsNotFound() {
        authors.emma().get("/scenarios/rehearsals/999999").then().statusCode(404);
        authors.emma().post("/scenarios/rehearsals/999999/cancel").then().statusCode(404);
    }
}
