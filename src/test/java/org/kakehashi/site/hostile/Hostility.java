package org.kakehashi.site.hostile;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.ByteArrayOutputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Requests that no browser would send, to every address that the platform has; the same seed gives the same ones. */
final class Hostility {
    /**
     * One of them.
     *
     * @param bytes as they go over the wire
     * @param cutOff whether the connection ends with them, though more was promised
     */
    record Request(byte[] bytes, boolean cutOff) {
        @Override
        public String toString() {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            return (cutOff ? "cut off: " : "") + (text.length() > 700 ? text.substring(0, 700) + "..." : text);
        }
    }

    /** An address that the platform answers at, and how it is asked. */
    record Address(String method, String path, boolean form) {}

    private static final Map<Class<? extends Annotation>, String> METHODS =
            Map.of(GET.class, "GET", POST.class, "POST", PUT.class, "PUT", DELETE.class, "DELETE");

    private static final List<String> BAD_TEXTS = List.of(
            "%",
            "%zz",
            "a=%zz",
            "%=1",
            "a=%",
            "a=%e3%81",
            "&&&===",
            "%00",
            "a=%00&b=%ff",
            "a=1&a=2&a=3",
            "\u0000\u0001\u00ff",
            "=",
            "a%3",
            "+%+",
            "a=%f0%9f%98%80",
            "%c0%ae%c0%ae/");

    private static final List<String> BAD_TYPES = List.of(
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded; charset=no-such-thing",
            "application/x-www-form-urlencoded; charset=\"",
            "application/x-www-form-urlencoded; charset=",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=x",
            "multipart/form-data; boundary=\"x",
            "multipart/form-data; boundary=x; charset=no-such-thing",
            "multipart/mixed; boundary=x",
            "application/json",
            "text/plain",
            "/",
            ";;;",
            "a/b; c=\"\\",
            "*/*");

    private static final List<String> BAD_PARTS = List.of(
            "--x\r\n",
            "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nvalue",
            "--x\r\nContent-Disposition: form-data\r\n\r\nv\r\n--x--\r\n",
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\r\n\r\nv\r\n--x--\r\n",
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename*=utf-9''%zz\r\n\r\nv\r\n--x--\r\n",
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../etc/passwd\"\r\n\r\nv\r\n--x--\r\n",
            "--x\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Type: text/plain; charset=zz\r\n\r\nv\r\n--x--\r\n",
            "--x\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!\r\n--x--\r\n",
            "--x\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=Z\r\n--x--\r\n",
            "--x\r\n\r\nv\r\n--x--\r\n",
            "--x\r\n:\r\n\r\n\r\n--x--",
            "--x--",
            "garbage");

    private static final List<String> BAD_HEADERS = List.of(
            "Cookie: =",
            "Cookie: ;;;=;a",
            "Cookie: kkh_session=",
            "Cookie: kkh_session=%zz\"; language=\"",
            "Cookie: kkh_session=\u00ff\u0001",
            "Cookie: language=%; kkh_join=%%%",
            "Cookie: language=\u3042".replace('\u3042', '\u00e3'),
            "Accept-Language: ;q=;;,*-*;q=x",
            "Accept-Language: " + "x-".repeat(500),
            "Accept: ,,;/q=",
            "Accept: text/html;q=2;q=",
            "Accept: text/event-stream",
            "Accept: application/json;q=zz",
            "Accept-Encoding: \u0001gzip;q=zz",
            "Content-Length: -1",
            "Content-Length: 12345678901234567890",
            "Content-Length: x",
            "Transfer-Encoding: chunked, chunked",
            "Transfer-Encoding: zz",
            "Expect: 100-continue",
            "Expect: nothing",
            "Upgrade: websocket\r\nConnection: Upgrade",
            "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x",
            "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAAQAAP__",
            "Host: [",
            "Host: a b",
            "Host: \u0000",
            "X-Forwarded-For: \u0000,\r\nX-Forwarded-Host: %",
            "If-None-Match: \"",
            "If-Modified-Since: never",
            "Range: bytes=9-1,-",
            "Origin: %",
            "Origin: http://[",
            "Referer: http://[::%",
            "Referer: %zz",
            "Sec-Fetch-Site: \u00ff",
            "Last-Event-ID: -9999999999999999999",
            "HX-Request: true\r\nHX-Current-URL: %%%",
            "X-Long: " + "y".repeat(9_000),
            " folded: yes",
            "no colon at all",
            ": empty");

    /** What is read by somebody, as browsers send it; made wrong at a random place. */
    private static final List<String> GOOD_HEADERS = List.of(
            "Accept: text/html,application/xhtml+xml;q=0.9,image/webp;q=0.8,*/*;q=0.7",
            "Accept: application/problem+json;charset=\"utf-8\";q=1.000, text/*;level=1",
            "Accept-Charset: utf-8, iso-8859-1;q=0.5, *;q=0.1",
            "Accept-Encoding: gzip, deflate;q=0.5, br;q=1.0, *;q=0",
            "Accept-Language: ja-JP,ja;q=0.9,en-US;q=0.8,de-DE-1996;q=0.7,*;q=0.1",
            "Content-Type: application/x-www-form-urlencoded; charset=utf-8",
            "Content-Type: multipart/form-data; boundary=\"x\"",
            "Cookie: kkh_session=0123; language=ja; kkh_join=\"quoted\"; $Version=1",
            "Forwarded: for=\"[2001:db8::1]:80\";proto=https;host=range.example",
            "X-Forwarded-For: 203.0.113.7, 10.0.0.1",
            "X-Forwarded-Proto: https",
            "If-None-Match: W/\"abc\", \"def\"",
            "If-Modified-Since: Mon, 30 Nov 2026 10:00:00 GMT",
            "Range: bytes=0-99,200-",
            "Origin: https://range.example:8443",
            "Referer: https://user@range.example/play?x=%20#y",
            "Authorization: Basic YTpi",
            "Authorization: Bearer a.b.c",
            "Cache-Control: max-age=0, no-cache=\"Set-Cookie\"",
            "Last-Event-ID: 12-34",
            "Sec-WebSocket-Protocol: kakehashi, v1");

    private static final String TWISTS = ";,=\"\\/*()<>[]{}%:@?# \t-+.&q0\u00ff\u0001";

    private static final List<String> SEGMENTS = List.of(
            "1", "0", "-1", "999999", "9223372036854775808", "a", "%2e%2e", "%", "%zz", "%00", "%ff%fe", "..", ";a=b");

    private static final List<String> FIELDS = List.of(
            "login",
            "password",
            "to",
            "tag",
            "name",
            "code",
            "file",
            "folder",
            "base",
            "text",
            "reason",
            "answer",
            "key",
            "team",
            "task",
            "present",
            "repeat",
            "title",
            "minutes",
            "points",
            "roles",
            "scenario",
            "view",
            "mark");

    private static final List<String> VALUES = List.of(
            "",
            "1",
            "-1",
            "99999999999999999999",
            "1e999",
            "NaN",
            "%00",
            "%ff",
            "%E2%80%AE",
            "a%0d%0ab",
            "2026-13-99T99:99",
            "%F0%9F%98%80".repeat(40),
            "x".repeat(5_000),
            "${jndi}",
            "{{",
            "//evil.example",
            "../..");

    private final Random random;
    private final List<Address> addresses;
    private final List<String> cookies;

    Hostility(long seed, List<Address> addresses, List<String> cookies) {
        this.random = new Random(seed);
        this.addresses = addresses;
        this.cookies = cookies;
    }

    /** Every address of the platform, found in its classes. */
    static List<Address> addresses() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.kakehashi").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(Hostility::addressesOf)
                        .sorted((one, other) -> (one.path + one.method).compareTo(other.path + other.method))
                        .toList();
    }

    private static Stream<Address> addressesOf(JavaClass type) {
        String base = type.getAnnotationOfType(Path.class).value();
        return type.getMethods().stream()
                .flatMap(method -> METHODS.entrySet().stream()
                        .filter(verb -> method.isAnnotatedWith(verb.getKey()))
                        .map(verb -> {
                            String own = method.tryGetAnnotationOfType(Path.class)
                                    .map(Path::value)
                                    .orElse("");
                            String path = ("/" + base + "/" + own).replaceAll("/+", "/");
                            return new Address(verb.getValue(), path, verb.getKey() == POST.class);
                        }));
    }

    Request next() {
        Address address = one(addresses);
        var head = new StringBuilder();
        head.append(
                        random.nextInt(30) == 0
                                ? one(List.of("BREW", "OPTIONS", "TRACE", "PATCH", "get", "CONNECT"))
                                : address.method)
                .append(' ')
                .append(target(address.path))
                .append(random.nextInt(60) == 0 ? " HTTP/9.9" : " HTTP/1.1")
                .append("\r\nHost: localhost\r\nConnection: close\r\n");
        if (random.nextInt(4) > 0) {
            head.append("Cookie: kkh_session=").append(one(cookies)).append("\r\n");
        }
        if (random.nextBoolean()) {
            head.append("Accept: text/html\r\n");
        }
        for (int i = random.nextInt(3) - 1; i > 0; i--) {
            head.append(random.nextBoolean() ? one(BAD_HEADERS) : twisted(one(GOOD_HEADERS)))
                    .append("\r\n");
        }
        byte[] body = address.form || random.nextInt(10) == 0 ? body(head) : new byte[0];
        boolean cutOff = body.length > 0 && random.nextInt(6) == 0;
        if (body.length > 0) {
            frame(head, body.length, cutOff);
        }
        head.append("\r\n");
        return new Request(joined(head.toString().getBytes(StandardCharsets.ISO_8859_1), body), cutOff);
    }

    /** Cut off, with a character more, without one, or with another one; or a part of it again and again. */
    private String twisted(String header) {
        int begin = header.indexOf(':') + 2;
        var text = new StringBuilder(header);
        for (int i = random.nextInt(3); i >= 0 && text.length() > begin; i--) {
            int at = begin + random.nextInt(text.length() - begin);
            char twist = TWISTS.charAt(random.nextInt(TWISTS.length()));
            switch (random.nextInt(5)) {
                case 0 -> text.setLength(at);
                case 1 -> text.insert(at, twist);
                case 2 -> text.deleteCharAt(at);
                case 3 -> text.setCharAt(at, twist);
                default -> text.append(text.substring(at).repeat(random.nextInt(20)));
            }
        }
        return text.toString();
    }

    private void frame(StringBuilder head, int length, boolean cutOff) {
        int promised = cutOff ? length + 100 + random.nextInt(10_000) : length;
        if (random.nextInt(8) == 0) {
            head.append("Transfer-Encoding: chunked\r\n"); // the body is none: what comes is malformed
        } else {
            head.append("Content-Length: ").append(promised).append("\r\n");
        }
    }

    private String target(String path) {
        StringBuilder target = new StringBuilder();
        for (String segment : path.substring(1).split("/")) {
            target.append('/').append(segment.startsWith("{") ? one(SEGMENTS) : segment);
        }
        return switch (random.nextInt(12)) {
            case 0 -> target + "/" + one(SEGMENTS);
            case 1 -> target + "?" + one(BAD_TEXTS).replaceAll("[\\x00-\\x20]", "");
            case 2 -> target + "?" + one(FIELDS) + "=" + one(VALUES);
            case 3 -> target + "?" + one(FIELDS) + "=%zz&" + one(FIELDS) + "=%";
            case 4 -> random.nextInt(4) == 0 ? target + "/" + "a/".repeat(3_000) : target + "#%";
            case 5 ->
                random.nextInt(4) == 0
                        ? one(List.of("*", "http://[::", "//", "/\\", "/%", "http://a/%zz", "?", "/../.."))
                        : target + "";
            default -> target.toString();
        };
    }

    private byte[] body(StringBuilder head) {
        boolean parts = random.nextInt(3) == 0;
        String type = random.nextInt(3) == 0
                ? one(BAD_TYPES)
                : parts ? "multipart/form-data; boundary=x" : "application/x-www-form-urlencoded";
        head.append("Content-Type: ").append(type).append("\r\n");
        String text = parts ? one(BAD_PARTS) : random.nextBoolean() ? one(BAD_TEXTS) : fields();
        if (random.nextInt(20) == 0) {
            byte[] noise = new byte[1 + random.nextInt(3_000)];
            random.nextBytes(noise);
            return noise;
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String fields() {
        if (random.nextInt(15) == 0) {
            return "a=1&".repeat(3_000);
        }
        var text = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.append(one(FIELDS)).append('=').append(one(VALUES)).append('&');
        }
        return text.toString();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static byte[] joined(byte[] head, byte[] body) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(head);
        all.writeBytes(body);
        return all.toByteArray();
    }
}
