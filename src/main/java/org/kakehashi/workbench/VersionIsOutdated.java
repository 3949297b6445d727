package org.kakehashi.workbench;

import static org.kakehashi.workbench.words.WorkbenchWords.WORDS;

import org.kakehashi.site.Refused;

/** The refusal to save on a version that is not the newest any more. */
public class VersionIsOutdated extends Refused {
    VersionIsOutdated(int newest) {
        super(Reason.NOT_NOW, WORDS.somebodyElseHasSavedVersion(newest));
    }
}
