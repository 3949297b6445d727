package org.kakehashi.site.web;

import static org.kakehashi.site.words.SiteWords.WORDS;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.AnnotatedElement;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.kakehashi.site.DatabaseTrouble;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

/**
 * The one answer to whoever has no session, or none any more: words for this person, and for staff a way back to the page
 * that they were on. What polls or streams gets 401 with the words; {@code live.js} shows them and lets the page rest.
 */
@ApplicationScoped
public class NotSignedIn {
    private static final Text NOTHING = Text.same("");

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance absent(String message, String lost, String signIn);

        static native TemplateInstance absent$notice(String message, String lost, String signIn);
    }

    @Inject
    Viewer viewer;

    @Inject
    SecurityIdentity identity;

    @Inject
    OwnAddress own;

    @Inject
    ErrorPages errors;

    @Inject
    @All
    List<ReturnPlace> places;

    @ServerExceptionMapper
    Response unauthorized(
            UnauthorizedException e, HttpHeaders headers, ResourceInfo resource, HttpServerRequest request) {
        if (Boolean.TRUE.equals(identity.getAttribute(ErrorPages.DATABASE_AWAY))) {
            return errors.answer(503, DatabaseTrouble.AWAY.text(), headers);
        }
        Absence absence = absence(resource);
        Text lost = isSafe(request) ? NOTHING : WORDS.nothingWasDone();
        if (!ErrorPages.wantsPage(headers) && !ErrorPages.isFragment(headers)) {
            return problem(absence, lost);
        }
        String signIn = absence.signsIn() ? "/sign-in?to=" + encoded(back(request)) : "";
        if (ErrorPages.isFragment(headers)) {
            return html(Templates.absent$notice(viewer.say(absence.text()), viewer.say(lost), signIn));
        }
        return absence.signsIn() && isSafe(request)
                ? Response.seeOther(URI.create(signIn)).build()
                : html(Templates.absent(viewer.say(absence.text()), viewer.say(lost), signIn));
    }

    /** Who has a password is no guess on a page that only trainees have. */
    private Absence absence(ResourceInfo resource) {
        Absence known = identity.getAttribute(Absence.ATTRIBUTE);
        Absence absence = known == null ? Absence.NOBODY : known;
        return absence.signsIn() && isForTraineesOnly(resource) ? Absence.SEAT_EXPIRED : absence;
    }

    private static boolean isForTraineesOnly(ResourceInfo resource) {
        return roles(resource.getResourceMethod())
                .or(() -> roles(resource.getResourceClass()))
                .filter(List.of("trainee")::equals)
                .isPresent();
    }

    private static Optional<List<String>> roles(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(RolesAllowed.class))
                .map(RolesAllowed::value)
                .map(Arrays::asList);
    }

    /** Where to go on: the page that asked or that the form stood on, never a confirmation or what only takes forms. */
    private String back(HttpServerRequest request) {
        Optional<String> page = own.local(request.getHeader("HX-Current-URL"), request)
                .or(() -> isSafe(request) ? Optional.empty() : own.local(request.getHeader("Referer"), request))
                .or(() -> isFragmentOf(request));
        return page.map(this::settled)
                .orElseGet(() -> isSafe(request)
                        ? settled(LocalPath.of(request.uri()))
                        : instead(request.path()).orElse("/"));
    }

    /** What asks by itself stands on the page that it names. */
    private Optional<String> isFragmentOf(HttpServerRequest request) {
        return request.getHeader(ErrorPages.HTMX) == null
                ? Optional.empty()
                : own.local(request.getHeader("Referer"), request);
    }

    private String settled(String address) {
        return instead(address.split("\\?", 2)[0]).orElse(address);
    }

    private Optional<String> instead(String path) {
        return places.stream().flatMap(place -> place.insteadOf(path).stream()).findFirst();
    }

    private Response problem(Absence absence, Text lost) {
        String detail = (viewer.say(absence.text()) + " " + viewer.say(lost)).strip();
        return Response.status(401)
                .type("application/problem+json")
                .entity(Map.of(
                        "type",
                        "about:blank",
                        "title",
                        absence.text().in(Language.EN),
                        "detail",
                        detail,
                        "status",
                        401))
                .build();
    }

    private Response html(TemplateInstance template) {
        template.setLocale(viewer.language().locale());
        return Response.status(401)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(template.render())
                .build();
    }

    private static boolean isSafe(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
