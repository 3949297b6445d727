package org.kakehashi.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SiteTest {
    @Test
    void theLanguageIsTheBrowsersUntilTheViewerChooses() {
        given().header("Accept-Language", "ja-JP,ja;q=0.9,en;q=0.5")
                .get("/")
                .then()
                .body(containsString("<html lang=\"ja\">"), containsString("一つのインシデント"));
        given().header("Accept-Language", "fr").get("/").then().body(containsString("<html lang=\"en\">"));
        given().header("Accept-Language", "ja")
                .cookie("language", "en")
                .get("/")
                .then()
                .body(containsString("<html lang=\"en\">"));
    }

    @Test
    void switchingTheLanguageIsRememberedAndKeepsThePlace() {
        given().redirects()
                .follow(false)
                .formParam("tag", "ja")
                .formParam("to", "/sign-in")
                .post("/language")
                .then()
                .statusCode(303)
                .cookie("language", "ja")
                .header("Location", containsString("/sign-in"));
    }

    @Test
    void theThemeIsTheSystemsUntilTheViewerChooses() {
        given().redirects()
                .follow(false)
                .formParam("theme", "dark")
                .formParam("to", "/sign-in")
                .post("/theme")
                .then()
                .statusCode(303)
                .cookie("theme", "dark")
                .header("Location", containsString("/sign-in"));
        given().cookie("theme", "dark").get("/sign-in").then().body(containsString("data-theme=\"dark\""));
        given().cookie("theme", "\"><b").get("/sign-in").then().body(not(containsString("data-theme")));
        given().redirects()
                .follow(false)
                .formParam("theme", "system")
                .post("/theme")
                .then()
                .header("Set-Cookie", containsString("Max-Age=0"));
    }

    @Test
    void partsAreShownToStaffOnly() {
        given().redirects()
                .follow(false)
                .accept(ContentType.HTML)
                .get("/design")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in"));
    }

    @Test
    void facesAreKeptForEverUnderTheirOwnNames() {
        String style = given().get("/assets/kakehashi.css").asString();
        Matcher face = Pattern.compile("plex-sans-ascii-[A-Z0-9]{8}\\.woff2").matcher(style);
        assertTrue(face.find());
        given().get("/assets/" + face.group())
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"));
        given().get("/assets/plex-sans-ascii-AAAAAAAA.woff2")
                .then()
                .statusCode(404)
                .header("Cache-Control", equalTo("no-cache"));
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (String path : new String[] {"/", "/sign-in", "/there-is-nothing-here", "/icon.svg"}) {
            given().get(path)
                    .then()
                    .header(
                            "Content-Security-Policy",
                            allOf(
                                    containsString("default-src 'none'"),
                                    containsString("frame-ancestors 'none'"),
                                    not(containsString("unsafe"))))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Cross-Origin-Opener-Policy", "same-origin")
                    .header("Referrer-Policy", "same-origin");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8081, true",
        "127.0.0.1, true",
        "[::1]:8080, true",
        "class.example:8080, false",
        "192.168.1.5, false"
    })
    void whatBrowsersObeyOnTrustworthyAddressesOnlyIsNotSaidElsewhere(String host, boolean said) {
        String policy =
                given().header("Host", host).get("/sign-in").then().extract().header("Cross-Origin-Opener-Policy");
        assertEquals(said ? "same-origin" : null, policy);
    }

    @Test
    void pagesAndTheirFilesAreCompressedAndFilesKeptAsLongAsTheyAreTheSame() {
        String page = given().header("Accept-Encoding", "gzip")
                .get("/sign-in")
                .then()
                .header("Content-Encoding", "gzip")
                .extract()
                .asString();
        List<String> files = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertTrue(files.size() >= 2, page);
        for (String file : files) {
            given().urlEncodingEnabled(false)
                    .header("Accept-Encoding", "gzip")
                    .get(file)
                    .then()
                    .statusCode(200)
                    .header("Content-Encoding", "gzip")
                    .header("Cache-Control", allOf(containsString("immutable"), containsString("max-age=31536000")))
                    .header("Vary", containsString("Accept-Encoding"));
            for (String other : List.of(file.replaceFirst("\\?.*", ""), file + "0")) {
                given().get(other).then().statusCode(200).header("Cache-Control", "no-cache");
            }
        }
        given().get("/assets/nothing.js?v=0").then().statusCode(404);
    }

    @Test
    void aControlCharacterIsRefusedWhereverItIsSent() {
        for (String character : List.of("\u0000", "\u0008", "\u001b", "\u007f", "\u0085", "\u009b")) {
            given().accept("text/html")
                    .cookie("language", "ja")
                    .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .formParam("login", "sora" + character)
                    .formParam("password", "secret")
                    .post("/sign-in")
                    .then()
                    .statusCode(400)
                    .body(containsString("制御文字（U+00"));
        }
        for (String field : List.of("source", "text")) {
            given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .formParam("login", "sora")
                    .formParam(field, "\u001b")
                    .post("/sign-in")
                    .then()
                    .statusCode(400);
        }
        for (String address : List.of("/sign-in?to=%00", "/join/%00", "/watch/a%07b")) {
            given().urlEncodingEnabled(false).get(address).then().statusCode(400);
        }
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("login", "two\r\nlines\tand a tab")
                .formParam("password", "secret")
                .post("/sign-in")
                .then()
                .statusCode(401);
    }

    @Test
    void aFormFromAnotherSiteIsRefused() {
        given().header("Sec-Fetch-Site", "cross-site")
                .formParam("tag", "ja")
                .post("/language")
                .then()
                .statusCode(403);
        given().header("Origin", "https://evil.example")
                .formParam("tag", "ja")
                .post("/language")
                .then()
                .statusCode(403);
        given().header("Origin", "null")
                .formParam("tag", "ja")
                .post("/language")
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsRefusedBeforeAnyPageIsAPageForBrowsersAndLinesForPartsOfPages() {
        for (boolean part : new boolean[] {false, true}) {
            String said = given().header("Sec-Fetch-Site", "cross-site")
                    .header("Accept", "text/html,*/*")
                    .header(part ? "HX-Request" : "X-Other", "true")
                    .post("/language")
                    .then()
                    .statusCode(403)
                    .contentType(part ? ContentType.TEXT : ContentType.HTML)
                    .extract()
                    .asString();
            assertEquals(!part, said.contains("<p lang=\"ja\">"), said);
        }
    }

    @Test
    void whatIsNotThereIsAPageForBrowsersAndAProblemForPrograms() {
        given().accept(ContentType.HTML)
                .cookie("language", "ja")
                .get("/there-is-nothing-here")
                .then()
                .statusCode(404)
                .contentType(ContentType.HTML)
                .body(containsString("ページが見つかりません"));
        given().accept(ContentType.JSON)
                .get("/join/nonsense")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404));
    }
}
