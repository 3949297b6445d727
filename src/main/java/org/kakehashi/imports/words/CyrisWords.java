package org.kakehashi.imports.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What an import of CyRIS ranges and CyTrONE trainings carried over, changed, left out and refused. */
@Bundle("cyris")
public interface CyrisWords {
    CyrisWords WORDS = Words.of(CyrisWords.class);

    // CoursePair
    Text everyQuestionIsWorthTheSame();

    Text questionsHaveNoCounterpart(int more);

    // CyrisImport
    Text thereAreSeveralKindsOf(Text what, Text choices);

    Text content();

    Text thereIsNoSingleRangeOrTraining();

    Text accountsAreNotImported();

    Text thereIsNoRange();

    Text thereIsOnlyOneLanguage();

    Text onlyTheFirstTrainingOfTheFile();

    // ForwardingRules
    Text forwardingRulesAreAllowOfTheNetworks(int count);

    Text ruleAsksForThePort(String rule);

    Text ruleCannotBeRead(String rule);

    Text orIsNoNetworkOrGuest(String from, String to);

    // GuestTasks
    Text taskIsNotDone(String task, String what, Text why);

    Text accountsBelongIntoTheImage();

    Text programsBelongIntoTheImage();

    Text tracesOfAnAttackBelong();

    Text captureBelongsIntoAFile();

    Text whatRunsBelongsIntoTheImage();

    Text itLiesOnTheHost();

    Text nothingIsExecutedByImporting();

    Text rulesLieOnTheHost();

    Text itIsNotKnownHere();

    Text addressesAreAllocated();

    // Questions
    Text questionIsTheTask(String task, int points, int languages);

    Text questionHasNoAnswer();

    Text question(int number);

    Text isNotKnownHere(String key);

    // RangeDescription
    Text guestHasNoIdOfItsOwn();

    Text isCalledHere(String id, String names);

    Text thereIsNoGuest(String guest);

    Text isARouter(String node);

    Text hasATerminalForTrainees(String node);

    Text hostsTheirAddressesAndAccounts();

    Text withoutForwardingRules();
}
