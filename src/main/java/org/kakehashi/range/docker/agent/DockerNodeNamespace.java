package org.kakehashi.range.docker.agent;

import static org.kakehashi.range.words.EngineWords.WORDS;

import com.github.dockerjava.api.DockerClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kakehashi.range.docker.client.ResourceLabels;
import org.kakehashi.range.docker.node.NodeExec;
import org.kakehashi.range.engine.NodeNamespace;
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.scenario.Ready;
import org.kakehashi.site.language.Text;

/** Looks and touches by the agent; a readiness command of an author alone is an exec in the node itself. */
@ApplicationScoped
public class DockerNodeNamespace implements NodeNamespace {
    /** How long one look polls a port; the reconciler asks again at its next pass. */
    private static final Duration POLL = Duration.ofSeconds(2);

    private static final Duration COMMAND_LIMIT = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Text NOT_RUNNING = WORDS.doesNotRunYet();

    private final Agent agent;
    private final NetworkPlaces places;
    private final DockerClient docker;
    private final NodeExec exec;

    @Inject
    public DockerNodeNamespace(Agent agent, NetworkPlaces places, DockerClient docker, NodeExec exec) {
        this.agent = agent;
        this.places = places;
        this.docker = docker;
        this.exec = exec;
    }

    @Override
    public void route(String containerId, String gateway) {
        var outcome = agent.run(places.demand(containerId), LIMIT, "route", gateway);
        if (outcome.exit() != 0) {
            throw new RangeUnavailable(WORDS.routeOverWasNotSet(gateway, outcome.said()));
        }
    }

    @Override
    public void filter(String containerId, String ruleset) {
        var outcome = agent.run(places.demand(containerId), LIMIT, "filter", ruleset);
        if (outcome.exit() != 0) {
            throw new RangeUnavailable(WORDS.routersRulesWereNotSet(outcome.said()));
        }
    }

    @Override
    public Optional<Text> missing(String containerId, Ready ready) {
        Optional<NetworkPlace> place = places.running(containerId);
        if (place.isEmpty()) {
            return Optional.of(NOT_RUNNING);
        }
        return switch (ready) {
            case Ready.Running running -> Optional.empty();
            case Ready.Tcp tcp ->
                polled(place.get(), "ready", Integer.toString(tcp.port()))
                        .map(seen -> WORDS.tcpPortDoesNotAnswerYet(tcp.port()));
            case Ready.Http http ->
                polled(place.get(), "http", Integer.toString(http.port()), http.path(), Integer.toString(http.status()))
                        .map(seen -> answersOtherwise(http, seen));
            case Ready.Command command -> fails(containerId, command);
        };
    }

    /** What was seen last, empty if it was what was waited for. */
    private Optional<String> polled(NetworkPlace place, String... words) {
        var all = new ArrayList<>(List.of(words));
        all.add(Long.toString(POLL.toMillis()));
        var outcome = agent.run(place, LIMIT, all.toArray(String[]::new));
        List<ProbeLine> lines = ProbeLine.all(outcome.output());
        if (outcome.exit() > 1 || lines.isEmpty()) {
            throw new RangeUnavailable(WORDS.readinessProbeSays(outcome.said()));
        }
        return outcome.exit() == 0
                ? Optional.empty()
                : Optional.of(lines.getFirst().detail(0));
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
}
