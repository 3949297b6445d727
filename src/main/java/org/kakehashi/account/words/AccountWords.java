package org.kakehashi.account.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What staff read about accounts, signing in and sessions. */
@Bundle("account")
public interface AccountWords {
    AccountWords WORDS = Words.of(AccountWords.class);

    // Accounts
    Text loginHas2To60SmallLetters();

    Text displayNameOrRoleIsMissing();

    Text loginIsTaken(String name);

    Text passwordHasToCharacters(int shortestPassword, int longestPassword);

    // SignInLimits
    Text tooManyFailedAttempts();

    // Passwords
    Text tooManyPasswordsAtOnce();

    // FirstLogin
    Text thisLinkWasUsedAlready();

    // Staff
    Text youCannotDisableYourOwnAccount();

    // OneSession
    Text twoSessions();
}
