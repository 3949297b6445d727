package org.kakehashi.range.docker.agent;

import static org.kakehashi.range.words.EngineWords.WORDS;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.docker.client.ResourceLabels;
import org.kakehashi.range.engine.RangeUnavailable;

/** Finds where a node's network is. Containers without our label are nobody's to enter: they are not found. */
@ApplicationScoped
public class NetworkPlaces {
    private final DockerClient docker;
    private final RangeConfig config;

    @Inject
    public NetworkPlaces(DockerClient docker, RangeConfig config) {
        this.docker = docker;
        this.config = config;
    }

    /** Empty if no such node of this installation runs. */
    public Optional<NetworkPlace> running(String containerId) {
        try {
            InspectContainerResponse container =
                    docker.inspectContainerCmd(containerId).exec();
            Map<String, String> labels = container.getConfig().getLabels();
            Long process = container.getState().getPidLong();
            boolean ours = labels != null
                    && config.instance().equals(labels.get(ResourceLabels.INSTANCE))
                    && ResourceLabels.PURPOSE_NODE.equals(labels.get(ResourceLabels.PURPOSE));
            return ours && Boolean.TRUE.equals(container.getState().getRunning()) && process != null && process > 1
                    ? Optional.of(new NetworkPlace(container.getId(), process))
                    : Optional.empty();
        } catch (NotFoundException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            throw RangeUnavailable.engineAway(e);
        }
    }

    /** @throws RangeUnavailable if no such node of this installation runs */
    public NetworkPlace demand(String containerId) {
        return running(containerId).orElseThrow(() -> new RangeUnavailable(WORDS.nodeIsNotRunning()));
    }
}
