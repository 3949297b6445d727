package org.kakehashi.scenario.library;

import java.nio.file.Path;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** The folder of all scenarios is not there or cannot be read. */
public final class LibraryIsMissing extends Refused {
    LibraryIsMissing(Path folder) {
        super(
                Reason.UNAVAILABLE,
                new Text(
                        "The folder of scenarios (" + folder
                                + ") cannot be read. Check the setting kakehashi.scenarios.folder.",
                        "シナリオのフォルダー（" + folder + "）を読み取れません。設定 kakehashi.scenarios.folder を確認してください。"));
    }
}
