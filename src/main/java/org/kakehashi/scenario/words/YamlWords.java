package org.kakehashi.scenario.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** Problems of a file as YAML. */
@Bundle("yaml")
public interface YamlWords {
    YamlWords WORDS = Words.of(YamlWords.class);

    // Utf8
    Text fileIsNotUtf8FromHere();

    // YamlMistake
    Text thereIsATabHere();

    Text thereIsA();

    Text isMissingAfterThisKey();

    Text fileEndsWithinAQuotedText();

    Text orAClosingBracketIsMissingBefore();

    Text thisDoesNotFitHere();

    Text plainTextCannotStartWithThisCharacter();

    Text unknownEscapeAfterInADoubleQuoted();

    Text thisIsNotYaml(String problem);

    // MistakenCharacter
    Text fullWidthSpace(String code);

    Text noBreakSpace(String code);

    Text unusualSpace(String code);

    Text zeroWidthSpace(String code);

    Text byteOrderMark(String code);

    Text invisibleCharacter(String code);

    Text controlCharacter(String code);

    Text fullWidthCharacter(String shown, String code, String ascii);

    Text lookalikeCharacter(String shown, String code, String ascii);

    // Problems
    Text quoteItIfMeant();

    // YamlText
    Text fileIsLargerThan1Mib();

    Text thisLineIsLongerThanCharacters(int mostCharactersInLine);

    Text secondDocumentStartsHere();

    Text fileIsEmpty();

    Text moreThanAliases(int mostAliases);

    Text aliasHasNoCompleteAnchorBeforeIt(String name);

    Text keyMustBeAWord();

    Text keyStandsHereASecondTime(String name, int line);

    Text listsAndMapsAreNestedMore(int mostDepth);

    Text fileHoldsMoreThanValues(int mostValues);

    Text tagsSuchAsAreNotAllowed(String asWritten);
}
