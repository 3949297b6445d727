package org.kakehashi.site.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.account.Role;

@QuarkusTest
class MetricsAccessTest {
    private static final String METRIC = "kakehashi_tick_late_seconds_count";

    private static RequestSpecification nobody() {
        return given().redirects().follow(false).urlEncodingEnabled(false);
    }

    private static RequestSpecification program(String token) {
        return nobody().header("Authorization", token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/q/metrics", "/q/metrics/", "/q//metrics", "/q/./metrics", "/q/x/../metrics", "/q/%6detrics"})
    void nobodyReadsThemWithoutAToken(String path) {
        nobody().get(path).then().statusCode(not(200)).body(not(containsString(METRIC)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer a token",
                "Bearer a token of the tests ",
                "a token of the tests",
                "Basic dTpw"
            })
    void aWrongTokenIsNone(String shown) {
        // Headers lose the space at their end on the way, so that one of these is right.
        int status = shown.strip().equals("Bearer a token of the tests") ? 200 : 401;
        program(shown).get("/q/metrics").then().statusCode(status);
    }

    @Test
    void aProgramWithTheTokenReadsFigures() {
        program("Bearer a token of the tests")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString(METRIC), containsString("jvm_memory_used_bytes"))
                .body(not(containsString("http_server_requests")));
    }

    @Test
    @TestSecurity(user = "hana", roles = Role.Id.INSTRUCTOR)
    void staffReadsThem() {
        nobody().get("/q/metrics").then().statusCode(200).body(containsString(METRIC));
    }

    @Test
    @TestSecurity(user = "emma", roles = Role.Id.TRAINEE)
    void traineesDoNot() {
        nobody().get("/q/metrics").then().statusCode(403).body(not(containsString(METRIC)));
    }
}
