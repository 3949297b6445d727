package org.kakehashi.play.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What trainees read about tasks, answers and hints. */
@Bundle("play")
public interface PlayWords {
    PlayWords WORDS = Words.of(PlayWords.class);

    // CheckSlot
    Text yourRangeIsBeingCheckedRightNow();

    Text thisWasCheckedAMomentAgo(long seconds);

    Text earlierCheckHasNotEnded();

    // Hints
    Text hintsOpenInOrder(int number);

    // Sent
    Text formArrivedIncomplete();

    // StateVerdicts
    Text thisTaskIsSolvedByAnAnswer();

    // TaskCard
    Text taskIsSolved(int number, Text title);

    Text afterTasks(int count, String numbers);

    // TeamTasks
    Text thisTaskIsStillLocked(Text missing);

    Text thisTaskHasNoAnswerToType();

    // TooManyWrongAnswers
    Text afterAWrongChoiceYourTeamWaits(long seconds);

    Text yourTeamGaveWrongAnswers(int wrong, long seconds);

    // Usable
    Text answerHasAtMostCharacters(int longest, int length);

    Text chooseFirst();

    Text typeYourAnswerFirst();

    Text flagLooksLikeKkh();

    Text writeANumber();

    Text thatIsNotOneOfTheOptions();

    Text chooseOneOptionOnly();

    // Join
    Text thisJoinLinkLeadsNowhere();

    // Sectors
    Text energy();

    Text transport();

    Text finance();

    Text health();

    Text water();

    Text telecommunications();

    Text digitalInfrastructure();

    Text informationTechnology();

    Text government();

    Text manufacturing();

    Text food();

    Text chemicals();

    Text logistics();

    Text retail();

    Text realEstate();

    Text research();

    Text education();

    Text space();

    // Scene
    Text youWorkTogetherWith();
}
