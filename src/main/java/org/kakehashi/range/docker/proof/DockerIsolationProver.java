package org.kakehashi.range.docker.proof;

import static org.kakehashi.range.words.ProofWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.docker.agent.Agent;
import org.kakehashi.range.docker.agent.NetworkPlace;
import org.kakehashi.range.docker.agent.NetworkPlaces;
import org.kakehashi.range.docker.agent.ProbeLine;
import org.kakehashi.range.docker.network.HostFirewall;
import org.kakehashi.range.engine.IsolationProver;
import org.kakehashi.range.engine.IsolationProver.Prober;
import org.kakehashi.range.engine.IsolationProver.ProofRequest;
import org.kakehashi.range.engine.IsolationProver.Target;
import org.kakehashi.range.engine.ProofLine;
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.site.language.Text;

/**
 * One isolation proof: a witness takes its place on the host, every node tries everything at the same time, and the
 * witness says what it saw. Takes about a second for a range, most of it waiting for answers that must not come. All of it
 * is done by the agent.
 */
@ApplicationScoped
public class DockerIsolationProver implements IsolationProver {
    private static final String TRY_MS = "800";
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String WITNESS_ADDRESS = "host";

    /** Where services of a host listen; those that it really serves are added. */
    private static final Set<Integer> USUAL_PORTS = Set.of(22, 53, 80, 111, 443, 2375, 2376, 3306);

    private static final int MOST_PORTS = 40;

    /** Each holds one job of the agent, the witness, while it waits for others; it must never be all of them. */
    private final Semaphore runs = new Semaphore(6, true);

    private final SecureRandom random = new SecureRandom();

    private final Agent agent;
    private final NetworkPlaces places;
    private final ProbePositions positions;
    private final PlatformPorts platformPorts;
    private final RangeConfig config;

    @Inject
    public DockerIsolationProver(
            Agent agent,
            NetworkPlaces places,
            ProbePositions positions,
            PlatformPorts platformPorts,
            RangeConfig config) {
        this.agent = agent;
        this.places = places;
        this.positions = positions;
        this.platformPorts = platformPorts;
        this.config = config;
    }

    /** What one node tried and what its probe said. */
    private record Tries(String node, List<IsolationProbe> probes, List<ProbeLine> results) {}

    @Override
    public List<ProofLine> prove(ProofRequest request) {
        runs.acquireUninterruptibly();
        try {
            return runOne(request);
        } finally {
            runs.release();
        }
    }

    private List<ProofLine> runOne(ProofRequest request) {
        String nonce = "kkh-" + HexFormat.of().formatHex(draw()) + "-";
        try (ProbeListener listener = ProbeListener.call(agent, nonce);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ProbeListener.Host host = listener.host();
            Future<Optional<ProofLine>> rules = threads.submit(this::firewall);
            Set<String> addresses = new TreeSet<>(host.addresses());
            addresses.addAll(request.hosts());
            List<ProbePosition> taken = all(threads.invokeAll(request.from().stream()
                    .map(prober -> position(prober, host))
                    .toList()));
            Map<Target, Map<String, String>> macsByBridge = new LinkedHashMap<>();
            request.otherTeams().forEach(target -> macsByBridge.put(target, positions.macsByBridge(target)));
            List<Callable<Tries>> work = new ArrayList<>();
            for (ProbePosition position : taken) {
                String prefix = nonce + work.size() + "-";
                var probes = IsolationProbes.of(position, prefix, addresses, ports(host), host.port(), macsByBridge);
                work.add(() -> tryAll(position.node(), places.demand(position.containerId()), probes));
            }
            var reachable = reachable(host, nonce + "c-");
            work.add(() -> tryAll(WITNESS_ADDRESS, NetworkPlace.HOST, reachable));
            List<Tries> tries = all(threads.invokeAll(work));
            List<ProofLine> lines = new ArrayList<>(read(tries, listener.testify(), bridges(taken)));
            all(List.of(rules)).getFirst().ifPresent(lines::add);
            return List.copyOf(lines);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RangeUnavailable.stopping(e);
        }
    }

    private Callable<ProbePosition> position(Prober prober, ProbeListener.Host host) {
        return () -> positions.of(prober, host.macs());
    }

    private Tries tryAll(String node, NetworkPlace from, List<IsolationProbe> probes) {
        var words = new ArrayList<>(List.of("try", TRY_MS));
        probes.forEach(probe -> words.add(probe.item()));
        var outcome = agent.run(from, LIMIT, words.toArray(String[]::new));
        if (outcome.exit() != 0) {
            throw new RangeUnavailable(WORDS.probeInSays(node, outcome.said()));
        }
        return new Tries(node, probes, ProbeLine.all(outcome.output()));
    }

    private static List<ProofLine> read(List<Tries> tries, ProbeListener.Testimony testimony, Set<String> ownSegments) {
        var verdicts = new ProbeVerdicts(testimony, ownSegments);
        List<ProofLine> lines = new ArrayList<>();
        lines.add(hostControl(tries.getLast(), testimony));
        tries.subList(0, tries.size() - 1)
                .forEach(one -> lines.addAll(verdicts.of(one.node(), one.probes(), one.results())));
        return lines;
    }

    /** No probe speaks IPv6, and a rule that is gone may yet be missed by chance: who may look at the rules, does. */
    private Optional<ProofLine> firewall() {
        HostFirewall.Rules rules = new HostFirewall(config.instance()).rules();
        if (rules == HostFirewall.Rules.UNREADABLE) {
            return Optional.empty();
        }
        boolean passed = rules == HostFirewall.Rules.IN_PLACE;
        return Optional.of(new ProofLine(
                IsolationProbes.HOST,
                WITNESS_ADDRESS,
                WORDS.hostsFirewallRules(),
                passed,
                passed ? WORDS.allStandInTheirOrder() : WORDS.rulesForIpv4OrIpv6AreMissing(config.instance())));
    }

    /** From the host itself, the witness's port must be reached and its packets be seen. */
    private static List<IsolationProbe> reachable(ProbeListener.Host host, String prefix) {
        List<IsolationProbe> probes = new ArrayList<>();
        for (String address : host.addresses()) {
            String target = address + ":" + host.port();
            String end = address + "," + host.port();
            String token = prefix + probes.size();
            probes.add(new IsolationProbe(IsolationProbes.CONTROL, IsolationProbe.Way.TCP, target, "tcp," + end, ""));
            probes.add(new IsolationProbe(
                    IsolationProbes.CONTROL, IsolationProbe.Way.PACKET, target, "udp," + end + "," + token, token));
        }
        return List.copyOf(probes);
    }

    private static ProofLine hostControl(Tries tries, ProbeListener.Testimony testimony) {
        long open = tries.results().stream()
                .filter(line -> line.outcome().equals("open"))
                .count();
        List<String> tokens = tries.probes().stream()
                .map(IsolationProbe::token)
                .filter(token -> !token.isEmpty())
                .toList();
        boolean passed = open == tokens.size()
                && !tokens.isEmpty()
                && testimony.arrived().containsAll(tokens)
                && testimony.seen().keySet().containsAll(tokens);
        return new ProofLine(
                IsolationProbes.CONTROL,
                WITNESS_ADDRESS,
                WORDS.witnessOnTheHost(),
                passed,
                passed
                        ? WORDS.itIsReachedAtAllAddresses(open)
                        : WORDS.itWasReachedAtOfAddressesOnly(open, tokens.size()));
    }

    private Set<Integer> ports(ProbeListener.Host host) {
        Set<Integer> ports = new TreeSet<>(USUAL_PORTS);
        ports.addAll(platformPorts.all());
        ports.add(host.port());
        host.openPorts().stream().limit(MOST_PORTS).forEach(ports::add);
        return ports;
    }

    private static Set<String> bridges(List<ProbePosition> taken) {
        return taken.stream()
                .flatMap(position -> position.segments().stream())
                .map(ProbePosition.Segment::bridge)
                .collect(Collectors.toSet());
    }

    private byte[] draw() {
        byte[] drawn = new byte[4];
        random.nextBytes(drawn);
        return drawn;
    }

    private static <T> List<T> all(List<Future<T>> futures) throws InterruptedException {
        List<T> values = new ArrayList<>();
        for (Future<T> future : futures) {
            try {
                values.add(future.get());
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RangeUnavailable known
                        ? known
                        : new RangeUnavailable(Text.same(String.valueOf(e.getCause())), e.getCause());
            }
        }
        return values;
    }
}
