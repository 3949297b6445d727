package org.kakehashi.site.bridge;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What people read about the bridge. */
@Bundle("bridge")
interface BridgeWords {
    BridgeWords WORDS = Words.of(BridgeWords.class);

    Text stonesLaid(int laid, int all);

    Text bridgeOfBoth(int laid, int all, int eu, int jp, String keystone);

    Text bridgeOfOne(int laid, int all);

    Text bridgeIsOpen();
}
