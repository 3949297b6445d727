package org.kakehashi.terminal;

import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** Somebody asks for terminals faster than people do. */
public class TooManyTickets extends Refused {
    TooManyTickets() {
        super(
                Reason.TOO_MANY,
                new Text(
                        "The terminal was opened too often in the last minute. It will try again by itself.",
                        "直近1分間の接続回数が多すぎます。しばらくすると自動的に再接続します。"));
    }
}
