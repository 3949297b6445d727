package org.kakehashi.range.docker;

import static org.kakehashi.range.words.EngineWords.WORDS;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.command.SyncDockerCmd;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.ContainerNetwork;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.docker.client.EngineErrors;
import org.kakehashi.range.docker.client.ResourceLabels;
import org.kakehashi.range.docker.network.RangeNetworks;
import org.kakehashi.range.docker.node.AdmissionPolicy;
import org.kakehashi.range.docker.node.DiskUsage;
import org.kakehashi.range.docker.node.NodeFiles;
import org.kakehashi.range.docker.node.NodeRequest;
import org.kakehashi.range.engine.Engine;
import org.kakehashi.range.engine.EngineFailure;
import org.kakehashi.range.plan.ImageFacts;
import org.kakehashi.range.plan.NodeInstance;
import org.kakehashi.range.plan.Observed;
import org.kakehashi.range.plan.Step;
import org.kakehashi.range.plan.Subnet;
import org.kakehashi.site.language.Text;

/** The steps on a Docker Engine, 20.10 and later. No policy: what is asked is done, what is already so is done. */
@ApplicationScoped
class DockerEngine implements Engine {
    private final DockerClient docker;
    private final String instance;
    private final EngineInventory sight;
    private final RangeNetworks networks;

    @Inject
    DockerEngine(DockerClient docker, RangeConfig config) {
        this.docker = docker;
        this.instance = config.instance();
        this.sight = new EngineInventory(docker, instance);
        this.networks = new RangeNetworks(docker);
    }

    @Override
    public Observed observe(long teamId) {
        return sight.observe(teamId);
    }

    @Override
    public Map<Long, String> fingerprints() {
        return sight.fingerprints();
    }

    @Override
    public Optional<ImageFacts> image(String image) {
        return sight.image(image);
    }

    @Override
    public void fetch(String image) {
        EngineErrors.ask(WORDS.fetchingImage(image), () -> {
            try {
                return docker.pullImageCmd(image).start().awaitCompletion();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("cut off", e);
            }
        });
    }

    @Override
    public List<Subnet> subnetsOfOthers(long teamId) {
        return sight.subnetsOfOthers(teamId);
    }

    @Override
    public List<String> stopOvergrown() {
        return new DiskUsage(docker, instance).stopOvergrown();
    }

    @Override
    public List<Resource> resources() {
        return sight.resources();
    }

    @Override
    public void remove(Resource thing) {
        switch (thing.kind()) {
            case CONTAINER -> removeContainer(thing.id(), thing.name());
            case VOLUME -> removeVolume(thing.id());
            case NETWORK -> networks.remove(thing.id(), thing.name());
        }
    }

    @Override
    public void apply(long teamId, Step.OnEngine step) {
        switch (step) {
            case Step.CreateNetwork s ->
                networks.create(
                        s.network(),
                        labels(teamId, ResourceLabels.NETWORK, s.network().name()));
            case Step.RemoveNetwork s -> networks.remove(s.id(), s.name());
            case Step.CreateVolume s -> createVolume(teamId, s);
            case Step.RemoveVolume s -> removeVolume(s.name());
            case Step.CreateContainer s -> createContainer(teamId, s.node());
            case Step.Connect s -> connect(s);
            case Step.PlaceFiles s -> new NodeFiles(docker).place(s.container(), s.files());
            case Step.Start s -> start(s.container());
            case Step.Freeze s ->
                unlessPaused(true, WORDS.freezing(), () -> docker.pauseContainerCmd(s.containerId()), s.containerId());
            case Step.Thaw s ->
                unlessPaused(
                        false, WORDS.thawing(), () -> docker.unpauseContainerCmd(s.containerId()), s.containerId());
            case Step.RemoveContainer s -> removeContainer(s.id(), s.name());
        }
    }

    private void createVolume(long teamId, Step.CreateVolume step) {
        // Creating a volume that exists answers with the existing one: idempotent by itself.
        Map<String, String> labels =
                labels(teamId, ResourceLabels.NODE, step.node().name());
        EngineErrors.ask(
                WORDS.creatingStorageFor(step.storage().folder()),
                () -> docker.createVolumeCmd()
                        .withName(step.storage().name())
                        .withLabels(labels)
                        .exec());
    }

    private void removeVolume(String name) {
        EngineErrors.unlessAlreadySo(
                WORDS.removingStorage(name), () -> docker.removeVolumeCmd(name).exec());
    }

    private void createContainer(long teamId, NodeInstance node) {
        Map<String, String> labels = labels(teamId, ResourceLabels.NODE, node.name());
        labels.put(ResourceLabels.PURPOSE, ResourceLabels.PURPOSE_NODE);
        labels.put(ResourceLabels.GENERATION, Integer.toString(node.generation()));
        labels.put(ResourceLabels.SPEC, node.hash());
        if (!node.consoleUsers().isEmpty()) {
            labels.put(ResourceLabels.CONSOLE_USERS, String.join(",", node.consoleUsers()));
        }
        if (node.startsAsRoot()) {
            labels.put(ResourceLabels.USER, node.image().user());
        }
        if (node.allowance().writableRoot()) {
            labels.put(ResourceLabels.WRITABLE, "yes");
        }
        CreateContainerCmd request = NodeRequest.of(docker, node, labels);
        AdmissionPolicy.demand(
                request,
                node,
                DefaultDockerClientConfig.createDefaultConfigBuilder().build().getObjectMapper());
        try {
            request.exec();
        } catch (ConflictException e) {
            sight.demandSame(node.engineName(), labels);
        } catch (RuntimeException e) {
            throw EngineErrors.failure(WORDS.creatingTheContainer(), e);
        }
    }

    private void connect(Step.Connect step) {
        var place = new ContainerNetwork()
                .withIpamConfig(
                        new ContainerNetwork.Ipam().withIpv4Address(step.to().address()));
        try {
            docker.connectToNetworkCmd()
                    .withContainerId(step.container())
                    .withNetworkId(step.to().network().engineName())
                    .withContainerNetwork(place)
                    .exec();
        } catch (DockerException e) {
            // Engine 20.10 answers 403 or 500 with this text, not 409, when it is attached already.
            if (!String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("already exists in network")) {
                throw EngineErrors.failure(connecting(step), e);
            }
        } catch (RuntimeException e) {
            throw EngineErrors.failure(connecting(step), e);
        }
    }

    private static Text connecting(Step.Connect step) {
        String network = step.to().network().name();
        return WORDS.connectingToNetwork(network);
    }

    private void start(String container) {
        EngineErrors.unlessUnchanged(
                WORDS.starting(), () -> docker.startContainerCmd(container).exec());
    }

    /** Engine 20.10 answers 500, not 304, when it is already so. */
    private void unlessPaused(boolean wanted, Text what, Supplier<SyncDockerCmd<Void>> command, String container) {
        try {
            command.get().exec();
        } catch (DockerException e) {
            Boolean paused = EngineErrors.ask(
                    what,
                    () -> docker.inspectContainerCmd(container)
                            .exec()
                            .getState()
                            .getPaused());
            if (!Objects.equals(paused, wanted)) {
                throw EngineErrors.failure(what, e);
            }
        } catch (RuntimeException e) {
            throw EngineErrors.failure(what, e);
        }
    }

    private void removeContainer(String id, String name) {
        try {
            EngineErrors.unlessAlreadySo(
                    WORDS.removingContainer(name),
                    () -> docker.removeContainerCmd(id)
                            .withForce(true)
                            .withRemoveVolumes(true)
                            .exec());
        } catch (EngineFailure e) {
            // "Removal is already in progress": a removal that was cut off goes on in the engine.
            if (!(e.getCause() instanceof ConflictException)) {
                throw e;
            }
        }
    }

    private Map<String, String> labels(long teamId, String key, String value) {
        Map<String, String> labels = new HashMap<>();
        labels.put(ResourceLabels.INSTANCE, instance);
        labels.put(ResourceLabels.TEAM, Long.toString(teamId));
        labels.put(ResourceLabels.CREATED, Long.toString(Instant.now().getEpochSecond()));
        labels.put(key, value);
        return labels;
    }
}
