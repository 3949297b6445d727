package org.kakehashi.range.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What the look at engine and host found before an exercise, with remedies. */
@Bundle("preflight")
public interface PreflightWords {
    PreflightWords WORDS = Words.of(PreflightWords.class);

    // PreflightFindings
    Text containerEngineAtIsThere(String engine);

    Text startThePlatformAsRoot();

    Text containerEngineAtDoesNotAnswer(String engine, String said);

    Text startIt();

    Text dockerEngine(String version);

    Text dockerEngineIsTooOld(String version);

    Text updateTheEngine();

    Text kernelIsTooOldForServices(String version);

    Text updateTheKernel();

    Text hostsResolverIsOnItsLoopbackAddress(String version);

    Text updateTheEngineTo2505();

    Text systemCallsAreFiltered();

    Text engineDoesNotFilterSystemCalls();

    Text useAKernelAndAnEngine();

    Text freeSpaceOfCannotBeRead(String root);

    Text freeOn(String left, String root);

    Text freeSomeSpace();

    Text imageOfTheAgentIsThere();

    Text imageIsMissing(String image);

    Text runDeployImages();
}
