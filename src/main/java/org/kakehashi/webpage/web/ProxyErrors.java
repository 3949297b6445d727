package org.kakehashi.webpage.web;

import static org.kakehashi.webpage.words.WebpageWords.WORDS;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.kakehashi.site.DatabaseTrouble;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

/** What the platform itself says at the address of a page: why there is no page, and what to do. */
@ApplicationScoped
class ProxyErrors {
    private static final String STYLE = ProxyHandler.OURS + "style.css";
    private static final String AGAIN = ProxyHandler.OURS + "again.js";

    static final Text STRANGE = WORDS.thisRequestWasRefused();

    private static final Logger LOG = Logger.getLogger(ProxyErrors.class);
    private static final Text TOO_LARGE = WORDS.thisIsLarger();
    static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    /** What belongs to the error pages, by its path. */
    private Map<String, Asset> assets = Map.of();

    private record Asset(String type, Buffer bytes) {}

    @CheckedTemplate(basePath = "webpage")
    static class Templates {
        static native TemplateInstance notice(String lang, String message, boolean again);
    }

    /** What is said of a node that runs and on whose port nothing answers as it should. */
    static Refused silent(AdmittedRequest admitted) {
        String node = admitted.origins().node();
        int port = admitted.origins().port();
        return new Refused(Refused.Reason.UNAVAILABLE, WORDS.nothingAnswersOnPortOf(port, node));
    }

    @PostConstruct
    void readAssets() {
        assets = Map.of(
                STYLE, new Asset("text/css; charset=utf-8", read("/META-INF/resources/assets/webpage.css")),
                AGAIN, new Asset("text/javascript; charset=utf-8", read("again.js")));
    }

    private static Buffer read(String resource) {
        try (InputStream in = Objects.requireNonNull(ProxyErrors.class.getResourceAsStream(resource), resource)) {
            return Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(resource + " belongs to the application and cannot be read", e);
        }
    }

    /** Answers instead of the node; if the answer has begun, it is cut off. */
    void answer(HttpServerRequest request, Throwable failure, Language language) {
        HttpServerResponse response = request.response();
        if (response.closed() || response.ended()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        Said said = said(failure);
        response.headers().clear();
        response.setStatusCode(said.status())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff");
        said.retryAfter().ifPresent(wait -> response.putHeader("Retry-After", Long.toString(wait.toSeconds())));
        String accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        boolean page = accepted.contains("text/html");
        // What the browser still sends is not read: the connection ends with this answer.
        response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .putHeader(HttpHeaders.CONTENT_TYPE, page ? "text/html; charset=utf-8" : "text/plain; charset=utf-8")
                .end(page ? html(said, language) : said.text().in(language) + "\n");
    }

    /** Whether the error pages have something at this path. */
    boolean have(String path) {
        return assets.containsKey(path);
    }

    /** Sends what {@link #have} found. */
    void send(HttpServerRequest request) {
        Asset asset = Objects.requireNonNull(assets.get(request.path()));
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, asset.type())
                .putHeader(HttpHeaders.CACHE_CONTROL, "max-age=300")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(asset.bytes());
    }

    private record Said(int status, Text text, Optional<Duration> retryAfter) {}

    private static Said said(Throwable failure) {
        if (failure instanceof Refused refused) {
            return new Said(refused.reason().status(), refused.text(), refused.retryAfter());
        }
        if (failure instanceof LimitedBody.TooLarge) {
            return new Said(413, TOO_LARGE, Optional.empty());
        }
        Optional<DatabaseTrouble> trouble = DatabaseTrouble.in(failure);
        if (trouble.isPresent()) {
            return new Said(503, trouble.get().text(), Optional.of(Duration.ofSeconds(5)));
        }
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(failure, "request to a page failed, id %s", id);
        return new Said(500, WORDS.somethingWentWrongInThePlatform(id), Optional.empty());
    }

    private static String html(Said said, Language language) {
        TemplateInstance notice = Templates.notice(
                language.tag(), said.text().in(language), said.retryAfter().isPresent());
        notice.setLocale(language.locale());
        return notice.render();
    }
}
