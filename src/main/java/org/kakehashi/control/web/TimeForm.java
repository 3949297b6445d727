package org.kakehashi.control.web;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.exercise.timeline.ExerciseClock.Kind;
import org.kakehashi.exercise.timeline.TimeChange;
import org.kakehashi.site.language.Text;

/**
 * The form for changing play time, as somebody filled it in.
 *
 * @param kind what is to be done
 * @param minutes as written
 * @param problem what is wrong with it
 */
public record TimeForm(Kind kind, String minutes, String reason, Optional<Text> problem) {
    static TimeForm empty() {
        return new TimeForm(Kind.EXTEND, "", "", Optional.empty());
    }

    static TimeForm of(@Nullable String kind, @Nullable String minutes, @Nullable String reason) {
        Kind wanted = switch (kind == null ? "" : kind) {
            case "SHORTEN" -> Kind.SHORTEN;
            case "JUMP" -> Kind.JUMP;
            case "REWIND" -> Kind.REWIND;
            default -> Kind.EXTEND;
        };
        return new TimeForm(
                wanted, minutes == null ? "" : minutes.strip(), reason == null ? "" : reason, Optional.empty());
    }

    TimeForm with(Text found) {
        return new TimeForm(kind, minutes, reason, Optional.of(found));
    }

    public boolean is(String name) {
        return kind.name().equals(name);
    }

    /** What is wanted; nothing at all where the minutes are no number. */
    TimeChange change() {
        return new TimeChange(kind, Duration.ofMinutes(minutes.matches("[0-9]{1,5}") ? Integer.parseInt(minutes) : 0));
    }
}
