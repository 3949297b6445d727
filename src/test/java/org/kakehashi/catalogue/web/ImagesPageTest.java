package org.kakehashi.catalogue.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImagesPageTest {
    @Test
    @TestSecurity(user = "account:1", roles = "author")
    void theListSaysHowEachImageStandsInBothLanguages() {
        given().get("/images")
                .then()
                .statusCode(200)
                .body(containsString("138 MB"), containsString("folder changed since"), containsString("not built"))
                .body(containsString("first-contact"));
        given().header("Accept-Language", "ja")
                .get("/images")
                .then()
                .statusCode(200)
                .body(containsString("構築済み"), containsString("未構築"));
    }

    @Test
    @TestSecurity(user = "account:1", roles = "author")
    void anImageShowsItsRecipe() {
        given().get("/images/router").then().statusCode(200).body(containsString("FROM kakehashi/base"));
        given().get("/images/base").then().statusCode(200).body(not(containsString("Dockerfile)")));
        given().get("/images/nosuch").then().statusCode(404);
        given().get("/images/..%2Fdeploy").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "account:1", roles = "instructor")
    void aBuildThatFailsIsExplained() {
        given().header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .post("/images/agent/build")
                .then()
                .statusCode(303);
        await().untilAsserted(() -> given().get("/images/agent")
                .then()
                .body(containsString("build failed"), containsString("Unable to locate package nosuch")));
        given().header("Sec-Fetch-Site", "same-origin")
                .post("/images/nosuch/build")
                .then()
                .statusCode(404);
    }

    @Test
    @TestSecurity(user = "account:1", roles = "instructor")
    void aBuildThatHasEndedIsNeverShownWithHowTheImageStoodBefore() {
        for (int i = 0; i < 5; i++) {
            given().header("Sec-Fetch-Site", "same-origin")
                    .redirects()
                    .follow(false)
                    .post("/images/router/build")
                    .then()
                    .statusCode(303);
            String page = "every 500ms";
            while (page.contains("every 500ms")) {
                page = given().get("/images/router/live")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
            }
            assertThat(page, allOf(containsString("Step 2/2"), containsString("<span class=\"state good\">")));
        }
    }

    @Test
    @TestSecurity(user = "participant:1", roles = "trainee")
    void traineesHaveNoBusinessHere() {
        given().get("/images").then().statusCode(403);
    }
}
