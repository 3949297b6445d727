package org.kakehashi.workbench.web.editor;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.workbench.ScenarioProjects;
import org.kakehashi.workbench.Versions;
import org.kakehashi.workbench.web.Authors;

/** What the editor's buttons change in the text, with and without script. */
@QuarkusTest
class EditorChangeTest {
    private static final String TEXT = "kakehashi: 1\nid: new\nversion: 0.1.0  # mine\ntitle: {en: New}\n";

    @Inject
    Authors authors;

    @Inject
    ScenarioProjects projects;

    @Inject
    Versions versions;

    private String path;
    private long id;

    @BeforeEach
    void aProject() {
        id = projects.begin(ScenarioPackage.ofText(TEXT), "", "account:8000001").id();
        path = "/scenarios/" + id;
    }

    @Test
    void theChangeIsMadeInTheTextThatIsSentAndNothingIsStored() {
        authors.emma()
                .header("Accept", "application/json")
                .formParam("source", TEXT + "# not saved\n")
                .formParam("act", "topology-add-network")
                .formParam("new-network", "office")
                .post(path + "/live/change")
                .then()
                .statusCode(200)
                .body("source", equalTo(TEXT + "networks: [office]\n# not saved\n"))
                .body("says", containsString("\"office\" is added"));
        assertEquals(TEXT, versions.source(versions.newest(id)));
    }

    @Test
    void whatCannotBeIsSaidInTheAuthorsLanguage() {
        authors.hana()
                .header("Accept", "application/json")
                .formParam("source", TEXT)
                .formParam("act", "topology-add-node")
                .formParam("new-node", "desk")
                .formParam("new-image", "desk")
                .post(path + "/live/change")
                .then()
                .statusCode(400)
                .body("detail", containsString("ネットワークを一つ以上選んでください"));
        authors.emma()
                .header("Accept", "application/json")
                .formParam("source", TEXT)
                .formParam("act", "topology-nonsense")
                .post(path + "/live/change")
                .then()
                .statusCode(404);
    }

    @Test
    void withoutScriptTheButtonsDoTheSameAndABadOneLosesNothing() {
        authors.emma()
                .formParam("base", 1)
                .formParam("source", TEXT)
                .formParam("act", "insert-networks")
                .post(path + "/edit")
                .then()
                .statusCode(200)
                .body(
                        containsString("networks:\n  office: {}"),
                        containsString("data-network"),
                        containsString("# mine"));
        authors.emma()
                .formParam("base", 1)
                .formParam("source", TEXT + "# typed\n")
                .formParam("act", "topology-add-network")
                .formParam("new-network", "Bad Name")
                .post(path + "/edit")
                .then()
                .statusCode(400)
                .body(containsString("# typed"), containsString("lower-case letters"));
        authors.emma()
                .formParam("base", 1)
                .formParam("source", TEXT)
                .formParam("act", "rehearse")
                .post(path + "/edit")
                .then()
                .statusCode(400)
                .body(containsString("has errors"));
    }

    @Test
    void thePictureShowsWhatCanBeReadOfATextWithErrors() {
        authors.emma()
                .header("Accept", "application/json")
                .formParam("source", "networks: [a, b]\nnodes: {n: {image: no-such, networks: [a, gone]}}\n")
                .post(path + "/live/check")
                .then()
                .statusCode(200)
                .body("readable", equalTo(false))
                .body("networks", hasItems("a", "b"))
                .body("nodes[0].name", equalTo("n"))
                .body("picture", containsString("data-network=\"b\""));
    }

    @Test
    void onlyAuthorsChangeTexts() {
        authors.emma()
                .get(path + "/edit")
                .then()
                .body(containsString("value=\"play\""), not(containsString("wrap=\"off\"")));
        io.restassured.RestAssured.given()
                .redirects()
                .follow(false)
                .formParam("source", TEXT)
                .post(path + "/live/change")
                .then()
                .statusCode(org.hamcrest.Matchers.anyOf(equalTo(401), equalTo(403), equalTo(303)));
        authors.emma()
                .formParam("base", 1)
                .formParam("source", TEXT)
                .formParam("act", "save")
                .post(path + "/edit")
                .then()
                .statusCode(303)
                .header("Location", endsWith("saved=1"));
    }
}
