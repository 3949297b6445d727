package org.kakehashi.tick.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What the conformance command says about checkers. */
@Bundle("checker")
public interface CheckerWords {
    CheckerWords WORDS = Words.of(CheckerWords.class);

    // Conformance
    Text checkerSaysWhatItCanDo();

    Text placesAFlag(int variant);

    Text findsTheFlag(int variant);

    Text findsTheFlagAgain(int variant);

    Text placesAFlagOfTheNextTick(int variant);

    Text findsTheFlagOfTheTickBefore(int variant);

    Text noticesAnotherFlag(int variant);

    Text noticesAFlagThatWasNeverPlaced(int variant);

    Text keepsNoise(int variant);

    Text findsNoise(int variant);

    Text findsNoiseAgain(int variant);

    Text noticesNoiseThatWasNeverKept(int variant);

    Text doesHavoc(int variant);

    Text refusesAVariantThatIsNotThere(String method, int variant);

    Text takesTeamsWithLongNames();

    Text worksForManyTeamsAtOnce(int teams);

    Text noticesThatTheServiceIsOff(String method);

    Text refusesARequestThatIsNone(String request);

    Text isStillThere();

    Text exploitFindsAFlag(int variant);

    Text storeCanBeExploited(int variant);

    // Finding
    Text asExpected(Text what, String was);

    Text notAsExpected(Text what, String expected, String was, String said);

    Text conforms(int cases);

    Text doesNotConform(int failed, int cases);

    // CheckChecker
    Text nothingListensAt(String address);

    Text isNoAddressOfAChecker(String url);

    Text isNoAddressOfAService(String address);

    Text thisProtocolNeedsACommand();

    Text timeoutIs(int least, int most);

    Text sayTheProtocolOrTheScenario();

    Text scenarioSaysTheProtocol();

    Text scenarioHasNoServices(String folder);

    Text nameOneServiceOfTheScenario(String services);
}
