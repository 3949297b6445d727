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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kakehashi.exercise.team.TeamClasses;
import org.kakehashi.scoring.Board;
import org.kakehashi.scoring.LiveBoard;
import org.kakehashi.site.language.Language;

/** The board's templates, and their parts rendered once for all viewers who see the same. */
@ApplicationScoped
public class BoardTemplates {
    @CheckedTemplate(basePath = "board")
    static class Templates {
        static native TemplateInstance board(BoardModel model, String chart, long ownTeam);

        static native TemplateInstance projector(BoardModel model, String chart);

        static native TemplateInstance status(BoardStatus status);

        static native TemplateInstance parts(BoardModel model, String chart);

        static native TemplateInstance wallStatus(BoardStatus status);

        static native TemplateInstance wallParts(BoardModel model, String chart);

        static native TemplateInstance team(TeamModel model);
    }

    private record Kind(
            long exercise, boolean isHeld, BoardView view, ShownClasses classes, Language language, boolean wall) {}

    @Inject
    ObjectMapper json;

    @Inject
    TeamClasses classes;

    private final Cache<Kind, RenderedParts> newest = Caffeine.newBuilder()
            .maximumSize(60)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** The way to them from a version that a viewer has; empty if it has missed too many. */
    Optional<String> patch(long seen, LiveBoard.Shown shown, LiveParts.OfBoard viewer) {
        return rendered(shown, viewer).patchFrom(seen, this::written);
    }

    /** The parts that change when the board does. */
    RenderedParts rendered(LiveBoard.Shown shown, LiveParts.OfBoard viewer) {
        Board board = shown.board();
        ShownClasses shownClasses = new ShownClasses(classes.of(board.exerciseId()), viewer.only());
        var kind = new Kind(
                board.exerciseId(),
                board.progress().isHeld(),
                viewer.view(),
                shownClasses,
                viewer.language(),
                viewer.wall());
        return newest.asMap().compute(kind, (same, rendered) -> {
            if (rendered != null && rendered.version() == shown.version()) {
                return rendered;
            }
            BoardModel model = BoardModel.of(shown, viewer.view(), shownClasses, viewer.language());
            String html = in(
                    viewer.language(),
                    viewer.wall() ? Templates.wallParts(model, chart(model)) : Templates.parts(model, chart(model)));
            return rendered == null ? RenderedParts.first(shown.version(), html) : rendered.next(shown.version(), html);
        });
    }

    /** State and clocks: cheap, and never from a cache, since time passes. */
    public String status(LiveBoard.Shown shown, Language language, boolean wall) {
        var status = new BoardStatus(shown, language);
        return in(language, wall ? Templates.wallStatus(status) : Templates.status(status));
    }

    /** Numbers of a curve on a line: a curve only grows, so that its first lines stay as they are. */
    private static final Pattern CURVE_LINE = Pattern.compile("(?:-?\\d+,){20}");

    /** The chart's data for the script, each team on lines of its own so that they can be sent alone. */
    String chart(BoardModel model) {
        String lines = model.curves().lines().stream()
                .map(line -> CURVE_LINE.matcher(written(line.forScript())).replaceAll("$0\n"))
                .collect(Collectors.joining(",\n"));
        return "{\"lines\":[\n" + lines + "\n],\"now\":"
                + model.board().until().toSeconds() + ",\"regions\":" + (model.view() == BoardView.JOINT)
                + ",\"teams\":" + model.drawsTeams() + "}";
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
