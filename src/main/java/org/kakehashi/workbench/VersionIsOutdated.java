package org.kakehashi.workbench;

import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** The refusal to save on a version that is not the newest any more. */
public class VersionIsOutdated extends Refused {
    VersionIsOutdated(int newest) {
        super(
                Reason.NOT_NOW,
                new Text(
                        "Somebody else has saved version " + newest
                                + " in the meantime. Open the editor: your text is kept there and can be joined with theirs.",
                        "その間に他の人がバージョン" + newest + "を保存しました。エディターを開いてください。あなたの文章は下書きとして残っており、相手の変更と統合できます。"));
    }
}
