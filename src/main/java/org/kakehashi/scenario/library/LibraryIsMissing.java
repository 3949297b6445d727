package org.kakehashi.scenario.library;

import static org.kakehashi.scenario.words.PackageWords.WORDS;

import java.nio.file.Path;
import org.kakehashi.site.Refused;

/** The folder of all scenarios is not there or cannot be read. */
public final class LibraryIsMissing extends Refused {
    LibraryIsMissing(Path folder) {
        super(Reason.UNAVAILABLE, WORDS.folderOfScenarios(String.valueOf(folder)));
    }
}
