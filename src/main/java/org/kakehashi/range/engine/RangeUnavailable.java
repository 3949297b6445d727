package org.kakehashi.range.engine;

import org.jspecify.annotations.Nullable;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** A node or the engine cannot be reached now; nothing is known about it, and trying again later is right. */
public class RangeUnavailable extends Refused {
    private static final Text STOPPING = new Text("the platform is stopping", "プラットフォームを停止しています");
    private static final Text ENGINE_AWAY = new Text("the container engine does not answer", "コンテナエンジンが応答しません");

    private final transient Text detail;

    public RangeUnavailable(Text detail, @Nullable Throwable cause) {
        super(
                Reason.UNAVAILABLE,
                new Text(
                        "The range cannot be reached right now (" + detail.en()
                                + "). Nothing is lost; try again in a moment.",
                        "現在、演習環境に接続できません（" + detail.ja() + "）。データは失われていません。しばらくしてからもう一度お試しください。"));
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
        return new RangeUnavailable(new Text(node + " is not running", node + " が動作していません"), cause);
    }

    /** What cannot be reached, without the advice. */
    public Text detail() {
        return detail;
    }
}
