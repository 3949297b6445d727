package org.kakehashi.site.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.stream.Collectors;
import org.kakehashi.site.Assets;
import org.kakehashi.site.language.Text;

/**
 * The answer of what refuses requests before any page is reached and the viewer's language is known: in all of them, as a
 * small page for browsers and as lines for programs and parts of pages.
 */
public final class PlainRefusal {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%1$d · Kakehashi</title>
              <link rel="stylesheet" href="%2$s">
            </head>
            <body>
              <main class="narrow">
                <p><svg class="empty-mark" viewBox="0 0 32 24" aria-hidden="true"><use href="%3$s#mark"/></svg></p>
                <h1>Kakehashi</h1>
                <div class="notice bad" role="alert">%4$s</div>
                <p><a href="/" class="btn">Kakehashi</a></p>
              </main>
            </body>
            </html>
            """;

    private PlainRefusal() {}

    public static void send(RoutingContext context, int status, Text text) {
        HttpServerRequest request = context.request();
        boolean page = String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html")
                && request.getHeader(ErrorPages.HTMX) == null;
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, page ? "text/html; charset=utf-8" : "text/plain; charset=utf-8")
                .end(page ? page(status, text) : text.inAll("\n") + "\n");
    }

    private static String page(int status, Text text) {
        String said = text.byTag().entrySet().stream()
                .map(words -> "<p lang=\"" + words.getKey() + "\">" + escaped(words.getValue()) + "</p>")
                .collect(Collectors.joining());
        return PAGE.formatted(status, Assets.url("kakehashi.css"), Assets.url("icons.svg"), said);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
