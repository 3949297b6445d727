package org.kakehashi.range;

import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** The range is being taken away or is gone already. */
public class RangeIsGone extends Refused {
    RangeIsGone() {
        super(
                Reason.NOT_NOW,
                new Text(
                        "This team's range is being taken away; nothing in it can be reset any more.",
                        "このチームの演習環境は削除中または削除済みのため、リセットできません。"));
    }
}
