package org.kakehashi.site.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What every page may have to say. */
@Bundle("site")
public interface SiteWords {
    SiteWords WORDS = Words.of(SiteWords.class);

    // DatabaseTrouble
    Text platformCannotReachItsDatabaseRightNow();

    Text platformsDiskIsFull();

    Text platformIsTooBusyRightNow();

    // Refused
    Text thereIsNothingHere();

    // ErrorPages
    Text yourRoleDoesNotAllowThis();

    Text somethingWentWrongInThePlatform(String id);

    Text requestCouldNotBeUnderstood();

    // Absence, NotSignedIn
    Text notSignedInHere();

    Text seatIsUsedElsewhere();

    Text seatWasFreed();

    Text seatIsUnknownHere();

    Text observingIsOver();

    Text staffSessionEnded();

    Text nothingWasDone();

    // BodyLimits
    Text thisIsMoreThanCanBeSent();

    Text thisIsMoreThanCanBeSentWithoutSigningIn();

    Text thisIsMoreThanAScenarioMayHave();

    Text thisCameTooSlowly();

    Text tooMuchIsBeingSentAtOnce();

    // ControlCharacters
    Text textHoldsAControlCharacter(String code);

    // ConnectionLimits
    Text tooManyConnections();

    // OriginGuard
    Text formWasSentFromAnotherSite();

    // HostGuard
    Text hostIsMissing();

    Text platformIsFoundAt(String address);

    // PublicUrl
    Text publicUrlHasAnotherForm(String given);

    // ProxyAddress
    Text isNoAddressOfAProxy(String given);
}
