package org.kakehashi.site.web;

import static org.kakehashi.site.words.SiteWords.WORDS;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.request.ServerDrivenNegotiation;
import org.jboss.resteasy.reactive.server.handlers.FormBodyHandler;
import org.kakehashi.site.DatabaseTrouble;
import org.kakehashi.site.Loops;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

/**
 * Turns everything that goes wrong in a request into one answer, once: a page for browsers, a fragment for htmx, an
 * RFC 9457 problem for programs ({@link NotSignedIn} does so for those without a session). Only what nobody foresaw is logged, with the id that the person sees.
 */
@ApplicationScoped
public class ErrorPages {
    /** Identity attribute: true if nobody could be recognised because the database did not answer. */
    public static final String DATABASE_AWAY = "kakehashi.database-away";

    static final String HTMX = "HX-Request";

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);
    private static final String FORMS = FormBodyHandler.class.getName();
    private static final String HEADS = ServerDrivenNegotiation.class.getPackageName() + ".";
    private static final Duration SHORTLY = Duration.ofSeconds(5);
    private static final Text NOT_FOUND = Refused.notFound().text();
    private static final Text FORBIDDEN = WORDS.yourRoleDoesNotAllowThis();
    private static final Text MALFORMED = WORDS.requestCouldNotBeUnderstood();

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance error(int status, String message, String back, boolean sent);

        static native TemplateInstance error$notice(String message);
    }

    @Inject
    Viewer viewer;

    @Inject
    Loops loops;

    @ServerExceptionMapper
    Response refused(Refused refused, HttpHeaders headers) {
        return answer(refused.reason().status(), refused.text(), headers, refused.retryAfter());
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, HttpHeaders headers) {
        return answer(403, FORBIDDEN, headers);
    }

    @ServerExceptionMapper
    Response protocol(WebApplicationException e, HttpHeaders headers) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        return status >= 500 ? defect(e, headers) : answer(status, status == 404 ? NOT_FOUND : MALFORMED, headers);
    }

    @ServerExceptionMapper
    Response anything(Throwable e, HttpHeaders headers) {
        if (isOfParsers(e)) {
            return answer(400, MALFORMED, headers);
        }
        Optional<DatabaseTrouble> trouble = DatabaseTrouble.in(e);
        if (trouble.isEmpty()) {
            return defect(e, headers);
        }
        if (trouble.get() == DatabaseTrouble.AWAY) {
            loops.failed("answering requests", e);
        } else {
            LOG.warnf("a request was not stored: %s", e);
        }
        return answer(503, trouble.get().text(), headers);
    }

    /** Whether a form or a head could not be read: their parsers throw whatever the standard library does, and no type of their own. */
    private static boolean isOfParsers(Throwable e) {
        return Arrays.stream(e.getStackTrace())
                .map(StackTraceElement::getClassName)
                .anyMatch(name -> name.equals(FORMS) || name.startsWith(HEADS));
    }

    private Response defect(Throwable e, HttpHeaders headers) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(e, "request failed, id %s", id);
        return answer(500, WORDS.somethingWentWrongInThePlatform(id), headers);
    }

    Response answer(int status, Text text, HttpHeaders headers) {
        return answer(status, text, headers, status == 503 ? Optional.of(SHORTLY) : Optional.empty());
    }

    private Response answer(int status, Text text, HttpHeaders headers, Optional<Duration> retryAfter) {
        String message = viewer.say(text);
        Response.ResponseBuilder response = Response.status(status);
        retryAfter.ifPresent(wait -> response.header("Retry-After", wait.toSeconds()));
        if (isFragment(headers)) {
            return html(response, Templates.error$notice(message));
        }
        if (wantsPage(headers)) {
            return html(response, Templates.error(status, message, viewer.here(), viewer.isAnswerToForm()));
        }
        return response.type("application/problem+json")
                .entity(Map.of(
                        "type", "about:blank", "title", text.in(Language.EN), "detail", message, "status", status))
                .build();
    }

    private Response html(Response.ResponseBuilder response, TemplateInstance template) {
        template.setLocale(viewer.language().locale());
        return response.type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(template.render())
                .build();
    }

    /** Whether a part of a page is asked for, by htmx or another script of that page. */
    static boolean isFragment(HttpHeaders headers) {
        return headers.getRequestHeaders().containsKey(HTMX);
    }

    static boolean wantsPage(HttpHeaders headers) {
        return String.valueOf(headers.getHeaderString(HttpHeaders.ACCEPT)).contains("text/html");
    }
}
