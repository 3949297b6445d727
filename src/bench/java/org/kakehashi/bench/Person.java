package org.kakehashi.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Somebody with a browser: own cookies, connections kept alive, compressed answers welcome. */
final class Person {
    private static final Pattern NOTICE = Pattern.compile("class=\"[^\"]*(?:notice|flaw)[^>]*>[^<]*(<[a-z]+>[^<]*)*");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client;
    private final URI platform;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    Person(HttpClient client, URI platform, String language) {
        this.client = client;
        this.platform = platform;
        cookies.put("language", language);
    }

    /** @param location where a redirect leads, or empty */
    record Answer(int status, String location, boolean packed, byte[] body) {
        /** As they came over the wire. */
        int bytes() {
            return body.length;
        }

        String text() {
            if (!packed) {
                return new String(body, StandardCharsets.UTF_8);
            }
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** What a page complains of, if it is one. */
        private String said() {
            return NOTICE.matcher(text()).results().map(MatchResult::group).collect(Collectors.joining(" "));
        }

        Answer expect(int wanted) {
            if (status != wanted) {
                throw new IllegalStateException("answered " + status + " instead of " + wanted + ": " + said());
            }
            return this;
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** @param fields name, value, name, value ... */
    Answer post(String path, boolean script, String... fields) {
        var form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()));
        return send(script ? request.header("HX-Request", "true") : request);
    }

    /** As they are sent. */
    String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Opens a stream that stays open; the body is to be read by the caller. */
    HttpResponse<InputStream> open(String path) throws IOException, InterruptedException {
        HttpRequest request =
                request(path).setHeader("Accept", "text/event-stream").build();
        return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    static boolean isPacked(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(platform.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "text/html, */*;q=0.5")
                .header("Accept-Encoding", "gzip")
                .header("Cookie", cookies());
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            String location = response.headers().firstValue("Location").orElse("");
            return new Answer(response.statusCode(), location, isPacked(response), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int sign = pair.indexOf('=');
        cookies.put(pair.substring(0, sign), pair.substring(sign + 1));
    }
}
