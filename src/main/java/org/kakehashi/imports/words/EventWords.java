package org.kakehashi.imports.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What an import of challenges of other competition platforms carried over, changed, left out and refused. */
@Bundle("events")
public interface EventWords {
    EventWords WORDS = Words.of(EventWords.class);

    // RctfImport
    Text noChallengeCanBeSolved();

    Text fileHasNoChallenge();

    Text challengeHasNoFlagThatCanBeRead(String challenge);

    Text challengeIsTheTask(String challenge, String task);

    Text flagIsTheSameForEveryTeam();

    Text pointsDoNotDecayHere(int points);

    Text keyMeansNothingHere(String key);

    Text archiveIsOfferedAsItsFiles(int count);

    Text downloadKeepsItsName(String name);

    // KctfImport
    Text thereIsNoManifestOfAChallenge();

    Text documentIsNoChallenge(String kind);

    Text noFlagLiesBesideTheManifest(String challenge, String places);

    Text connectTo(String node, String ports);

    Text manifestTellsNoTextAndNoPoints(String task, int points);

    Text healthcheckIsASolver(int count, String node);

    Text challengeIsNotDeployedThere();

    Text nobodyProvesWorkHere();

    Text containersOfAPodAreNodesOfTheirOwn(String node, String other);

    // Pod
    Text variableComesFromTheCluster(String variable);
}
