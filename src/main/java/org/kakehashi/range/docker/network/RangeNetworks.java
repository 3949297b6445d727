package org.kakehashi.range.docker.network;

import static org.kakehashi.range.words.EngineWords.WORDS;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateNetworkCmd;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.model.Network;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kakehashi.range.docker.client.EngineErrors;
import org.kakehashi.range.docker.client.ResourceLabels;
import org.kakehashi.range.engine.EngineFailure;
import org.kakehashi.range.plan.WantedNetwork;

/**
 * Networks that reach nothing but themselves (recipe R1): internal, and the host has no address in them. With the host
 * rules on the bridge prefix, nothing of the host, of the internet or of another team answers.
 */
public final class RangeNetworks {
    private static final int ISOLATED_SINCE_MINOR = 48;

    private final DockerClient docker;

    public RangeNetworks(DockerClient docker) {
        this.docker = docker;
    }

    public void create(WantedNetwork network, Map<String, String> labels) {
        var addresses = new Network.Ipam()
                .withDriver("default")
                .withConfig(new Network.Ipam.Config()
                        .withSubnet(network.subnet().toString())
                        .withGateway(network.subnet().throwAwayGateway()));
        try {
            CreateNetworkCmd request = docker.createNetworkCmd()
                    .withName(network.engineName())
                    .withDriver("bridge")
                    .withInternal(true)
                    .withEnableIpv6(false)
                    .withCheckDuplicate(true)
                    .withIpam(addresses)
                    .withOptions(options(network))
                    .withLabels(labels);
            request.exec();
        } catch (ConflictException e) {
            demandSame(network, labels);
        } catch (RuntimeException e) {
            throw EngineErrors.failure(WORDS.creatingNetwork(network.name(), String.valueOf(network.subnet())), e);
        }
    }

    public void remove(String id, String name) {
        EngineErrors.unlessAlreadySo(
                WORDS.removingNetwork(name), () -> docker.removeNetworkCmd(id).exec());
    }

    private Map<String, String> options(WantedNetwork network) {
        Map<String, String> options = new HashMap<>();
        options.put("com.docker.network.bridge.name", network.bridge());
        options.put("com.docker.network.bridge.inhibit_ipv4", "true");
        if (apiMinor() >= ISOLATED_SINCE_MINOR) {
            options.put("com.docker.network.bridge.gateway_mode_ipv4", "isolated");
        }
        return options;
    }

    private int apiMinor() {
        String version = docker.versionCmd().exec().getApiVersion();
        return Integer.parseInt(version.substring(version.indexOf('.') + 1));
    }

    private void demandSame(WantedNetwork network, Map<String, String> labels) {
        List<Network> ofThatName = EngineErrors.ask(
                WORDS.lookingAtNetwork(network.engineName()),
                () -> docker.listNetworksCmd()
                        .withNameFilter(network.engineName())
                        .exec());
        boolean ours = ofThatName.stream()
                .filter(other -> other.getName().equals(network.engineName()))
                .anyMatch(other ->
                        List.of(ResourceLabels.INSTANCE, ResourceLabels.TEAM, ResourceLabels.NETWORK).stream()
                                .allMatch(
                                        key -> Objects.equals(other.getLabels().get(key), labels.get(key))));
        if (!ours) {
            throw new EngineFailure(WORDS.networkNamedExistsAndIsNotOurs(network.engineName()), null);
        }
    }
}
