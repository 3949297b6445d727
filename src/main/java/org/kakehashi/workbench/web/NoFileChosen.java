package org.kakehashi.workbench.web;

import static org.kakehashi.workbench.words.WorkbenchWords.WORDS;

import org.kakehashi.site.Refused;

/** The refusal of an upload without a file. */
public class NoFileChosen extends Refused {
    public NoFileChosen() {
        super(Reason.INVALID, WORDS.chooseAFileFirst());
    }
}
