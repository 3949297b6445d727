package org.kakehashi.workbench.imports;

import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** What was imported is not held any more: too long ago, replaced by a later import, or the platform was started anew. */
public final class ImportIsGone extends Refused {
    public ImportIsGone() {
        super(
                Reason.NOT_NOW,
                new Text(
                        "This import is not held any more. Import the files again; that takes a moment.",
                        "この取り込み結果はもう保持されていません。お手数ですが、ファイルをもう一度取り込んでください。"));
    }
}
