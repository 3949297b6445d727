package org.kakehashi.range.docker;

import com.github.dockerjava.api.model.Capability;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.kakehashi.range.Probes.Prober;
import org.kakehashi.range.Probes.ProofRequest;
import org.kakehashi.range.Probes.Target;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.RangeUnavailable;
import org.kakehashi.range.RangeView.ProofLine;
import org.kakehashi.site.language.Text;

/**
 * One isolation proof: a witness takes its place on the host, every node tries everything at the same time, and the
 * witness says what it saw. Takes about two seconds for a range, most of it waiting for answers that must not come.
 */
@ApplicationScoped
class ProofRun {
    private static final String TRY_MS = "800";
    private static final String WITNESS_ADDRESS = "host";

    /** Where services of a host listen; those that it really serves are added. */
    private static final Set<Integer> USUAL_PORTS = Set.of(22, 53, 80, 111, 443, 2375, 2376, 3306);

    private static final int MOST_PORTS = 40;

    /** Each holds one helper, the witness, while it waits for others; more could take all places and wait for ever. */
    private final Semaphore runs = new Semaphore(3, true);

    private final SecureRandom random = new SecureRandom();

    @Inject
    Helpers helpers;

    @Inject
    Seats seats;

    @Inject
    PlatformPorts platformPorts;

    @Inject
    RangeConfig config;

    /** What one node tried and what its probe said. */
    private record Tries(String node, List<Attempt> attempts, List<ProbeLine> results) {}

    List<ProofLine> run(ProofRequest request) {
        runs.acquireUninterruptibly();
        try {
            return runOne(request);
        } finally {
            runs.release();
        }
    }

    private List<ProofLine> runOne(ProofRequest request) {
        String nonce = "kkh-" + HexFormat.of().formatHex(draw()) + "-";
        try (Witness witness = Witness.call(helpers, config, nonce);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Witness.Host host = witness.host();
            Set<String> addresses = new TreeSet<>(host.addresses());
            addresses.addAll(request.hosts());
            List<Seat> taken = all(threads.invokeAll(
                    request.from().stream().map(prober -> seat(prober, host)).toList()));
            Map<Target, Map<String, String>> doors = new LinkedHashMap<>();
            request.otherTeams().forEach(target -> doors.put(target, seats.doors(target)));
            List<Callable<Tries>> work = new ArrayList<>();
            for (Seat seat : taken) {
                String prefix = nonce + work.size() + "-";
                var attempts = Attempts.of(seat, prefix, addresses, ports(host), host.port(), doors);
                work.add(() -> tryAll(seat.node(), "container:" + seat.containerId(), attempts));
            }
            var reachable = reachable(host, nonce + "c-");
            work.add(() -> tryAll(WITNESS_ADDRESS, "host", reachable));
            List<Tries> tries = all(threads.invokeAll(work));
            return read(tries, witness.testify(), bridges(taken));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RangeUnavailable.stopping(e);
        }
    }

    private Callable<Seat> seat(Prober prober, Witness.Host host) {
        return () -> seats.of(prober, host.macs());
    }

    private Tries tryAll(String node, String network, List<Attempt> attempts) {
        var words = new ArrayList<>(List.of("try", TRY_MS));
        attempts.forEach(attempt -> words.add(attempt.item()));
        var outcome = helpers.run(
                DockerProbes.job(config, network, List.of(Capability.NET_RAW), words.toArray(String[]::new)));
        if (outcome.exit() != 0) {
            String said = outcome.output().strip();
            throw new RangeUnavailable(new Text("the probe in " + node + " says: " + said, node + " のプローブの応答：" + said));
        }
        return new Tries(node, attempts, ProbeLine.all(outcome.output()));
    }

    private static List<ProofLine> read(List<Tries> tries, Witness.Testimony testimony, Set<String> ownSegments) {
        var verdicts = new Verdicts(testimony, ownSegments);
        List<ProofLine> lines = new ArrayList<>();
        lines.add(hostControl(tries.getLast(), testimony));
        tries.subList(0, tries.size() - 1)
                .forEach(one -> lines.addAll(verdicts.of(one.node(), one.attempts(), one.results())));
        return List.copyOf(lines);
    }

    /** From the host itself, the witness's port must be reached and its packets be seen. */
    private static List<Attempt> reachable(Witness.Host host, String prefix) {
        List<Attempt> attempts = new ArrayList<>();
        for (String address : host.addresses()) {
            String target = address + ":" + host.port();
            String end = address + "," + host.port();
            String token = prefix + attempts.size();
            attempts.add(new Attempt(Attempts.CONTROL, Attempt.Way.TCP, target, "tcp," + end, ""));
            attempts.add(new Attempt(Attempts.CONTROL, Attempt.Way.PACKET, target, "udp," + end + "," + token, token));
        }
        return List.copyOf(attempts);
    }

    private static ProofLine hostControl(Tries tries, Witness.Testimony testimony) {
        long open = tries.results().stream()
                .filter(line -> line.outcome().equals("open"))
                .count();
        List<String> tokens = tries.attempts().stream()
                .map(Attempt::token)
                .filter(token -> !token.isEmpty())
                .toList();
        boolean passed = open == tokens.size()
                && !tokens.isEmpty()
                && testimony.arrived().containsAll(tokens)
                && testimony.seen().keySet().containsAll(tokens);
        return new ProofLine(
                Attempts.CONTROL,
                WITNESS_ADDRESS,
                new Text("the witness on the host", "ホスト上の監視役の動作確認"),
                passed,
                passed
                        ? new Text(
                                "It is reached at all " + open + " addresses of the host, and sees every packet.",
                                "ホストの全アドレス（" + open + " 個）で到達でき、すべてのパケットを観測しています。")
                        : new Text(
                                "It was reached at " + open + " of " + tokens.size()
                                        + " addresses only, so silence would prove nothing. Does a firewall on the host block its own addresses?",
                                "ホストのアドレス " + tokens.size() + " 個のうち " + open
                                        + " 個でしか到達できないため、遮断を確認できません。ホストのファイアウォールが自身のアドレスを遮断していないか確認してください。"));
    }

    private Set<Integer> ports(Witness.Host host) {
        Set<Integer> ports = new TreeSet<>(USUAL_PORTS);
        ports.addAll(platformPorts.all());
        ports.add(host.port());
        host.openPorts().stream().limit(MOST_PORTS).forEach(ports::add);
        return ports;
    }

    private static Set<String> bridges(List<Seat> taken) {
        return taken.stream()
                .flatMap(seat -> seat.segments().stream())
                .map(Seat.Segment::bridge)
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
