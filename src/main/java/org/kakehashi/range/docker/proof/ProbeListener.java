package org.kakehashi.range.docker.proof;

import static org.kakehashi.range.words.ProofWords.WORDS;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kakehashi.range.docker.agent.Agent;
import org.kakehashi.range.docker.agent.AgentJob;
import org.kakehashi.range.docker.agent.NetworkPlace;
import org.kakehashi.range.docker.agent.ProbeLine;
import org.kakehashi.range.engine.RangeUnavailable;

/**
 * A job of the agent in the host's own network that listens on a port like any service of the host would, and sees on which
 * segment each packet of a proof turns up. It makes "nothing got through" a finding instead of an assumption.
 */
final class ProbeListener implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(10);
    private static final Duration END = Duration.ofSeconds(5);
    private static final String LONGEST_MS = "60000";

    private final AgentJob job;

    private ProbeListener(AgentJob job) {
        this.job = job;
    }

    /**
     * The host as the nodes could aim at it.
     *
     * @param port that the witness listens on, TCP and UDP, at every address
     * @param addresses IPv4, without loopback
     * @param macs MAC address by interface
     * @param openPorts TCP ports that the host really serves to more than its loopback address
     */
    record Host(int port, Set<String> addresses, Map<String, String> macs, Set<Integer> openPorts) {}

    /**
     * What became of the packets.
     *
     * @param arrived tokens that reached the witness's port
     * @param seen names of bridges or interfaces by token
     */
    record Testimony(Set<String> arrived, Map<String, Set<String>> seen) {}

    /** Starts it; packets that carry {@code prefix} are what it looks for. */
    static ProbeListener call(Agent agent, String prefix) {
        return new ProbeListener(agent.start(NetworkPlace.HOST, "witness", LONGEST_MS, prefix));
    }

    /** Waits until it listens. */
    Host host() {
        String said = job.await(text -> text.contains("\tlistening\t"), START);
        List<ProbeLine> lines = ProbeLine.all(said);
        Map<String, String> macs = new HashMap<>();
        lines.stream()
                .filter(line -> line.outcome().equals("mac"))
                .forEach(line -> macs.put(line.detail(0), line.detail(1)));
        int port = lines.stream()
                .filter(line -> line.outcome().equals("listening"))
                .map(line -> Integer.parseInt(line.detail(0)))
                .findFirst()
                .orElseThrow(() -> failed(said.strip()));
        var open = details(lines, "port").stream().map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
        return new Host(port, details(lines, "address"), macs, open);
    }

    private static RangeUnavailable failed(String said) {
        return new RangeUnavailable(WORDS.witnessOnTheHostSays(said));
    }

    /** Ends it and takes down what it saw. */
    Testimony testify() {
        job.askToEnd();
        String all = job.result(END).output();
        List<ProbeLine> lines = ProbeLine.all(all);
        if (lines.stream().noneMatch(line -> line.outcome().equals("end"))) {
            throw new RangeUnavailable(WORDS.witnessOnTheHostEndedTooEarly());
        }
        Map<String, Set<String>> seen = lines.stream()
                .filter(line -> line.outcome().equals("seen"))
                .collect(Collectors.groupingBy(
                        line -> line.detail(0),
                        Collectors.mapping(line -> line.detail(1), Collectors.toCollection(TreeSet::new))));
        return new Testimony(details(lines, "got"), seen);
    }

    @Override
    public void close() {
        job.close();
    }

    private static Set<String> details(List<ProbeLine> lines, String outcome) {
        return lines.stream()
                .filter(line -> line.outcome().equals(outcome))
                .map(line -> line.detail(0))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
