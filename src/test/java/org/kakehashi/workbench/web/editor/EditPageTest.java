package org.kakehashi.workbench.web.editor;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.account.Role;
import org.kakehashi.account.Subject;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.Problem;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.format.ScenarioReader;
import org.kakehashi.site.language.Language;
import org.kakehashi.workbench.Drafts;
import org.kakehashi.workbench.ScenarioProjects;
import org.kakehashi.workbench.Versions;
import org.kakehashi.workbench.web.Authors;

@QuarkusTest
class EditPageTest {
    private static final String BROKEN = FirstContact.changed("minutes: 30", "minutes: 3000");

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
        id = projects.begin(ScenarioPackage.ofText(FirstContact.source()), "", "account:8000001")
                .id();
    }

    private String path(String rest) {
        return "/scenarios/" + id + rest;
    }

    private String newest() {
        return versions.source(versions.newest(id));
    }

    @Test
    void anEmptyPageBeginsWithItsNameAndTitles() {
        Response made = authors.emma()
                .formParam("id", "leaky-supplier")
                .formParam("en", "The \"leaky\" supplier")
                .formParam("ja", "漏れる取引先")
                .post("/scenarios/new");
        made.then().statusCode(303).header("Location", endsWith("/edit"));
        String edit = made.header("Location");
        authors.emma()
                .get(edit)
                .then()
                .statusCode(200)
                .body(containsString("id: leaky-supplier"), containsString("漏れる取引先"), containsString("networks"));
    }

    @Test
    void aNameThatCannotBeIsExplainedInBothLanguages() {
        authors.emma()
                .formParam("id", "No Name")
                .formParam("en", "x")
                .formParam("ja", "")
                .post("/scenarios/new")
                .then()
                .statusCode(400)
                .body(containsString("lower-case letters"), containsString("No Name"));
        authors.hana()
                .formParam("id", "-")
                .post("/scenarios/new")
                .then()
                .statusCode(400)
                .body(containsString("英小文字で始め"), containsString("どちらかでタイトルを入力"));
    }

    @Test
    void aScenarioBeginsInTheLanguageThatItsAuthorThinksIn() {
        for (String language : List.of("en", "ja")) {
            String edit = authors.hana()
                    .formParam("id", "first-in-" + language)
                    .formParam("en", language.equals("en") ? "Only \"one\"" : "")
                    .formParam("ja", language.equals("ja") ? "一つ「だけ」" : " ")
                    .post("/scenarios/new")
                    .then()
                    .statusCode(303)
                    .extract()
                    .header("Location");
            long begun = Long.parseLong(edit.replaceAll(".*/scenarios/(\\d+)/edit", "$1"));
            assertTrue(
                    versions.source(versions.newest(begun))
                            .contains(
                                    language.equals("en")
                                            ? "title: {en: \"Only \\\"one\\\"\"}"
                                            : "title: {ja: \"一つ「だけ」\"}"),
                    versions.source(versions.newest(begun)));
        }
    }

    @Test
    void anIdThatIsThereAlreadyIsToldAndNothingTypedIsLost() {
        authors.emma()
                .formParam("id", "first-contact")
                .formParam("en", "Second contact")
                .post("/scenarios/new")
                .then()
                .statusCode(400)
                .body(
                        containsString("There is a scenario called first-contact already"),
                        containsString("value=\"Second contact\""));
        authors.hana()
                .formParam("id", "first-contact")
                .formParam("ja", "二度目")
                .post("/scenarios/new")
                .then()
                .statusCode(400)
                .body(containsString("「first-contact」という名前のシナリオがすでにあります"), containsString("value=\"二度目\""));
    }

    @Test
    void copiesOfOneIdAreToldOnTheirPageAndInTheLibrary() {
        authors.emma()
                .get(path(""))
                .then()
                .body(
                        containsString("Other scenarios have the same id"),
                        containsString("/scenarios/folders/first-contact"));
        authors.hana().get("/scenarios").then().body(containsString("識別名「first-contact」が他にもあります"));
        String alone = FirstContact.changed("id: first-contact", "id: alone-of-its-kind");
        long single = projects.begin(ScenarioPackage.ofText(alone), "", "account:8000001")
                .id();
        authors.emma().get("/scenarios/" + single).then().body(not(containsString("Other scenarios have the same id")));
    }

    @Test
    void aControlCharacterInTheTextIsNamedAtItsPlaceAndRefusedElsewhere() {
        authors.emma()
                .accept("application/json")
                .formParam("source", "kakehashi: 1\nid: a\u0000b\n")
                .post(path("/live/check"))
                .then()
                .statusCode(200)
                .body(containsString("U+0000"));
        authors.emma()
                .formParam("base", 1)
                .formParam("source", "kakehashi: 1\nid: a\u0000b\n")
                .formParam("act", "save")
                .post(path("/edit"))
                .then()
                .statusCode(303);
        authors.hana()
                .formParam("base", 2)
                .formParam("path", "files/a\u0000b.txt")
                .formParam("text", "x")
                .post(path("/files/text"))
                .then()
                .statusCode(400)
                .body(containsString("制御文字（U+0000）"));
        authors.emma()
                .multiPart("base", "2")
                .multiPart("folder", "files\u0007")
                .multiPart("file", "a.txt", "x".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(path("/files/upload"))
                .then()
                .statusCode(400)
                .body(containsString("U+0007"));
        authors.emma()
                .multiPart("base", "2")
                .multiPart("folder", "files")
                .multiPart("file", "a.bin", new byte[] {0, 1, 2})
                .post(path("/files/upload"))
                .then()
                .statusCode(303);
    }

    @Test
    void theTextIsOnThePageWithItsPictureAndTasksWithoutScript() {
        authors.emma()
                .get(path("/edit"))
                .then()
                .statusCode(200)
                .body(
                        containsString("id: first-contact"),
                        containsString("No problems"),
                        containsString("workbench-picture"),
                        containsString("data-task=\"find-leak\""));
    }

    @Test
    void thePreviewIsInTheLanguageAskedForAndNotInTheAuthors() {
        authors.emma()
                .formParam("base", 1)
                .formParam("source", FirstContact.source())
                .formParam("act", "check")
                .formParam("lang", "ja")
                .formParam("moment", "SOLVED")
                .post(path("/edit"))
                .then()
                .statusCode(200)
                .body(containsString("What trainees see"), containsString("ファーストコンタクト"), containsString("解決済み"));
    }

    @Test
    void savingMakesTheNextVersionAndEndsTheDraft() {
        String changed = FirstContact.ofVersion("1.2.0");
        authors.emma()
                .formParam("base", 1)
                .formParam("source", changed.replace("\n", "\r\n"))
                .formParam("message", "次の版")
                .formParam("act", "save")
                .post(path("/edit"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/edit?saved=2"));
        assertEquals(changed, newest());
        assertEquals("次の版", versions.newest(id).message());
        assertTrue(drafts.of(id, "account:8000001").isEmpty());
    }

    @Test
    void savingWhatIsTheSameMakesNoVersion() {
        authors.emma()
                .formParam("base", 1)
                .formParam("source", FirstContact.source())
                .formParam("act", "save")
                .post(path("/edit"))
                .then()
                .statusCode(303);
        assertEquals(1, versions.newest(id).number());
    }

    @Test
    void whoSavesOnAnOldVersionLosesNothing() {
        String hers = FirstContact.changed("minutes: 30", "minutes: 45");
        String his = FirstContact.changed("licence: Apache-2.0", "licence: CC-BY-4.0");
        authors.hana()
                .formParam("base", 1)
                .formParam("source", hers)
                .formParam("act", "save")
                .post(path("/edit"))
                .then()
                .statusCode(303);
        authors.emma()
                .formParam("base", 1)
                .formParam("source", his)
                .formParam("act", "save")
                .post(path("/edit"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/merge"));
        assertEquals(hers, newest());
        assertEquals(his, drafts.of(id, "account:8000001").orElseThrow().source());
        authors.emma()
                .get(path("/edit"))
                .then()
                .body(containsString("CC-BY-4.0"), containsString("has saved version 2"));
    }

    @Test
    void theMarginSaysTheSameAsTheCommandLine() {
        List<Problem> expected = ScenarioReader.read(BROKEN).problems();
        assertFalse(expected.isEmpty());
        authors.hana()
                .accept("application/json")
                .formParam("source", BROKEN)
                .post(path("/live/check"))
                .then()
                .statusCode(200)
                .body("readable", equalTo(false))
                .body("problems.size()", equalTo(expected.size()))
                .body("problems[0].line", equalTo(expected.getFirst().line()))
                .body("problems[0].column", equalTo(expected.getFirst().column()))
                .body("problems[0].text", equalTo(expected.getFirst().text().in(Language.JA)))
                .body("html", containsString("data-line"));
    }

    @Test
    void whatIsTypedIsKeptAndComesBack() {
        authors.emma()
                .formParam("base", 1)
                .formParam("source", BROKEN)
                .post(path("/live/draft"))
                .then()
                .statusCode(204);
        assertEquals(FirstContact.source(), newest(), "a draft is no version");
        authors.emma()
                .get(path("/edit"))
                .then()
                .body(
                        containsString("minutes: 3000"),
                        containsString("Draft since version 1"),
                        containsString("workbench-picture"));
        authors.hana().get(path("/edit")).then().body(not(containsString("minutes: 3000")));
        authors.emma().post(path("/edit/discard")).then().statusCode(303);
        authors.emma().get(path("/edit")).then().body(not(containsString("minutes: 3000")));
    }

    @Test
    void aTextThatIsTooLongIsRefusedAndSaysSo() {
        authors.emma()
                .accept("application/json")
                .formParam("base", 1)
                .formParam("source", "# 橋\n".repeat(250_000))
                .post(path("/live/draft"))
                .then()
                .statusCode(400)
                .body("detail", containsString("1 MiB"));
    }

    @Test
    void aPreviewIsThereOnlyForWhatCanBeRead() {
        authors.emma()
                .formParam("source", BROKEN)
                .post(path("/live/view"))
                .then()
                .statusCode(204);
        authors.emma()
                .formParam("source", FirstContact.source())
                .formParam("lang", "ja")
                .post(path("/live/view"))
                .then()
                .statusCode(200)
                .body(containsString("ファーストコンタクト"));
    }

    @Test
    void styleElementsNeedTheNonceOfThePage() {
        Response page = authors.emma().get(path("/edit"));
        String policy = page.header("Content-Security-Policy");
        String nonce = policy.replaceAll(".*'nonce-([^']+)'.*", "$1");
        assertTrue(page.asString().contains(nonce), policy);
        assertFalse(policy.contains("unsafe-inline"), policy);
        assertFalse(
                authors.emma()
                        .get(path("/edit"))
                        .header("Content-Security-Policy")
                        .contains(nonce),
                "each page has its own");
    }

    @Test
    void onlyAuthorsWriteAndInstructorsMayLook() {
        var instructor = new Subject(Subject.Kind.ACCOUNT, 9);
        authors.with(instructor, Role.INSTRUCTOR, "en").get(path("")).then().statusCode(200);
        authors.with(instructor, Role.INSTRUCTOR, "en").get("/scenarios").then().statusCode(200);
        for (String path : List.of("/edit", "/live/draft", "/release", "/archive", "/clone")) {
            authors.with(instructor, Role.INSTRUCTOR, "en")
                    .post(path(path))
                    .then()
                    .statusCode(403);
        }
        var trainee = new Subject(Subject.Kind.PARTICIPANT, 9);
        authors.with(trainee, Role.TRAINEE, "en").get("/scenarios").then().statusCode(403);
        authors.with(trainee, Role.TRAINEE, "en").get(path("")).then().statusCode(403);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        authors.emma().get("/scenarios/999999").then().statusCode(404);
        authors.emma().get("/scenarios/999999/edit").then().statusCode(404);
        authors.emma().get("/scenarios/folders/nothing").then().statusCode(404);
        authors.emma()
                .formParam("base", 77)
                .formParam("source", "x")
                .post(path("/live/draft"))
                .then()
                .statusCode(404);
    }
}
