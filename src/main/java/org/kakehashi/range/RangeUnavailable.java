package org.kakehashi.range;

import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** A node or the engine cannot be reached now; nothing is known about it, and trying again later is right. */
public class RangeUnavailable extends Refused {
    public RangeUnavailable(String detail, @org.jspecify.annotations.Nullable Throwable cause) {
        super(
                Reason.UNAVAILABLE,
                new Text(
                        "The range cannot be reached right now (" + detail
                                + "). Nothing is lost; try again in a moment.",
                        "現在、演習環境に接続できません（" + detail + "）。データは失われていません。しばらくしてからもう一度お試しください。"));
        initCause(cause);
    }

    public RangeUnavailable(String detail) {
        this(detail, null);
    }
}
