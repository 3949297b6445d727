package org.kakehashi.range.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What instructors read of the container engine, and why a step failed. */
@Bundle("engine")
public interface EngineWords {
    EngineWords WORDS = Words.of(EngineWords.class);

    // DockerEngine
    Text fetchingImage(String image);

    Text creatingStorageFor(String folder);

    Text removingStorage(String name);

    Text creatingTheContainer();

    Text connectingToNetwork(String network);

    Text starting();

    Text freezing();

    Text thawing();

    Text removingContainer(String name);

    // EngineInventory
    Text endedItsMemoryWasUsedUp(long code);

    Text endedWithExitCode(long code);

    Text lookingAtTheRange();

    Text lookingAtImage(String image);

    Text lookingAtTheEnginesNetworks();

    Text lookingForEverythingOfOurs();

    Text lookingAtContainer(String name);

    Text containerNamedExistsAndIsNotOurs(String name);

    // DockerConsole
    Text shellHasEnded();

    // DockerConsoles
    Text isBeingReset(String node);

    Text noShellCouldBeStartedOn(String node);

    // ProxyContainers
    Text noWayInToWasOpened(String node);

    // EngineErrors
    Text failedBecause(Text what, Text why);

    Text enginesDiskIsFull();

    Text engineSays(String shortened);

    Text containerEngineDoesNotAnswer(String said);

    // DockerCheckRunner
    Text checkNamesNoCommand();

    // DockerNodeNamespace
    Text doesNotRunYet();

    Text routeOverWasNotSet(String gateway, String outcome);

    Text routersRulesWereNotSet(String outcome);

    Text tcpPortDoesNotAnswerYet(int port);

    Text readinessProbeSays(String outcome);

    Text httpPortAnswersWith(int port, String path, String seen, int status);

    Text httpPortDoesNotAnswerYet(int port);

    Text exitsWith(String words, int exit);

    // Agent
    Text agentHasEnded();

    Text agentDoesNotAnswer();

    Text agentIsNotUnderstood();

    Text agentSaysTooMuch();

    Text agentIsOfAnotherVersion();

    // EphemeralContainer
    Text noResultAfterS(String seconds);

    // EphemeralContainers
    Text nodeIsNotRunning();

    Text tooManyProbesAndChecksAreRunning();

    Text imageIsMissing(String image);

    // HostFirewall
    Text firewallRulesThatCloseTheHost();

    Text firewallRulesThatCloseTheHostFirewall();

    Text runAsRoot(String instance);

    Text engineHasMadeNoChainDockerUser();

    Text letTheEngineUseIptables();

    Text hostsFirewallRulesCanBeRead();

    // RangeNetworks
    Text creatingNetwork(String network, String subnet);

    Text removingNetwork(String name);

    Text lookingAtNetwork(String engineName);

    Text networkNamedExistsAndIsNotOurs(String engineName);

    // AdmissionPolicy
    Text containerWasNotCreated(String wrong);

    // DiskUsage
    Text itWasStoppedBecauseItWroteMore(long mostMib);

    Text lookingAtHowMuchNodesWrote();

    Text stoppingANodeThatWroteTooMuch();

    // DockerFilesystemDiff
    Text filesOfCannotBeRead(String node);

    // NodeExec
    Text engineDoesNotTellHowTheCommand();

    // NodeFiles
    Text readingEtcPasswdOfTheImage();

    Text placingFilesIn(String folder);

    Text fileIsToBelongTo(String path, String owner);

    // ProcessReaper
    Text someProcessesOfAClosedShellCannot();

    Text endingAShellTookTooLong();
}
