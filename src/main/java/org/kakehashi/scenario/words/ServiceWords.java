package org.kakehashi.scenario.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** Problems of services, of how teams compete, and of rehearsing both. */
@Bundle("services")
public interface ServiceWords {
    ServiceWords WORDS = Words.of(ServiceWords.class);

    // ServicesSection
    Text node();

    Text thereMustBeAtLeastOneService();

    Text idIsTooLong(String id, int longest);

    Text serviceHasAtLeastOneStore();

    // CheckerSection
    Text nodeOfTheCheckerIsThereAlready(String node);

    Text protocolNeedsRun(String protocol);

    Text enocheckerIsNotRun();

    // CompetitionKeys
    Text sharesMakeAHundred(int sum);

    // ServicesCheck
    Text serviceRunsOnANodeOfEachTeam(String node);

    Text serviceDoesNotRunOnARouter(String node);

    Text portIsThatOfTheService(int port, String node, String other);

    Text checkerIsThatOfTheService(String node, int port, String other);

    Text checkerIsOneForTheWholeExercise(String node);

    Text checkerIsNotInTheArena(String node, String network);

    Text checkerMustBeHidden(String node);

    Text faustKnowsOneStore();

    // ArenaCheck
    Text noGateLeadsToTheService(String node, String home, String arena);

    Text noArenaAndNoGate(String node, String home, String arena);

    Text onlyOneGateJoinsTheArena(String gate, String arena, String node);

    Text nothingPassesToTheService(String home, String arena, String node, int port);

    Text fewerThanTwoTeamsFit(String network, int room, int taken, int each);

    Text nobodyCanAttack(String arena);

    Text nothingPassesIntoTheArena(String arena);

    Text nobodyCanPatch(String node);

    // CompetitionCheck
    Text attackDefenceNeedsServices();

    Text kindHasNoServices();

    Text needsServices(String key);

    Text needsTasks();

    Text servicesDoNotCount();

    Text tasksDoNotCount();

    Text tickIsLongerThanThePlay(int seconds, int minutes);

    Text flagsOutliveThePlay(int valid, int seconds, int minutes);

    Text boardIsFrozenAllTheTime(int freeze, int minutes);

    // ServiceSteps
    Text service();

    Text storeOfTheService(String service);

    Text cannotStandBesideInAStep(String key, String kind);

    Text exploitNamesAStore(String written, String example);

    Text exploitRunsOnANodeOfATeam(String node);

    Text patchRunsOnANodeOfTheTeam(String node);

    Text placeholderStaysAsItIsWritten(String written, String meant);

    Text exploitIsNotToldItsTarget();

    Text nothingIsPublishedOfTheStore(String service, String store);

    // RehearsedServices
    Text nothingIsPatchedYet(String service);

    Text thereIsNoRehearsalOfServices();

    Text rehearsalDoesNotExploit(String store);

    Text rehearsalDoesNotShowThatItIsClosed(String store);

    Text rehearsalDoesNotPatch(String service);

    Text rehearsalDoesNotCheckAfterThePatch(String service);
}
