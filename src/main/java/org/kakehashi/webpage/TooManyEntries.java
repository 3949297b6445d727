package org.kakehashi.webpage;

import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** Somebody opens pages, or sends requests to them, faster than people and their browsers do. */
public class TooManyEntries extends Refused {
    public TooManyEntries() {
        super(
                Reason.TOO_MANY,
                new Text(
                        "Too much at a time on pages of nodes. Close some of their tabs and try again in a minute.",
                        "ノードのページへの同時アクセスが多すぎます。開いているタブをいくつか閉じ、1分ほど待ってからもう一度お試しください。"));
    }
}
