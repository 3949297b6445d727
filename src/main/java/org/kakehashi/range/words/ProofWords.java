package org.kakehashi.range.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What the probes of the isolation proof found. */
@Bundle("proof")
public interface ProofWords {
    ProofWords WORDS = Words.of(ProofWords.class);

    // DockerIsolationProver
    Text probeInSays(String node, String said);

    Text hostsFirewallRules();

    Text allStandInTheirOrder();

    Text rulesForIpv4OrIpv6AreMissing(String instance);

    Text witnessOnTheHost();

    Text itIsReachedAtAllAddresses(long open);

    Text itWasReachedAtOfAddressesOnly(long open, int count);

    // ProbeListener
    Text witnessOnTheHostSays(String said);

    Text witnessOnTheHostEndedTooEarly();

    // ProbeVerdicts
    Text packetsWereSeenAndTheResolverDoesNotAnswer(long seen, int sent);

    Text packetsWereSeenAndTheResolverAnswers(long seen, int sent);

    Text itDoesNotAnswer();

    Text noWayThroughTheArena();

    Text itAnswersInTheArena();

    Text servicesInTheArena(long targets);

    Text everythingElseInTheArena(long targets);

    Text connectionWasAccepted();

    Text nameWasAnswered();

    Text packetArrivedAtTheHost();

    Text packetLeftTheRange(String places);

    Text couldNotBeTried(String why);

    Text probeItself();

    Text host(long targets);

    Text outsideAddresses();

    Text otherTeamsNodes();

    Text nodesThatAllTeamsShare();

    Text namesOutsideTheRange();

    Text packetsWithAForgedSender();

    Text allOfThemAnswer();

    Text askedTimesForAName(long others);

    Text sentForgedPackets(long others);

    Text triedConnectionsAndPackets(long connections, long others);
}
