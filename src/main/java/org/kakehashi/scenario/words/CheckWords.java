package org.kakehashi.scenario.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** Problems of a scenario as a whole. */
@Bundle("check")
public interface CheckWords {
    CheckWords WORDS = Words.of(CheckWords.class);

    // BalanceCheck
    Text lessThanAMinuteForEach(int minutes, int tasks);

    Text moreThanAnHourForEach(int minutes, int tasks);

    Text thisTaskIsWorthMore(int mostPercent);

    Text hintsBecomeFreeOnlyAfterThePlay(int minutes);

    // BudgetCheck
    Text nodesOfASingleTeamMayUse(long needed, int hostMebibytes);

    // ConsolesCheck
    Text noNodeHasConsole();

    // ImagesCheck
    Text imageOffersNoProgram(String image, String node, String program);

    Text image();

    Text imageWorksOnlyWithProfile(String image, String needed);

    Text imageHasNoShell(String image);

    Text imageOffersNoUserForATerminal(String image, String user, Text suggestion);

    Text byItsManifestTheImage(String image, int port);

    // RoomCheck
    Text networkIsTooSmallForItsNodes(String network, int room, int needed);

    Text networkIsTooSmallForTheTeam(String network, int room, int fit, int most);

    Text networkHasRoomForFewPeople(String network, int room, int fit, int most);

    // NetworksCheck
    Text networkOrNode();

    Text noNodeJoinsTheNetwork(String network);

    Text isNoNodeOfTheNetwork(String to, String into);

    Text isTheNameOfANetwork(String from);

    Text insideTheNetworkEverythingPassesAnyway(String into);

    Text noWayLeadsFromIntoTheNetwork(String from, String into);

    // NodeOrderCheck
    Text theseNodesWaitForEach(String way);

    // PortsCheck
    Text portsFromToAreTooFew(int from, int to, long rivals);

    // RegistriesCheck
    Text imagesOfTheRegistryAreNotAllowed(String registry);

    // RoutersCheck
    Text routerJoinsAtLeastTwoNetworks();

    Text routerHasNoConsole();

    Text teamHasOneRouterOfAName();

    Text setuidAllowGoesWithTheProfilesWeb();

    // SharedCheck
    Text nodeOfTheWholeExerciseCannotJoin(String network);

    Text nodeOfTheWholeExerciseCannotWait(String name);

    Text nodeThatAllTeamsShare();

    Text hasNoValueHere(String parameter);

    // ParticipantsCheck
    Text isEachParticipantsOwn(String parameter);

    // UnusedCheck
    Text noTaskServesTheObjective(String id);

    Text noTaskCountsForTheDimension(String id);

    Text noTeamPlaysAndNoTextNames(String id);

    Text thisTaskCountsForNoDimension();
}
