package org.kakehashi.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A classroom without a public address: opened by whatever name or address leads there, and no proxy is believed. */
@QuarkusTest
class ByAnyNameTest {
    @TestHTTPResource("/")
    URI platform;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "range.lan:8080",
                "RANGE:8080",
                "192.168.1.5:8080",
                "[fd00::5]:8080",
                "class_room:8080",
                "-odd-:8080",
                "room.3f:8080",
                "range.example.",
                "xn--2dx207a.example"
            })
    void formsSentFromTheSameNameWork(String host) throws IOException {
        String answer = RawRequest.send(
                platform,
                "127.0.0.1",
                "POST /language HTTP/1.1",
                "Host: " + host,
                "Origin: http://" + host.toLowerCase(java.util.Locale.ROOT),
                "Content-Length: 0");
        assertEquals(303, RawRequest.status(answer), answer);
        assertTrue(answer.toLowerCase(java.util.Locale.ROOT).contains("\r\nlocation: /\r\n"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://range.lan:8080", "http://range.lan", "http://range.lan:8081", "http://other.lan:8080"})
    void fromAnotherSchemeHostOrPortTheyAreRefused(String origin) throws IOException {
        String answer = RawRequest.send(
                platform,
                "127.0.0.1",
                "POST /language HTTP/1.1",
                "Host: range.lan:8080",
                "Origin: " + origin,
                "Content-Length: 0");
        assertEquals(403, RawRequest.status(answer), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: ", "Host: [", "Host: a b", "Host: a:b:c", "Host: evil.example/path", "X-Host: none"})
    void aHostThatIsNoneIsRefused(String line) throws IOException {
        String answer = RawRequest.send(platform, "127.0.0.1", "POST /language HTTP/1.1", line, "Content-Length: 0");
        assertEquals(400, RawRequest.status(answer), answer);
    }

    @Test
    void twoHostsAreNone() throws IOException {
        String answer =
                RawRequest.send(platform, "127.0.0.1", "GET / HTTP/1.1", "Host: range.lan", "Host: evil.example");
        assertEquals(400, RawRequest.status(answer), answer);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-For, 192.0.2.1",
        "X-Forwarded-Proto, https",
        "X-Forwarded-Host, evil.example",
        "X-Forwarded-Port, 443",
        "X-Forwarded-Ssl, on",
        "X-Forwarded-Prefix, /evil",
        "Forwarded, for=192.0.2.1;host=evil.example;proto=https"
    })
    void noForwardedHeaderIsBelieved(String header, String value) throws IOException {
        String answer = RawRequest.send(
                platform, "127.0.0.1", "GET " + WhoAsks.PATH + " HTTP/1.1", "Host: range.lan", header + ": " + value);
        assertTrue(answer.contains("[127.0.0.1 at http://range.lan]"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "/\\evil.example", "https://evil.example", "/%zz", "/a{b}", "/a|b", "evil", ""
            })
    void aRedirectNeverLeadsElsewhereNorFails(String to) throws IOException {
        String form = "to=" + java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8);
        String answer = RawRequest.send(
                platform,
                "127.0.0.1",
                "POST /language HTTP/1.1",
                "Host: range.lan",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + form.length(),
                "",
                form);
        assertEquals(303, RawRequest.status(answer), answer);
        assertTrue(answer.toLowerCase(java.util.Locale.ROOT).contains("\r\nlocation: /\r\n"), answer);
    }
}
