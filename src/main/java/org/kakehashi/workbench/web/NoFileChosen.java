package org.kakehashi.workbench.web;

import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** The refusal of an upload without a file. */
public class NoFileChosen extends Refused {
    public NoFileChosen() {
        super(Reason.INVALID, new Text("Choose a file first, then send the form.", "先にファイルを選択してから送信してください。"));
    }
}
