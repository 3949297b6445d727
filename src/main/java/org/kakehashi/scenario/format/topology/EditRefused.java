package org.kakehashi.scenario.format.topology;

import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** The refusal to change a topology: the text stays as it is. */
public final class EditRefused extends Refused {
    EditRefused(Text why) {
        super(Reason.INVALID, why);
    }
}
