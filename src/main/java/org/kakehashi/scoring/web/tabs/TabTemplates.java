package org.kakehashi.scoring.web.tabs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.kakehashi.scoring.LiveBoard;
import org.kakehashi.scoring.web.BoardTemplates;
import org.kakehashi.scoring.web.RenderedParts;
import org.kakehashi.site.language.Language;

/** The templates of the tabs, and their parts rendered once for all viewers who see the same. */
@ApplicationScoped
class TabTemplates {
    @CheckedTemplate(basePath = "board/tabs")
    static class Pages {
        static native TemplateInstance tab(TabModel model, long ownTeam);

        static native TemplateInstance wall(TabModel model);

        static native TemplateInstance parts(TabModel model);
    }

    private record Kind(long exercise, boolean isHeld, TabLook look) {}

    @Inject
    ObjectMapper json;

    @Inject
    BoardTemplates states;

    /** As many as teams of the largest exercise that look at their own curve. */
    private final Cache<Kind, RenderedParts> newest = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** The parts that change when the board does. */
    RenderedParts rendered(LiveBoard.Shown shown, TabLook look) {
        var kind = new Kind(shown.board().exerciseId(), shown.board().progress().isHeld(), look);
        return newest.asMap().compute(kind, (same, rendered) -> {
            if (rendered != null && rendered.version() == shown.version()) {
                return rendered;
            }
            String html = in(look.language(), Pages.parts(TabModel.of(shown, look)));
            return rendered == null ? RenderedParts.first(shown.version(), html) : rendered.next(shown.version(), html);
        });
    }

    /** State and clocks: cheap, and never from a cache, since time passes. */
    String status(LiveBoard.Shown shown, TabLook look) {
        return states.status(shown, look.language(), look.wall());
    }

    String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lists of numbers and texts are JSON", e);
        }
    }

    private static String in(Language language, TemplateInstance template) {
        return template.setLocale(language.locale()).render();
    }
}
