package org.kakehashi.webpage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderRulesTest {
    private static final OriginMapping FILES = new OriginMapping("http://abc.localhost:8081", "files", 8080);

    @Test
    void aNodeIsAskedUnderItsOwnNameAndLearnsNothingOfTheOutside() {
        assertEquals("""
                Host: files:8080
                Accept: text/html
                Origin: http://files:8080
                Referer: http://files:8080/a?b=c
                Cookie: sid=1
                Content-Length: 3""", inward("""
                        Host: abc.localhost:8081
                        Accept: text/html
                        Origin: http://abc.localhost:8081
                        Referer: http://abc.localhost:8081/a?b=c
                        Cookie: kkh_page=secret; sid=1
                        Forwarded: for=192.0.2.7
                        X-Forwarded-For: 192.0.2.7
                        X-Forwarded-Host: evil.example
                        X-Real-IP: 192.0.2.7
                        Via: 1.1 proxy
                        Content-Length: 3"""));
    }

    @Test
    void whatBelongsToOneConnectionDoesNotPass() {
        String head = """
                Connection: keep-alive, X-Private, content-length, cookie
                Keep-Alive: timeout=5
                X-Private: 1
                Transfer-Encoding: chunked
                TE: trailers
                Trailer: X
                Upgrade: h2c
                HTTP2-Settings: AAMAAABkAAQAAP
                Proxy-Authorization: Basic eDp5
                Expect: 100-continue
                Content-Length: 3
                Cookie: a=1""";
        assertEquals("Host: files:8080\nContent-Length: 3\nCookie: a=1", inward(head));
        assertEquals("Content-Length: 3\nCookie: a=1", outward(head));
    }

    @Test
    void addressesOfOtherSitesAreNotShownToANode() {
        assertEquals(
                "Host: files:8080",
                inward("Origin: http://def.localhost:8081\nReferer: http://abc.localhost:8081.evil.example/"));
    }

    @Test
    void aPortOfItsOwnIsNotNamed() {
        var plain = new OriginMapping("https://abc.pages.example", "hmi", 80);
        assertEquals("hmi", plain.host());
        assertEquals("https://abc.pages.example/x", plain.outward("http://hmi/x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://files:8080/next?a=1#b   | http://abc.localhost:8081/next?a=1#b",
                "http://files/next              | http://abc.localhost:8081/next",
                "HTTPS://FILES:8080             | http://abc.localhost:8081",
                "//files:8080/next              | http://abc.localhost:8081/next",
                "http://127.0.0.1:8080/         | http://abc.localhost:8081/",
                "http://localhost:8080/         | http://abc.localhost:8081/",
                "/next                          | /next",
                "next                           | next",
                "http://files:9090/other        | http://files:9090/other",
                "http://files.example/x         | http://files.example/x",
                "http://files:8080@evil.example | http://files:8080@evil.example",
                "https://www.example.org/       | https://www.example.org/",
                "javascript:alert(1)            | javascript:alert(1)"
            })
    void redirectsOfTheNodeToItselfLeadToThePage(String said, String passed) {
        assertEquals("Location: " + passed, outward("Location: " + said));
    }

    @Test
    void aRefreshLeadsToThePageToo() {
        assertEquals(
                "Refresh: 5; url=http://abc.localhost:8081/later", outward("Refresh: 5; url=http://files:8080/later"));
        assertEquals("Refresh: 5", outward("Refresh: 5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Strict-Transport-Security: max-age=1",
                "Clear-Site-Data: \"*\"",
                "Service-Worker-Allowed: /",
                "Alt-Svc: h3=\":443\"",
                "NEL: {}",
                "X-Accel-Redirect: /etc/passwd",
                "X-Sendfile: /etc/passwd",
                "Origin-Agent-Cluster: ?0",
                "Set-Cookie: kkh_session=x",
            })
    void whatWouldReachBeyondThePageIsDropped(String header) {
        assertEquals("", outward(header));
    }

    @Test
    void theNodesOwnPolicyStays() {
        String own = "Content-Security-Policy: default-src 'self'\nCache-Control: max-age=60";
        assertEquals(own, outward(own));
    }

    private static String inward(String head) {
        return text(HeaderRules.inward(headers(head), FILES));
    }

    /** Without what is always added. */
    private static String outward(String head) {
        String all = text(HeaderRules.outward(headers(head), FILES, false));
        String added = "Content-Security-Policy: frame-ancestors 'self'\nOrigin-Agent-Cluster: ?1";
        assertEquals(added, all.substring(all.length() - added.length()));
        return all.substring(0, all.length() - added.length()).strip();
    }

    private static List<Header> headers(String head) {
        return Stream.of(head.split("\n"))
                .map(line -> line.split(": ", 2))
                .map(parts -> new Header(parts[0], parts[1]))
                .toList();
    }

    private static String text(List<Header> headers) {
        return headers.stream()
                .map(header -> header.name() + ": " + header.value())
                .collect(Collectors.joining("\n"));
    }
}
