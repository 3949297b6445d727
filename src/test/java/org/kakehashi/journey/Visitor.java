package org.kakehashi.journey;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser without script, for tests that care about answers rather than about looks. */
final class Visitor implements AutoCloseable {
    /** Longer than the platform lets anybody wait for a database that is frozen. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI platform;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(PATIENCE)
            .build();

    Visitor(URI platform, String language) {
        this.platform = platform;
        var cookie = new HttpCookie("language", language);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(platform, cookie);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** Opens a stream that stays open; who asks for it reads and closes it. */
    HttpResponse<InputStream> open(String path) throws IOException, InterruptedException {
        return client.send(
                request(path).setHeader("Accept", "text/event-stream").GET().build(),
                HttpResponse.BodyHandlers.ofInputStream());
    }

    /** @param headersAndForm first {@code Name: value} headers, then {@code name=value} fields */
    HttpResponse<String> post(String path, String... headersAndForm) throws IOException, InterruptedException {
        List<String> fields = new ArrayList<>();
        HttpRequest.Builder request = request(path).header("Content-Type", "application/x-www-form-urlencoded");
        for (String each : headersAndForm) {
            Matcher header = HEADER.matcher(each);
            if (header.matches()) {
                request.header(header.group(1), header.group(2));
            } else {
                fields.add(each);
            }
        }
        String form = fields.stream().map(Visitor::encoded).collect(Collectors.joining("&"));
        return send(request.POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static final Pattern HEADER = Pattern.compile("([A-Z][A-Za-z-]+): (.*)");

    private static String encoded(String field) {
        int sign = field.indexOf('=');
        return field.substring(0, sign + 1) + URLEncoder.encode(field.substring(sign + 1), StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(platform.resolve(path)).timeout(PATIENCE).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
    }
}
