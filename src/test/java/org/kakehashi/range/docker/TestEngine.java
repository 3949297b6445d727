package org.kakehashi.range.docker;

import com.github.dockerjava.api.DockerClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kakehashi.range.Engine;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.plan.ImageFacts;
import org.kakehashi.range.plan.Known;
import org.kakehashi.range.plan.RangePlan;
import org.kakehashi.range.plan.RangePlanner;
import org.kakehashi.range.plan.Step;
import org.kakehashi.range.plan.WantedRange;

/** The real engine under an installation id of the tests, and the shortest loop that drives it. */
final class TestEngine {
    final DockerClient docker;
    final Engine engine;
    final String instance;
    private final Map<String, String> readyRuns = new HashMap<>();

    TestEngine() {
        instance = System.getProperty("kakehashi.test.instance", "7e57d0c4");
        RangeConfig config = new Config(instance);
        docker = new DockerConnection().client(config);
        engine = new DockerEngine(docker, config);
    }

    Map<String, ImageFacts> images(WantedRange.Source source) {
        Map<String, ImageFacts> images = new HashMap<>();
        WantedRange.copies(source.scenario(), source.seats())
                .forEach(copy -> engine.image("kakehashi/" + copy.node().image() + ":latest")
                        .ifPresent(facts -> images.put(copy.name(), facts)));
        return images;
    }

    RangePlan plan(WantedRange wanted) {
        return RangePlanner.plan(wanted, engine.observe(wanted.teamId()), new Known(readyRuns));
    }

    void settle(WantedRange wanted) {
        for (RangePlan plan = plan(wanted); !plan.isEmpty(); plan = plan(wanted)) {
            run(wanted.teamId(), steps(plan));
        }
    }

    static List<Step> steps(RangePlan plan) {
        List<Step> steps = new ArrayList<>(plan.first());
        plan.lanes().forEach(lane -> steps.addAll(lane.steps()));
        steps.addAll(plan.last());
        return steps;
    }

    /** Does the engine's steps; routes and readiness belong to probes, here a running node counts as ready. */
    void run(long teamId, List<Step> steps) {
        for (Step step : steps) {
            switch (step) {
                case Step.OnEngine onEngine -> engine.apply(teamId, onEngine);
                case Step.AwaitReady ready -> readyRuns.put(nodeOf(teamId, ready.containerId()), ready.run());
                case Step.Route route -> nodeOf(teamId, route.containerId());
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

    private record Config(String instance) implements RangeConfig {
        @Override
        public String engine() {
            return "unix:///var/run/docker.sock";
        }

        @Override
        public String pool() {
            return "10.160.0.0/12";
        }

        @Override
        public boolean active() {
            return false;
        }

        @Override
        public String imagePrefix() {
            return "kakehashi/";
        }
    }
}
