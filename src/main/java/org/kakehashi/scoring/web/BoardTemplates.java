package org.kakehashi.scoring.web;

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
import org.kakehashi.site.language.Language;

/** The board's templates, and their parts rendered once for all viewers who see the same. */
@ApplicationScoped
class BoardTemplates {
    @CheckedTemplate(basePath = "board")
    static class Templates {
        static native TemplateInstance board(BoardModel model, String chart, long ownTeam);

        static native TemplateInstance projector(BoardModel model, String chart);

        static native TemplateInstance status(BoardStatus status);

        static native TemplateInstance parts(BoardModel model, String chart);

        static native TemplateInstance team(TeamModel model);
    }

    private record Kind(long exercise, BoardView view, Language language) {}

    private record Rendered(LiveBoard.Shown shown, String html) {}

    @Inject
    ObjectMapper json;

    private final Cache<Kind, Rendered> newest = Caffeine.newBuilder()
            .maximumSize(500)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** The parts that change when the board does. */
    String parts(LiveBoard.Shown shown, BoardView view, Language language) {
        var kind = new Kind(shown.board().exerciseId(), view, language);
        return newest.asMap().compute(kind, (same, rendered) -> {
                    if (rendered != null && rendered.shown.version() == shown.version()) {
                        return rendered;
                    }
                    BoardModel model = BoardModel.of(shown, view, language);
                    return new Rendered(shown, in(language, Templates.parts(model, chart(model))));
                })
                .html;
    }

    /** State and clocks: cheap, and never from a cache, since time passes. */
    String status(LiveBoard.Shown shown, Language language) {
        return in(language, Templates.status(new BoardStatus(shown)));
    }

    /** The chart's data for the script. */
    String chart(BoardModel model) {
        try {
            return json.writeValueAsString(model.curves().forScript());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lists of numbers and names are JSON", e);
        }
    }

    private static String in(Language language, TemplateInstance template) {
        return template.setLocale(language.locale()).render();
    }
}
