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
import java.util.Optional;
import java.util.stream.Collectors;
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

    private record Kind(long exercise, boolean isHeld, BoardView view, Language language) {}

    @Inject
    ObjectMapper json;

    private final Cache<Kind, RenderedParts> newest = Caffeine.newBuilder()
            .maximumSize(60)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** The parts that change when the board does. */
    String parts(LiveBoard.Shown shown, BoardView view, Language language) {
        return rendered(shown, view, language).whole();
    }

    /** The way to them from a version that a viewer has; empty if it has missed too many. */
    Optional<String> patch(long seen, LiveBoard.Shown shown, BoardView view, Language language) {
        return rendered(shown, view, language).patchFrom(seen, this::written);
    }

    private RenderedParts rendered(LiveBoard.Shown shown, BoardView view, Language language) {
        var kind = new Kind(shown.board().exerciseId(), shown.board().progress().isHeld(), view, language);
        return newest.asMap().compute(kind, (same, rendered) -> {
            if (rendered != null && rendered.version() == shown.version()) {
                return rendered;
            }
            BoardModel model = BoardModel.of(shown, view, language);
            String html = in(language, Templates.parts(model, chart(model)));
            return rendered == null ? RenderedParts.first(shown.version(), html) : rendered.next(shown.version(), html);
        });
    }

    /** State and clocks: cheap, and never from a cache, since time passes. */
    String status(LiveBoard.Shown shown, Language language) {
        return in(language, Templates.status(new BoardStatus(shown)));
    }

    /** The chart's data for the script, each team on a line of its own so that it can be sent alone. */
    String chart(BoardModel model) {
        String lines = model.curves().lines().stream()
                .map(line -> written(line.forScript()))
                .collect(Collectors.joining(",\n"));
        return "{\"lines\":[\n" + lines + "\n],\"now\":"
                + model.board().elapsed().toSeconds() + "}";
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lists of numbers and names are JSON", e);
        }
    }

    private static String in(Language language, TemplateInstance template) {
        return template.setLocale(language.locale()).render();
    }
}
