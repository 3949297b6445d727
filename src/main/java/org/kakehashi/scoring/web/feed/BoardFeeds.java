package org.kakehashi.scoring.web.feed;

import static org.kakehashi.scoring.words.BoardWords.WORDS;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.exercise.team.TeamClass;
import org.kakehashi.exercise.team.TeamClasses;
import org.kakehashi.scoring.Board;
import org.kakehashi.scoring.Boards;
import org.kakehashi.site.Refused;

/** Feeds of boards, each made at most once a second, however many ask. */
@ApplicationScoped
class BoardFeeds {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int MOST = 300;
    private static final int TAG = 16;
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

    /** What a feed looks like, by the name that addresses have. */
    enum Shape {
        CTFTIME("ctftime.json"),
        FAUST("scoreboard.json"),
        STANDINGS("standings.json");

        private final String file;

        Shape(String file) {
            this.file = file;
        }

        static Shape of(String file) {
            for (Shape shape : values()) {
                if (shape.file.equals(file)) {
                    return shape;
                }
            }
            throw new NoSuchFeed();
        }
    }

    /** JSON that goes out, and a tag that another text does not have. */
    record Feed(String json, String tag) {
        /** The answer to who asks, 304 if that is what it has. */
        Response answer(Request conditions) {
            EntityTag entity = new EntityTag(tag);
            Response.ResponseBuilder unchanged = conditions.evaluatePreconditions(entity);
            return (unchanged == null ? Response.ok(json) : unchanged)
                    .tag(entity)
                    .header("Cache-Control", "private, no-cache")
                    .build();
        }
    }

    private record Wanted(long exercise, Shape shape, Optional<TeamClass> only) {}

    private final LoadingCache<Wanted, Feed> made =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FRESH).build(this::make);

    @Inject
    Boards boards;

    @Inject
    TeamClasses classes;

    /** There is no feed of this name, or not for this exercise. */
    static class NoSuchFeed extends Refused {
        NoSuchFeed() {
            super(Reason.NOT_FOUND, WORDS.noSuchFeed());
        }
    }

    /** No observers' link has this secret. */
    static class NoSuchExercise extends Refused {
        NoSuchExercise() {
            super(Reason.NOT_FOUND, WORDS.noSuchExercise());
        }
    }

    /** Teams declare no such class. */
    static class NoSuchClass extends Refused {
        NoSuchClass() {
            super(Reason.INVALID, WORDS.noSuchClass());
        }
    }

    /**
     * A feed of an exercise's public board.
     *
     * @param only the class of teams that alone are compared; null or empty for all
     * @throws Refused if there is no such exercise, feed or class
     */
    Feed of(long exercise, String file, @Nullable String only) {
        return made.get(new Wanted(exercise, Shape.of(file), wanted(only)));
    }

    private static Optional<TeamClass> wanted(@Nullable String only) {
        if (only == null || only.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(TeamClass.of(only).orElseThrow(NoSuchClass::new));
    }

    private Feed make(Wanted wanted) {
        Board board = boards.now(wanted.exercise).board().forPublic();
        FeedBoard feed = FeedBoard.of(board, classes.of(wanted.exercise), wanted.only);
        Map<String, Object> tree = switch (wanted.shape) {
            case CTFTIME -> FeedShapes.ctftime(feed);
            case FAUST -> FeedShapes.faust(feed, board.attackDefence().orElseThrow(NoSuchFeed::new));
            case STANDINGS -> FeedShapes.standings(feed);
        };
        try {
            String json = JSON.writeValueAsString(tree);
            return new Feed(json, digest(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of texts and numbers are JSON", e);
        }
    }

    private static String digest(String json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, TAG);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
