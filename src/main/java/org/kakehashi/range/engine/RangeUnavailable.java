package org.kakehashi.range.engine;

import static org.kakehashi.range.words.RangeWords.WORDS;

import org.jspecify.annotations.Nullable;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** A node or the engine cannot be reached now; nothing is known about it, and trying again later is right. */
public class RangeUnavailable extends Refused {
    private static final Text STOPPING = WORDS.platformIsStopping();
    private static final Text ENGINE_AWAY = WORDS.containerEngineDoesNotAnswer();

    private final transient Text detail;

    public RangeUnavailable(Text detail, @Nullable Throwable cause) {
        super(Reason.UNAVAILABLE, WORDS.rangeCannotBeReachedRightNow(detail));
        this.detail = detail;
        initCause(cause);
    }

    public RangeUnavailable(Text detail) {
        this(detail, null);
    }

    public static RangeUnavailable engineAway(Throwable cause) {
        return new RangeUnavailable(ENGINE_AWAY, cause);
    }

    /** The platform stops while it waits for something of a range. */
    public static RangeUnavailable stopping(Throwable cause) {
        return new RangeUnavailable(STOPPING, cause);
    }

    public static RangeUnavailable notRunning(String node, @Nullable Throwable cause) {
        return new RangeUnavailable(WORDS.isNotRunning(node), cause);
    }

    /** What cannot be reached, without the advice. */
    public Text detail() {
        return detail;
    }
}
