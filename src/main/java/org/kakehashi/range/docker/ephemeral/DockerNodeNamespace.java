package org.kakehashi.range.docker.ephemeral;

import static org.kakehashi.range.words.EngineWords.WORDS;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Capability;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.docker.client.ResourceLabels;
import org.kakehashi.range.docker.node.NodeExec;
import org.kakehashi.range.engine.NodeNamespace;
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.scenario.Ready;
import org.kakehashi.site.language.Text;

/** The probes, each a helper container with the image {@code probe} in the network namespace of a node. */
@ApplicationScoped
public class DockerNodeNamespace implements NodeNamespace {
    private static final int OUTPUT_LIMIT = 1 << 20;

    /** How long one helper polls a port; the reconciler asks again at its next pass. */
    private static final Duration POLL = Duration.ofSeconds(2);

    private static final Duration COMMAND_LIMIT = Duration.ofSeconds(10);
    private static final Text NOT_RUNNING = WORDS.doesNotRunYet();

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final EphemeralContainers containers;
    private final DockerClient docker;
    private final NodeExec exec;
    private final RangeConfig config;

    @Inject
    public DockerNodeNamespace(EphemeralContainers containers, DockerClient docker, NodeExec exec, RangeConfig config) {
        this.containers = containers;
        this.docker = docker;
        this.exec = exec;
        this.config = config;
    }

    @Override
    public void route(String containerId, String gateway) {
        var outcome = containers.run(
                ProbeProgram.spec(config, "container:" + containerId, List.of(Capability.NET_ADMIN), "route", gateway));
        if (outcome.exit() != 0) {
            throw new RangeUnavailable(WORDS.routeOverWasNotSet(gateway, said(outcome)));
        }
    }

    @Override
    public void filter(String containerId, String ruleset) {
        var outcome = containers.run(new EphemeralSpec(
                config.imagePrefix() + "router",
                "container:" + containerId,
                List.of(Capability.NET_ADMIN),
                EphemeralSpec.Size.PROBE,
                List.of("/usr/sbin/nft", ruleset),
                LIMIT,
                OUTPUT_LIMIT));
        if (outcome.exit() != 0) {
            throw new RangeUnavailable(WORDS.routersRulesWereNotSet(said(outcome)));
        }
    }

    @Override
    public Optional<Text> missing(String containerId, Ready ready) {
        if (!isRunning(containerId)) {
            return Optional.of(NOT_RUNNING);
        }
        return switch (ready) {
            case Ready.Running running -> Optional.empty();
            case Ready.Tcp tcp ->
                polled(containerId, "ready", Integer.toString(tcp.port()))
                        .map(seen -> WORDS.tcpPortDoesNotAnswerYet(tcp.port()));
            case Ready.Http http ->
                polled(containerId, "http", Integer.toString(http.port()), http.path(), Integer.toString(http.status()))
                        .map(seen -> answersOtherwise(http, seen));
            case Ready.Command command -> fails(containerId, command);
        };
    }

    /** What a polling helper saw last, empty if it saw what it was to wait for. */
    private Optional<String> polled(String containerId, String... words) {
        var all = new ArrayList<>(List.of(words));
        all.add(Long.toString(POLL.toMillis()));
        var outcome = containers.run(
                ProbeProgram.spec(config, "container:" + containerId, List.of(), all.toArray(String[]::new)));
        return switch (outcome.exit()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(ProbeLine.all(outcome.output()).getFirst().detail(0));
            default -> throw new RangeUnavailable(WORDS.readinessProbeSays(said(outcome)));
        };
    }

    private static Text answersOtherwise(Ready.Http http, String seen) {
        boolean isStatus = seen.matches("\\d+");
        return isStatus
                ? WORDS.httpPortAnswersWith(http.port(), http.path(), seen, http.status())
                : WORDS.httpPortDoesNotAnswerYet(http.port());
    }

    private Optional<Text> fails(String containerId, Ready.Command command) {
        String words = String.join(" ", command.run());
        int exit = exec.run(containerId, userOf(containerId), command.run(), COMMAND_LIMIT)
                .exit();
        return exit == 0 ? Optional.empty() : Optional.of(WORDS.exitsWith(words, exit));
    }

    private String userOf(String containerId) {
        var labels = docker.inspectContainerCmd(containerId).exec().getConfig().getLabels();
        return labels == null ? "" : labels.getOrDefault(ResourceLabels.USER, "");
    }

    private boolean isRunning(String containerId) {
        try {
            return Boolean.TRUE.equals(
                    docker.inspectContainerCmd(containerId).exec().getState().getRunning());
        } catch (NotFoundException e) {
            return false;
        } catch (RuntimeException e) {
            throw RangeUnavailable.engineAway(e);
        }
    }

    private static String said(EphemeralContainers.Outcome outcome) {
        return outcome.output().strip().replace('\t', ' ');
    }
}
