package org.kakehashi.imports.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What an import of KYPO/CRCZP trainings carried over, changed, left out and refused. */
@Bundle("crczp")
public interface CrczpWords {
    CrczpWords WORDS = Words.of(CrczpWords.class);

    // AnswerVariables
    Text variableIsTheParameter(String variable, String name);

    Text answersThatAnsibleWouldPutInPlace(String node);

    // Assessment
    Text questionnaireHasNoRightAnswers();

    Text wrongAnswersCostNothingHere();

    Text eachOfTheStatementsIsATask(int count);

    Text questionHasNoRightOption();

    Text freeAnswerWithoutARight();

    // CrczpImport
    Text thereIsNeitherATopology();

    Text thereIsNoTopology();

    Text thereIsNoTrainingJson();

    Text taskNamesTheAddress(String task, String address, String node);

    Text ansibleIsNotRunByImporting(long files);

    Text briefingNamesTheAddress(String address, String node);

    // CrczpTopology
    Text thereIsNothingLikeIt(String key);

    Text wanIsLeftOut(String key);

    Text machineHasNoNameOfItsOwn();

    Text routerIsOur(String image);

    Text saysHowTheVirtualMachineIsMade(String key);

    Text thereIsNo(String key, String text);

    Text thereIsNoNetwork(String network);

    Text fixedAddressesAreLeftToThePlatform();

    Text playersHaveATerminalOn(String node);

    // Training
    Text youShouldKnow();

    Text informationStandsBeforeTheNextTask();

    Text informationIsInTheBriefing();

    Text typeOfLevelIsNotKnown(String type);

    Text howToGetIntoTheSandbox();

    Text levelHasNoAnswer();

    Text levelIsTheTask(String task);

    Text isLeftOut(String key, Text why);

    // UnsupportedLevelKeys
    Text thereIsNothingLike();

    Text platformSlowsDownGuessingByItself();

    Text solutionIsShownAfterSolvingOnly();

    Text theirFilesAreNotPart();

    Text itsCommandsAreMadeForVirtualMachines();

    Text solvingFastIsNotSuspiciousHere();
}
