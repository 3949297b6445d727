package org.kakehashi.control.web.log;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kakehashi.exercise.audit.AuditAction;
import org.kakehashi.site.language.Alike;
import org.kakehashi.site.language.Language;

/**
 * Which lines of a log a page shows.
 *
 * @param text part of a line, in any language; empty for all
 * @param page 1-based
 */
public record LogFilter(Kind kind, String text, int page) {
    static final int LINES = 50;

    /** What a line is about. */
    public enum Kind {
        ALL,
        CLOCK,
        RANGES,
        PEOPLE,
        SCORE,
        MESSAGES;

        /** Its part of a page's address. */
        public String path() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(AuditAction action) {
            return switch (action) {
                case SCHEDULE,
                        UNREHEARSED,
                        START,
                        PAUSE,
                        PAUSE_FREEZES,
                        PAUSE_RUNS_ON,
                        RESUME,
                        END,
                        EXTEND,
                        SHORTEN,
                        JUMP,
                        REWIND -> CLOCK;
                case DEPLOY, BECOME_READY, CLEAN_UP, BECOME_CLEAN, RESET_NODE, RESET_RANGE -> RANGES;
                case LINK_BACK, COME_BACK, FREE_SEAT, JOIN, RENEW_TOKEN, DECLARE_CLASS, CHANGE_CLASS -> PEOPLE;
                case TAKE_BACK, ADJUST_POINTS, FREEZE_BOARD, LIFT_FREEZE, FINALISE -> SCORE;
                case ANNOUNCE -> MESSAGES;
                case PLAY_ALONE, DELETE_EXERCISE, DELETE_SCENARIO -> ALL;
            };
        }
    }

    /** As an address says it; what is not understood counts as not said. */
    static LogFilter of(@Nullable String kind, @Nullable String text, int page) {
        Kind which = Stream.of(Kind.values())
                .filter(one -> one.path().equals(kind))
                .findFirst()
                .orElse(Kind.ALL);
        return new LogFilter(which, text == null ? "" : text.strip(), Math.max(1, page));
    }

    private boolean holds(AuditLine line) {
        return (kind == Kind.ALL || Kind.of(line.what()) == kind)
                && (text.isEmpty() || words(line).contains(Alike.name(text)));
    }

    private static String words(AuditLine line) {
        StringBuilder words = new StringBuilder(line.target());
        for (Language language : Language.known()) {
            words.append('\n').append(line.action().in(language));
            words.append('\n').append(line.by().in(language));
            words.append('\n').append(line.reason().in(language));
        }
        return Alike.name(words.toString());
    }

    /** What one page shows of a log. */
    Found in(List<AuditLine> log) {
        List<AuditLine> all = log.stream().filter(this::holds).toList();
        int pages = Math.max(1, Math.ceilDiv(all.size(), LINES));
        int at = Math.min(page, pages);
        List<AuditLine> lines = all.subList((at - 1) * LINES, Math.min(at * LINES, all.size()));
        return new Found(new LogFilter(kind, text, at), lines, all.size(), pages);
    }

    /** The parameters of an address of another page, encoded. */
    public String query(int other) {
        return "kind=" + kind.path() + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&page=" + other;
    }

    /**
     * A page of a log.
     *
     * @param all lines on all pages
     */
    public record Found(LogFilter filter, List<AuditLine> lines, int all, int pages) {
        public boolean hasNewer() {
            return filter.page > 1;
        }

        public boolean hasOlder() {
            return filter.page < pages;
        }

        public List<Kind> kinds() {
            return List.of(Kind.values());
        }
    }
}
