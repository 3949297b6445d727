package org.kakehashi.range.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kakehashi.range.FixedConfig;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.docker.agent.Agent;
import org.kakehashi.range.docker.agent.AgentJob;
import org.kakehashi.range.docker.agent.DockerNodeNamespace;
import org.kakehashi.range.docker.agent.NetworkPlaces;
import org.kakehashi.range.docker.client.DockerConnection;
import org.kakehashi.range.docker.node.ContainerOutput;
import org.kakehashi.range.docker.node.NodeExec;
import org.kakehashi.range.docker.node.ProcessReaper;
import org.kakehashi.range.engine.Engine;
import org.kakehashi.range.plan.ImageFacts;
import org.kakehashi.range.plan.RangePlan;
import org.kakehashi.range.plan.RangePlanner;
import org.kakehashi.range.plan.RecordedState;
import org.kakehashi.range.plan.Step;
import org.kakehashi.range.plan.Subnet;
import org.kakehashi.range.plan.WantedRange;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.TeamValues;

/** The real engine under an installation id of the tests, and the shortest loop that drives it. */
public final class TestEngine {
    public final DockerClient docker;
    public final Engine engine;
    public final String instance;
    public final DockerNodeNamespace probes;
    public final RangeConfig config;

    /** Whether routes are really set; most tests stay within one segment. */
    public boolean routes;

    /** How the shared part stands, for ranges that join it. */
    public RecordedState.Shared shared = RecordedState.Shared.NOTHING;

    /** One for all classes of a run: they have the instance in common. */
    private static @Nullable Agent agent;

    private final NetworkPlaces places;
    private final Map<String, String> readyRuns = new HashMap<>();

    public TestEngine() {
        instance = System.getProperty("kakehashi.test.instance", "7e57d0c4");
        config = new FixedConfig(instance, "10.160.0.0/12");
        docker = new DockerConnection().client(config);
        engine = new DockerEngine(docker, config);
        places = new NetworkPlaces(docker, config);
        probes = new DockerNodeNamespace(agent(), places, docker, new NodeExec(docker, new ProcessReaper(docker)));
    }

    private Agent agent() {
        synchronized (TestEngine.class) {
            if (agent == null) {
                agent = new Agent(new DockerConnection().client(config), config);
            }
            return agent;
        }
    }

    /** Attempts from a node, in the words of {@code kkh-agent}. */
    public AgentJob.Outcome attempt(String containerId, int millis, List<String> items) {
        var words = new ArrayList<>(List.of("try", Integer.toString(millis)));
        words.addAll(items);
        return agent().run(places.demand(containerId), Duration.ofSeconds(60), words.toArray(String[]::new));
    }

    /** A range of this scenario with one seat, in subnets that nobody has. */
    public WantedRange.Source source(long teamId, Scenario scenario, Map<String, String> values) {
        List<Subnet> taken = new ArrayList<>(engine.subnetsOfOthers(teamId));
        Map<String, Subnet> subnets = new HashMap<>();
        for (Network network : scenario.networks()) {
            Subnet free =
                    Subnet.parse("10.171.0.0/16").free(network.prefix(), taken).orElseThrow();
            taken.add(free);
            subnets.put(network.name(), free);
        }
        return new WantedRange.Source(instance, teamId, scenario, new TeamValues(values), 1, subnets);
    }

    public WantedRange wanted(WantedRange.Source source) {
        return WantedRange.of(source, images(source), Map.of());
    }

    /** What a command prints in a node, both streams; it runs as whoever the image says. */
    public String exec(long teamId, String node, String... command) {
        return execAs(inspect(teamId, node).getId(), "", command);
    }

    /** The container of a node, as the engine describes it. */
    public InspectContainerResponse inspect(long teamId, String node) {
        return docker.inspectContainerCmd(engine.observe(teamId).containers().stream()
                        .filter(seen -> seen.node().equals(node))
                        .findFirst()
                        .orElseThrow()
                        .id())
                .exec();
    }

    public String execAs(String container, String user, String... command) {
        var output = new ContainerOutput(1 << 20);
        String exec = docker.execCreateCmd(container)
                .withAttachStdout(true)
                .withAttachStderr(true)
                .withUser(user.isEmpty() ? null : user)
                .withCmd(command)
                .exec()
                .getId();
        try {
            docker.execStartCmd(exec).exec(output).awaitCompletion();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return output.text();
    }

    public Map<String, ImageFacts> images(WantedRange.Source source) {
        Map<String, ImageFacts> images = new HashMap<>();
        WantedRange.copies(source.scenario(), source.teamId(), source.seats())
                .forEach(copy -> engine.image("kakehashi/" + copy.node().image() + ":latest")
                        .ifPresent(facts -> images.put(copy.name(), facts)));
        return images;
    }

    public RangePlan plan(WantedRange wanted) {
        return RangePlanner.plan(wanted, engine.observe(wanted.teamId()), new RecordedState(readyRuns, shared));
    }

    public void settle(WantedRange wanted) {
        for (RangePlan plan = plan(wanted); !plan.isEmpty(); plan = plan(wanted)) {
            run(wanted.teamId(), steps(plan));
        }
    }

    public static List<Step> steps(RangePlan plan) {
        List<Step> steps = new ArrayList<>(plan.first());
        plan.lanes().forEach(lane -> steps.addAll(lane.steps()));
        steps.addAll(plan.last());
        return steps;
    }

    /** Does the steps; readiness belongs to probes, here a running node counts as ready. */
    public void run(long teamId, List<Step> steps) {
        for (Step step : steps) {
            switch (step) {
                case Step.OnEngine onEngine -> engine.apply(teamId, onEngine);
                case Step.AwaitReady ready -> readyRuns.put(nodeOf(teamId, ready.containerId()), ready.run());
                case Step.Route route -> {
                    if (routes) {
                        probes.route(route.containerId(), route.gateway());
                    }
                }
                case Step.Filter filter -> probes.filter(filter.containerId(), filter.ruleset());
                case Step.Hold hold -> hold.text();
                case Step.Blocked blocked -> throw new IllegalStateException(blocked.cause());
            }
        }
    }

    private String nodeOf(long teamId, String containerId) {
        return engine.observe(teamId).containers().stream()
                .filter(container -> container.id().equals(containerId))
                .findFirst()
                .orElseThrow()
                .node();
    }
}
