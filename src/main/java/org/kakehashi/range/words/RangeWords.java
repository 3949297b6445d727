package org.kakehashi.range.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What people read about ranges and nodes, and why they are not ready. */
@Bundle("range")
public interface RangeWords {
    RangeWords WORDS = Words.of(RangeWords.class);

    // RangeIntents
    Text addressPoolHasNoLeft(String pool, int prefix);

    // RangeIsGone
    Text thisTeamsRangeIsBeingTakenAway();

    // ConsolesAreClosed
    Text terminalOpensWhenTheExerciseStarts();

    // PagesAreClosed
    Text thisPageOpensWhenTheExerciseStarts();

    // ServiceNodeResets
    Text nodesArePutBackWhilePlaying();

    Text nodeIsBeingPutBack();

    // RangeUnavailable
    Text platformIsStopping();

    Text containerEngineDoesNotAnswer();

    Text rangeIsFrozenDuringThePause();

    Text rangeCannotBeReachedRightNow(Text detail);

    Text isNotRunning(String node);

    // AddressPlan
    Text networkHasNoAddressLeft(String network, int prefix);

    // Obstacles
    Text imageIsNotBuilt(String image);

    Text fileCannotBePlaced(String path);

    Text setuidGoesWithTheProfileLogin();

    Text nodeOfATeamThatForwards();

    Text onlyGatesJoinTheArena();

    Text secretStandsInTheEnvironment(String group);

    // Step
    Text waitsUntilIsReady(String names);

    Text startsWhenTheExerciseGoesOn();

    // NodeProgress
    Text itIsStartedAgainLater(Text cause);

    // RangePass
    Text partThatAllTeamsShareComesFirst();

    // ReadinessGate
    Text otherTeamsNodesComeFirst();

    Text fromTo(String kind, String from, Text target, Text observed);

    Text isolationIsNotProven(int count, int all, Text worst);

    // RegistryImages
    Text imageCannotBeFetched(String text, Text why);

    Text imageIsBeingFetched(String text);

    Text imagesOfTheRegistryAreNotAllowed(String registry);
}
