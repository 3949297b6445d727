package org.kakehashi.imports.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What an import of a dojo carried over, changed, left out and refused. */
@Bundle("dojos")
public interface DojoWords {
    DojoWords WORDS = Words.of(DojoWords.class);

    // DojoImport
    Text thereIsNoDojo();

    Text thereAreSeveralDojos(String files);

    Text dojoHasNoChallengeOfItsOwn();

    Text liesInAnotherDojo(String name);

    Text challengeHasNoId();

    Text challengeIsTheTask(String challenge, String task);

    Text programsBelongIntoAnImage(int count, String task);

    Text resourceIsInTheBriefing(String name);

    Text resourceIsNotThere(String name);

    Text lectureIsLeftOut(String name);

    Text timesAreThoseOfTheExercise();

    Text keyMeansNothingInAScenario(String key);
}
