package org.kakehashi.scenario.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** Problems of keys and values of the scenario format. */
@Bundle("key")
public interface KeyWords {
    KeyWords WORDS = Words.of(KeyWords.class);

    // Contents
    Text fillGoesWithFrom();

    Text isNotAFileOfTheScenario(String path);

    Text file();

    Text noNodeAndNoTaskTakes(String path);

    Text isLargerThan1Mib(String path);

    Text isNotUtf8Text(String path);

    // Fields
    Text writeOneOfThese(Text keys);

    Text mapWithTheKeys(Text keys);

    Text belongsToTheFormat(String key);

    Text textWithACommaInsideNeedsQuotes();

    Text key();

    Text unknownKey(String key, Text suggestion);

    Text keyIsMissing(String key);

    Text needsBesideIt(String key, String other);

    Text writeEitherOrHere(String one, String other);

    // Names
    Text knownAndMore(Text names);

    Text known(Text names);

    Text thereIsNo(Text kind, String name, Text suggestion);

    Text didYouMean(String name);

    Text noneIsDefined();

    // References
    Text parameter();

    Text hasNoValueHere(String group);

    Text cannotStandHere(String group);

    Text isASecret(String name);

    Text staysAsItIsWritten(String group, String meant);

    // Texts
    Text needsBothLanguages(String key);

    Text hasNoJapaneseText(String key);

    Text hasNoEnglishText(String key);

    // Values
    Text onlyTrue();

    Text text();

    Text mustNotBeEmpty(String key);

    Text isNotAName(String name, int longestName);

    Text wholeNumberFromTo(int lowest, int highest);

    Text trueOrFalse();

    Text list();

    Text map();

    Text holdsEntries(String key, int all, int most);

    Text standsHereTwice(String word);

    Text needsAProgramToRun(String key);

    Text cannotBe(String key, String word, Text suggestion);

    Text mustBe(String key, Text need, Text found);

    Text mapValues();

    Text textValues(String scalar);

    Text number(String scalar);

    Text asWritten(String scalar);

    Text empty();
}
