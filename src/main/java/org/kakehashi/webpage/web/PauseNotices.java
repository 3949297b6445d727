package org.kakehashi.webpage.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.kakehashi.account.Subject;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.webpage.Visit;

/**
 * Tells trainees who work on a page of a node that the exercise is paused: once in each pause, in place of the next page that
 * they go to. What scripts, forms and frames of the page ask for is never touched.
 */
@ApplicationScoped
class PauseNotices {
    private static final int MOST = 10_000;

    @CheckedTemplate(basePath = "webpage")
    static class Templates {
        static native TemplateInstance paused(String lang);
    }

    private record Told(long exerciseId, String label) {}

    private final Cache<Told, Boolean> told =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** Whether this request is to be answered with {@link #tell}; only the first of a pause is. */
    boolean isFirst(HttpServerRequest request, Visit visit) {
        return visit.isPaused()
                && visit.visitor().kind() == Subject.Kind.PARTICIPANT
                && isWayToAPage(request)
                && told.asMap().putIfAbsent(new Told(visit.page().exerciseId(), visit.label()), true) == null;
    }

    private static boolean isWayToAPage(HttpServerRequest request) {
        // Without TLS browsers of other computers do not say what they want a page for.
        String wanted = request.getHeader("Sec-Fetch-Dest");
        return request.method().equals(HttpMethod.GET)
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html")
                && (wanted == null || wanted.equals("document"));
    }

    void tell(HttpServerRequest request, Visit visit) {
        TemplateInstance page = Templates.paused(visit.language().tag());
        page.setLocale(visit.language().locale());
        request.resume();
        request.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("Content-Security-Policy", ProxyErrors.POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .end(page.render());
    }

    void exerciseMoved(@Observes(during = TransactionPhase.AFTER_SUCCESS) Lifecycle.Moved moved) {
        if (moved.to() == ExerciseState.PAUSED) {
            told.asMap().keySet().removeIf(before -> before.exerciseId() == moved.exerciseId());
        }
    }
}
