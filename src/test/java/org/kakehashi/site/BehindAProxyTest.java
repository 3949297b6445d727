package org.kakehashi.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.account.Accounts;
import org.kakehashi.account.Role;

/** With a public address, written with a slash at its end, and a proxy that connects from 127.0.0.2. */
@QuarkusTest
@TestProfile(BehindAProxyTest.Proxied.class)
class BehindAProxyTest {
    public static class Proxied implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "kakehashi.site.public-url",
                    "https://Range.example/",
                    "kakehashi.site.trusted-proxies",
                    "127.0.0.2,10.1.0.0/16");
        }
    }

    @TestHTTPResource("/")
    URI platform;

    @Inject
    Accounts accounts;

    @Test
    void everyRedirectStaysOnTheSchemeAndNameOfTheBrowser() {
        browser()
                .formParam("tag", "ja")
                .formParam("to", "/sign-in")
                .post("/language")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/sign-in"));
        browser()
                .accept(ContentType.HTML)
                .get("/exercises")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/sign-in?to=%2Fexercises"));
        browser().post("/sign-out").then().statusCode(303).header("Location", equalTo("/"));
    }

    @Test
    void linksAndCookiesAreForThePublicAddress() {
        String link = accounts.firstLoginLink(accounts.create("proxied", "Proxied", java.util.Set.of(Role.INSTRUCTOR)));
        String session = browser()
                .formParam("password", "a bridge over the sea")
                .formParam("repeat", "a bridge over the sea")
                .post(link)
                .then()
                .statusCode(303)
                .header("Location", equalTo("/"))
                .header("Set-Cookie", containsString("Secure"))
                .extract()
                .cookie("__Host-kkh_session");
        browser()
                .cookie("__Host-kkh_session", session)
                .get("/exercises")
                .then()
                .statusCode(200)
                .header("Strict-Transport-Security", containsString("max-age"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://range.example, 303",
        "http://range.example, 403",
        "https://range.example:443, 403",
        "https://range.example:8443, 403",
        "https://range.example/, 403",
        "https://evil.example, 403",
        "https://range.example.evil.example, 403",
        "http://127.0.0.1, 403",
        "null, 403"
    })
    void anOriginIsComparedBySchemeHostAndPort(String origin, int status) {
        browser()
                .header("Origin", origin)
                .formParam("tag", "ja")
                .post("/language")
                .then()
                .statusCode(status);
    }

    @Test
    void twoOriginsAreNone() throws IOException {
        String answer = send(
                "127.0.0.1",
                "POST /language HTTP/1.1",
                "Host: range.example",
                "Origin: https://range.example",
                "Origin: https://evil.example",
                "Content-Length: 0");
        assertEquals(403, RawRequest.status(answer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "range.example",
                "RANGE.example",
                "range.example:443",
                "range.example:8443",
                "localhost",
                "localhost:8080",
                "play.localhost",
                "127.0.0.1",
                "127.0.0.1:8080",
                "[::1]:8080"
            })
    void itsOwnNamesAreAnswered(String host) throws IOException {
        assertEquals(200, RawRequest.status(send("127.0.0.1", "GET / HTTP/1.1", "Host: " + host)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "range.example.evil.example",
                "evil.range.example",
                "localhost.evil.example",
                "xlocalhost",
                "192.0.2.7",
                "192.0.2.7:8080",
                "[2001:db8::1]",
                "range.example."
            })
    void othersAreSentToThePublicAddress(String host) throws IOException {
        for (String path : new String[] {"/", "/assets/site.css", "/q/health/live"}) {
            String answer = send("127.0.0.1", "GET " + path + " HTTP/1.1", "Host: " + host);
            assertEquals(421, RawRequest.status(answer));
            assertTrue(answer.contains("it is found at https://range.example\n"), answer);
            assertTrue(answer.contains("次のアドレスを開いてください：https://range.example\n"), answer);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1 | 192.0.2.1            | 127.0.0.1",
                "127.0.0.3 | 192.0.2.1            | 127.0.0.3",
                "127.0.0.2 | 192.0.2.1            | 192.0.2.1",
                "127.0.0.2 | 203.0.113.9,192.0.2.1 | 192.0.2.1",
                "127.0.0.2 | 192.0.2.1, 10.1.2.3  | 192.0.2.1",
                "127.0.0.2 | 192.0.2.1, 10.2.2.3  | 10.2.2.3",
                "127.0.0.2 | 2001:db8::7          | 2001:db8::7",
                "127.0.0.2 | nonsense             | 127.0.0.2",
                "127.0.0.2 | 192.0.2.1, unknown   | 127.0.0.2",
                "127.0.0.2 | ''                   | 127.0.0.2"
            })
    void theBrowsersAddressIsBelievedFromTheProxyAlone(String peer, String said, String address) throws IOException {
        String answer =
                send(peer, "GET " + WhoAsks.PATH + " HTTP/1.1", "Host: range.example", "X-Forwarded-For: " + said);
        assertTrue(answer.contains("[" + address + " at https://range.example]"), answer);
    }

    @Test
    void whatTheClientPutBeforeTheProxysLineIsNotBelieved() throws IOException {
        String answer = send(
                "127.0.0.2",
                "GET " + WhoAsks.PATH + " HTTP/1.1",
                "Host: range.example",
                "X-Forwarded-For: 203.0.113.9",
                "X-Forwarded-For: 192.0.2.1");
        assertTrue(answer.contains("[192.0.2.1 at"), answer);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.2, 127.0.0.1:8080, range.example, 200",
        "127.0.0.2, 127.0.0.1:8080, evil.example, 421",
        "127.0.0.1, evil.example, range.example, 421",
        "127.0.0.1, range.example, evil.example, 200",
        "127.0.0.2, range.example, '[', 200"
    })
    void theForwardedHostIsBelievedFromTheProxyAlone(String peer, String host, String said, int status)
            throws IOException {
        String answer = send(
                peer,
                "GET " + WhoAsks.PATH + " HTTP/1.1",
                "Host: " + host,
                "X-Forwarded-Host: " + said,
                "X-Forwarded-Proto: http");
        assertEquals(status, RawRequest.status(answer), answer);
    }

    /** As the documented proxy passes a request on. */
    private static RequestSpecification browser() {
        return given().redirects().follow(false).header("Host", "range.example");
    }

    private String send(String from, String... lines) throws IOException {
        return RawRequest.send(platform, from, lines);
    }
}
