package org.kakehashi.workbench.web.library;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.workbench.Releases;
import org.kakehashi.workbench.ScenarioProjects;
import org.kakehashi.workbench.Versions;
import org.kakehashi.workbench.web.Authors;

@QuarkusTest
class LibraryPageTest {
    private static final String FOLDER = "/scenarios/folders/first-contact\"";

    @Inject
    Authors authors;

    @Inject
    ScenarioProjects projects;

    @Inject
    Versions versions;

    @Inject
    Releases releases;

    private long begin(String source) {
        return projects.begin(ScenarioPackage.ofText(source), "", "account:8000001")
                .id();
    }

    @Test
    void foldersAndProjectsStandTogether() {
        long id = begin(FirstContact.source());
        authors.hana()
                .get("/scenarios")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString(FOLDER),
                        containsString("/scenarios/" + id + "\""),
                        containsString("フォルダー内"),
                        containsString("日英とも完成")));
    }

    @ParameterizedTest
    @CsvSource({
        "kind=LAB, true",
        "kind=TABLETOP, false",
        "audience=technical, true",
        "audience=management, false",
        "minutes=30, true",
        "minutes=29, false",
        "language=both, true",
        "language=ja, false",
        "state=FOLDER, true",
        "state=RELEASED, false",
        "q=A3-09, true",
        "q=FIRST+contact, true",
        "q=漏えい, true",
        "q=nothing-like-that, false"
    })
    void filtersKeepWhatFits(String query, boolean fits) {
        String page = authors.emma()
                .urlEncodingEnabled(false)
                .get("/scenarios?" + query.replace("漏えい", "%E6%BC%8F%E3%81%88%E3%81%84"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(fits, page.contains(FOLDER), page);
    }

    @Test
    void missingTextsAreCounted() {
        long id = begin(FirstContact.changed(", ja: ファーストコンタクト", ""));
        authors.emma()
                .get("/scenarios?language=ja")
                .then()
                .body(allOf(containsString("/scenarios/" + id + "\""), containsString("Japanese missing: 1")));
    }

    @Test
    void whatIsArchivedIsFoundOnlyInTheArchive() {
        long id = begin(FirstContact.source());
        authors.emma()
                .formParam("archived", true)
                .post("/scenarios/" + id + "/archive")
                .then()
                .statusCode(303);
        String link = "/scenarios/" + id + "\"";
        authors.emma().get("/scenarios").then().body(not(containsString(link)));
        authors.emma().get("/scenarios?state=ARCHIVED").then().body(containsString(link));
        authors.emma()
                .formParam("archived", false)
                .post("/scenarios/" + id + "/archive")
                .then()
                .statusCode(303);
        authors.emma().get("/scenarios").then().body(containsString(link));
    }

    @Test
    void aClonedFolderIsAProjectWithTheSameText() {
        String location = authors.emma()
                .post("/scenarios/folders/first-contact/clone")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        long id = Long.parseLong(location.replaceAll(".*/", ""));
        assertEquals(FirstContact.source(), versions.source(versions.newest(id)));
        authors.emma().get(location).then().body(containsString("scenarios/first-contact"));
    }

    @Test
    void aReleasedVersionKeepsItsNumberForItself() {
        long id = begin(FirstContact.source());
        authors.emma()
                .formParam("number", 1)
                .post("/scenarios/" + id + "/release")
                .then()
                .statusCode(303);
        authors.emma()
                .get("/scenarios/" + id)
                .then()
                .body(containsString("Released as " + FirstContact.scenario().version()));
        versions.save(id, 1, ScenarioPackage.ofText(FirstContact.source() + "# more\n"), "", "account:8000001");
        authors.emma()
                .formParam("number", 2)
                .post("/scenarios/" + id + "/release")
                .then()
                .statusCode(409)
                .body(containsString(
                        "already released as " + FirstContact.scenario().version()));
        assertEquals(1, releases.of(id).size());
    }

    @Test
    void whatHasErrorsIsNotReleased() {
        long id = begin("kakehashi: 1\n");
        authors.hana()
                .formParam("number", 1)
                .post("/scenarios/" + id + "/release")
                .then()
                .statusCode(409)
                .body(containsString("エラーのあるバージョン"));
    }
}
