package org.kakehashi.range.docker.proof;

import static org.kakehashi.range.words.EngineWords.WORDS;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.ContainerNetwork;
import com.github.dockerjava.api.model.Network;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kakehashi.range.engine.IsolationProver.Prober;
import org.kakehashi.range.engine.IsolationProver.Target;
import org.kakehashi.range.engine.RangeUnavailable;

/** Looks up with the engine where nodes sit. */
@ApplicationScoped
public class ProbePositions {
    private static final String BRIDGE_NAME = "com.docker.network.bridge.name";
    private static final int SHORT_ID = 12;
    private static final String BROADCAST = "ff:ff:ff:ff:ff:ff";

    private final DockerClient docker;

    @Inject
    public ProbePositions(DockerClient docker) {
        this.docker = docker;
    }

    /** @param macs MAC address by interface of the host */
    ProbePosition of(Prober prober, Map<String, String> macs) {
        try {
            var container = docker.inspectContainerCmd(prober.containerId()).exec();
            List<ProbePosition.Segment> segments = container.getNetworkSettings().getNetworks().values().stream()
                    .filter(network -> network.getIpAddress() != null
                            && !network.getIpAddress().isEmpty())
                    .map(network -> segment(network, macs))
                    .toList();
            return new ProbePosition(
                    prober.node(),
                    container.getId(),
                    container.getName().substring(1),
                    segments,
                    prober.common(),
                    prober.arena());
        } catch (NotFoundException e) {
            throw RangeUnavailable.notRunning(prober.node(), e);
        }
    }

    /** MAC addresses of a node of another team by the bridge that it is on; empty for one that is gone. */
    Map<String, String> macsByBridge(Target target) {
        try {
            Map<String, String> macsByBridge = new HashMap<>();
            docker.inspectContainerCmd(target.containerId())
                    .exec()
                    .getNetworkSettings()
                    .getNetworks()
                    .values()
                    .forEach(network -> macsByBridge.put(
                            segment(network, Map.of()).bridge(), String.valueOf(network.getMacAddress())));
            return macsByBridge;
        } catch (NotFoundException e) {
            return Map.of();
        }
    }

    private ProbePosition.Segment segment(ContainerNetwork attached, Map<String, String> macs) {
        String id = attached.getNetworkID() == null ? "" : attached.getNetworkID();
        if (id.isBlank()) {
            // The engine could not connect it yet; asked for a network without a name, it answers with all of them.
            throw new RangeUnavailable(WORDS.nodeIsNotRunning());
        }
        Network network = docker.inspectNetworkCmd().withNetworkId(id).exec();
        Map<String, String> options = network.getOptions() == null ? Map.of() : network.getOptions();
        String bridge = options.getOrDefault(BRIDGE_NAME, "br-" + id.substring(0, SHORT_ID));
        return new ProbePosition.Segment(
                bridge, macs.getOrDefault(bridge, BROADCAST), String.valueOf(attached.getIpAddress()));
    }
}
