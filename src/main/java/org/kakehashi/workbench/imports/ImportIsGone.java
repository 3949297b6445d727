package org.kakehashi.workbench.imports;

import static org.kakehashi.workbench.words.WorkbenchWords.WORDS;

import org.kakehashi.site.Refused;

/** What was imported is not held any more: too long ago, replaced by a later import, or the platform was started anew. */
public final class ImportIsGone extends Refused {
    public ImportIsGone() {
        super(Reason.NOT_NOW, WORDS.thisImportIsNotHeldAnyMore());
    }
}
