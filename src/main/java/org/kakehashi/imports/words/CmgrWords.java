package org.kakehashi.imports.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What an import of cmgr's challenges carried over, changed, left out and refused. */
@Bundle("cmgr")
public interface CmgrWords {
    CmgrWords WORDS = Words.of(CmgrWords.class);

    // CmgrImport
    Text thereIsNoProblem();

    Text fileHasNoProblem();

    Text challengeIsTheTask(String challenge, String task);

    Text noPointsAreGiven(int points);

    Text buildWouldHideTheFlag();

    Text sectionIsTheExplanation();

    Text sectionIsLeftOut(String section);

    Text keyMeansNothingInAScenario(String key);

    Text noRangeReachesTheInternet();

    Text filesOfTheBuildAreKept(int count, String task);

    // ProblemNodes
    Text nothingIsPublished();

    // ProblemText
    Text placeIsNotKnown(String place);

    Text valueIsMadeByTheBuild(String key);
}
