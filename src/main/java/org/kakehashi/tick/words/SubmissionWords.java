package org.kakehashi.tick.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What players and their programs read about flags that they submit. */
@Bundle("submission")
public interface SubmissionWords {
    SubmissionWords WORDS = Words.of(SubmissionWords.class);

    // FlagAnswer
    Text counts();

    Text countedBefore();

    Text isYourOwn();

    Text isTooOld();

    Text isNoFlag();

    Text isOfATeamThatDoesNotPlay();

    // FlagGame
    Text noAttackDefence();

    Text noTickHasBegun();

    Text tryAgain();

    // LineConnection
    Text sayYourTokenFirst();

    Text tokenIsKnown();

    Text tokenIsUnknown();

    Text lineIsTooLong();

    Text tooManyConnections();

    // FlagRelays
    Text addressIsOfNoTeam();

    // Rates
    Text tooManyFlags();

    Text tooManyWrongTokens();

    // the API
    Text sendAListOfFlags(int most);

    Text tokenIsMissing();

    // attack info
    Text noAttackInfo();

    Text noSuchPart();

    Text sayWhichExercise();

    Text tooManyWait();

    Text noRoundBegan();
}
