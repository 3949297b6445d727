package org.kakehashi.range.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Capability;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.kakehashi.range.Probes;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.RangeUnavailable;
import org.kakehashi.range.RangeView;
import org.kakehashi.scenario.Ready;
import org.kakehashi.site.language.Text;

/** The probes, each a helper container with the image {@code probe} in the network namespace of a node. */
@ApplicationScoped
class DockerProbes implements Probes {
    private static final int OUTPUT_LIMIT = 1 << 20;

    /** How long one helper polls a port; the reconciler asks again at its next pass. */
    private static final Duration POLL = Duration.ofSeconds(2);

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    Helpers helpers;

    @Inject
    DockerClient docker;

    @Inject
    ProofRun proofs;

    @Inject
    RangeConfig config;

    @Override
    public void route(String containerId, String gateway) {
        var outcome =
                helpers.run(job(config, "container:" + containerId, List.of(Capability.NET_ADMIN), "route", gateway));
        if (outcome.exit() != 0) {
            throw new RangeUnavailable(new Text(
                    "the route over " + gateway + " was not set: " + said(outcome),
                    gateway + " 経由の経路を設定できませんでした：" + said(outcome)));
        }
    }

    @Override
    public boolean ready(String containerId, Ready ready) {
        return switch (ready) {
            case Ready.Running running -> isRunning(containerId);
            case Ready.Tcp tcp -> accepts(containerId, tcp.port());
            case Ready.Http http -> throw new UnsupportedOperationException("read soon");
            case Ready.Command command -> throw new UnsupportedOperationException("read soon");
        };
    }

    @Override
    public List<RangeView.ProofLine> prove(ProofRequest request) {
        return proofs.run(request);
    }

    private boolean accepts(String containerId, int port) {
        if (!isRunning(containerId)) {
            return false;
        }
        var outcome = helpers.run(job(
                config,
                "container:" + containerId,
                List.of(),
                "ready",
                Integer.toString(port),
                Long.toString(POLL.toMillis())));
        return switch (outcome.exit()) {
            case 0 -> true;
            case 1 -> false;
            default ->
                throw new RangeUnavailable(
                        new Text("the readiness probe says: " + said(outcome), "準備完了のプローブの応答：" + said(outcome)));
        };
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

    /** A job for the program {@code kkh-probe}. */
    static Job job(RangeConfig config, String network, List<Capability> capabilities, String... words) {
        var command = new ArrayList<>(List.of("/kkh-probe"));
        command.addAll(List.of(words));
        return new Job(
                config.imagePrefix() + "probe",
                network,
                capabilities,
                Job.Size.PROBE,
                List.copyOf(command),
                LIMIT,
                OUTPUT_LIMIT);
    }

    private static String said(Helpers.Outcome outcome) {
        return outcome.output().strip().replace('\t', ' ');
    }
}
