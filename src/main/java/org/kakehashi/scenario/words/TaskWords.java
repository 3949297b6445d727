package org.kakehashi.scenario.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** Problems of tasks and answers of a scenario. */
@Bundle("task")
public interface TaskWords {
    TaskWords WORDS = Words.of(TaskWords.class);

    // AttachmentsSection
    Text thisTaskHasAnAttachmentAlready(String attachment);

    Text textThatPeopleDownloadNeedsAName();

    Text isNotANameForADownload(String name);

    // ChoiceAnswers
    Text thereIsAnOptionAlready(String id);

    Text thereMustBeAtLeastTwoOptions();

    Text noOptionIsRight();

    // HintsSection
    Text hintsCostPointsTogether(int sum, int points);

    // NumberAnswers
    Text parameterIsNoNumber(String group);

    Text numberSuchAs42Or05();

    Text numberThatIsNotNegative();

    // Patterns
    Text patternHasAtMostCharacters(int longestPattern);

    Text patternCannotNameParameters();

    Text patternAcceptsAnEmptyAnswer(String pattern);

    Text isNotAPatternInRe2Syntax(String pattern, String description, String pattern2);

    // StateSection
    Text thereMustBeAtLeastOneCheck();

    Text writeWhatTheCommandMustGive();

    // TaskOrder
    Text task();

    Text taskCanNeverOpen(String task, String name);

    Text theseTasksWaitForEach(String way);

    // TasksSection
    Text thereIsATaskAlready(String id);

    Text thisTaskHasNoText();

    // TextAnswers
    Text thereMustBeAtLeastOneThing();

    Text thereMustBeAtLeastOneAccepted();
}
