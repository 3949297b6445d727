package org.kakehashi.tick.submission.relay;

import static org.kakehashi.tick.words.SubmissionWords.WORDS;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.Ranges;
import org.kakehashi.range.engine.NodeProxies;
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.range.plan.SharedPart;
import org.kakehashi.site.Loops;
import org.kakehashi.tick.info.AttackInfos;
import org.kakehashi.tick.info.InfoDocuments;
import org.kakehashi.tick.submission.FlagAnswer;
import org.kakehashi.tick.submission.FlagSubmissions;
import org.kakehashi.tick.submission.FlagVerdict;
import org.kakehashi.tick.submission.RelayNode;
import org.kakehashi.tick.submission.Submitter;

/**
 * Flags from inside of ranges. A range cannot reach the platform, so the platform comes: a node of the image
 * {@code submission} that exists once for an exercise takes the lines of players, and the platform fetches them over one
 * connection through the proxy that leads into that node, as it does for pages of nodes. Which team sent them is known by
 * the address of its gate. Over the same connection the platform leaves attack info there, for players to fetch.
 */
@ApplicationScoped
class FlagRelays {
    private static final String NAME = "looking for relays of flags";
    private static final int LINK_PORT = 31_338;
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration INFO_ANYWAY = Duration.ofSeconds(30);

    @Inject
    Exercises exercises;

    @Inject
    FrozenScenarios scenarios;

    @Inject
    Ranges ranges;

    @Inject
    NodeProxies proxies;

    @Inject
    GateAddresses gates;

    @Inject
    FlagSubmissions submissions;

    @Inject
    AttackInfos infos;

    @Inject
    RangeConfig config;

    @Inject
    Loops loops;

    private final Map<Long, Thread> links = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    void start(@Observes StartupEvent event) {
        if (config.active()) {
            Thread.ofVirtual().name("flag-relays").start(this::keepLooking);
        }
    }

    void stop(@Observes @Priority(10) ShutdownEvent event) {
        stopping = true;
        links.values().forEach(Thread::interrupt);
    }

    private void keepLooking() {
        while (!stopping) {
            loops.pass(NAME, this::look);
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void look() {
        for (long id : QuarkusTransaction.requiringNew().call(exercises::idsOfRunning)) {
            if (!links.containsKey(id)) {
                relay(id)
                        .ifPresent(node -> links.computeIfAbsent(
                                id,
                                own -> Thread.ofVirtual()
                                        .name("flag-relay-" + id)
                                        .start(() -> serve(id, node))));
            }
        }
    }

    /** The node of an exercise that takes flags, if its scenario has one. */
    private Optional<String> relay(long exerciseId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> scenarios.ifReadable(exercises.get(exerciseId)).flatMap(RelayNode::of));
    }

    /** One link until it ends; the next look makes another. */
    private void serve(long exerciseId, String node) {
        try {
            long part = SharedPart.idOf(exerciseId);
            Path socket = proxies.to(part, node, ranges.generation(part, node), LINK_PORT);
            try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                channel.connect(UnixDomainSocketAddress.of(socket));
                new RelayLink(
                                (address, flags) -> judge(exerciseId, address, flags),
                                last -> info(exerciseId, last),
                                Channels.newInputStream(channel),
                                Channels.newOutputStream(channel))
                        .serve();
            } catch (IOException e) {
                proxies.gone(socket);
            }
        } catch (RangeUnavailable notNow) {
            // It is being deployed, or reset: the next look finds it.
        } catch (RuntimeException e) {
            loops.failed("the relay of flags of exercise " + exerciseId, e);
        } finally {
            links.remove(exerciseId);
        }
    }

    /** The attack info of an exercise as soon as it is another than the last one. */
    private byte[] info(long exerciseId, byte[] last) throws InterruptedException {
        while (true) {
            try {
                InfoDocuments documents = infos.of(exerciseId);
                byte[] all = documents.forRelays();
                while (Arrays.equals(all, last)) {
                    documents = infos.next(exerciseId, documents, INFO_ANYWAY);
                    all = documents.forRelays();
                }
                return all;
            } catch (RuntimeException e) {
                loops.failed("telling the relay of exercise " + exerciseId + " the attack info", e);
                Thread.sleep(LOOK);
            }
        }
    }

    private List<FlagAnswer> judge(long exerciseId, String address, List<String> flags) throws InterruptedException {
        OptionalLong team;
        try {
            team = gates.teamAt(exerciseId, address);
        } catch (RuntimeException e) {
            loops.failed(NAME, e);
            return Collections.nCopies(flags.size(), new FlagAnswer(FlagVerdict.ERR, WORDS.tryAgain()));
        }
        return team.isPresent()
                ? submissions.submitPatiently(new Submitter(exerciseId, team.getAsLong(), 0), flags)
                : Collections.nCopies(flags.size(), new FlagAnswer(FlagVerdict.ERR, WORDS.addressIsOfNoTeam()));
    }
}
