package org.kakehashi.range.docker;

import static org.kakehashi.range.words.EngineWords.WORDS;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Network;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kakehashi.range.docker.client.EngineErrors;
import org.kakehashi.range.docker.client.ResourceLabels;
import org.kakehashi.range.docker.node.DiskUsage;
import org.kakehashi.range.docker.node.TarArchive;
import org.kakehashi.range.engine.Engine.Kind;
import org.kakehashi.range.engine.Engine.Resource;
import org.kakehashi.range.engine.EngineFailure;
import org.kakehashi.range.plan.ImageFacts;
import org.kakehashi.range.plan.Observed;
import org.kakehashi.range.plan.Observed.Condition;
import org.kakehashi.range.plan.Observed.SeenContainer;
import org.kakehashi.range.plan.SpecHash;
import org.kakehashi.range.plan.Subnet;
import org.kakehashi.site.language.Text;

/** Reading what the engine has, by our labels. Lists, not events: the engine forgets its events. */
final class EngineInventory {
    private final DockerClient docker;
    private final String instance;

    EngineInventory(DockerClient docker, String instance) {
        this.docker = docker;
        this.instance = instance;
    }

    Observed observe(long teamId) {
        String team = ResourceLabels.TEAM + "=" + teamId;
        return EngineErrors.ask(WORDS.lookingAtTheRange(), () -> {
            List<SeenContainer> containers = new ArrayList<>();
            for (Container container : containers(team)) {
                seen(container).ifPresent(containers::add);
            }
            return new Observed(
                    containers,
                    networks(team).map(EngineInventory::seen).toList(),
                    volumes(team)
                            .map(volume -> new Observed.SeenVolume(
                                    volume.getName(), label(volume.getLabels(), ResourceLabels.NODE)))
                            .toList());
        });
    }

    /** Three questions, whatever the number of teams; nothing is inspected. */
    Map<Long, String> fingerprints() {
        String ours = ResourceLabels.INSTANCE + "=" + instance;
        return EngineErrors.ask(WORDS.lookingForEverythingOfOurs(), () -> {
            Map<Long, SortedSet<String>> parts = new HashMap<>();
            for (Container container : containers(ours)) {
                part(
                        parts,
                        container.getLabels(),
                        container.getId() + " " + container.getState() + " " + networksOf(container));
            }
            networks(ours).forEach(network -> part(parts, network.getLabels(), network.getId()));
            volumes(ours).forEach(volume -> part(parts, volume.getLabels(), volume.getName()));
            Map<Long, String> fingerprints = new HashMap<>();
            parts.forEach((team, all) -> fingerprints.put(team, SpecHash.sha256(String.join("\n", all))));
            return fingerprints;
        });
    }

    private static void part(Map<Long, SortedSet<String>> parts, Map<String, String> labels, String part) {
        parts.computeIfAbsent(team(labels), team -> new TreeSet<>()).add(part);
    }

    private static SortedSet<String> networksOf(Container container) {
        return container.getNetworkSettings() == null
                ? new TreeSet<>()
                : new TreeSet<>(container.getNetworkSettings().getNetworks().keySet());
    }

    Optional<ImageFacts> image(String image) {
        return EngineErrors.ask(WORDS.lookingAtImage(image), () -> {
            try {
                var found = docker.inspectImageCmd(image).exec();
                var config = found.getConfig();
                Map<String, ?> volumes = config == null ? null : config.getVolumes();
                return Optional.of(new ImageFacts(
                        Objects.requireNonNull(found.getId()),
                        volumes == null ? Set.of() : volumes.keySet(),
                        config == null || config.getUser() == null ? "" : config.getUser()));
            } catch (NotFoundException e) {
                return Optional.empty();
            }
        });
    }

    List<Subnet> subnetsOfOthers(long teamId) {
        return EngineErrors.ask(
                WORDS.lookingAtTheEnginesNetworks(),
                () -> docker.listNetworksCmd().exec().stream()
                        .filter(network -> !isOf(network, teamId))
                        .flatMap(EngineInventory::subnets)
                        .map(Subnet::parse)
                        .toList());
    }

    List<Resource> resources() {
        String all = ResourceLabels.INSTANCE + "=" + instance;
        return EngineErrors.ask(WORDS.lookingForEverythingOfOurs(), () -> {
            List<Resource> things = new ArrayList<>();
            for (Container container : containers(all)) {
                String purpose = label(container.getLabels(), ResourceLabels.PURPOSE);
                if (purpose.equals(ResourceLabels.PURPOSE_AGENT)) {
                    continue;
                }
                boolean helper = purpose.equals(ResourceLabels.PURPOSE_EPHEMERAL);
                Instant created = Instant.ofEpochSecond(container.getCreated());
                String name = container.getNames().length == 0
                        ? container.getId()
                        : container.getNames()[0];
                things.add(new Resource(
                        Kind.CONTAINER, container.getId(), name, team(container.getLabels()), helper, created));
            }
            volumes(all)
                    .forEach(volume -> things.add(new Resource(
                            Kind.VOLUME,
                            volume.getName(),
                            volume.getName(),
                            team(volume.getLabels()),
                            false,
                            created(volume.getLabels()))));
            networks(all)
                    .forEach(network -> things.add(new Resource(
                            Kind.NETWORK,
                            network.getId(),
                            network.getName(),
                            team(network.getLabels()),
                            false,
                            created(network.getLabels()))));
            return things;
        });
    }

    /** That the container of this name is the one that these labels describe; otherwise it is nobody's to touch. */
    void demandSame(String name, Map<String, String> labels) {
        InspectContainerResponse found = EngineErrors.ask(
                WORDS.lookingAtContainer(name),
                () -> docker.inspectContainerCmd(name).exec());
        Map<String, String> there =
                Optional.ofNullable(found.getConfig().getLabels()).orElse(Map.of());
        for (String key :
                List.of(ResourceLabels.INSTANCE, ResourceLabels.TEAM, ResourceLabels.NODE, ResourceLabels.SPEC)) {
            if (!Objects.equals(there.get(key), labels.get(key))) {
                throw new EngineFailure(WORDS.containerNamedExistsAndIsNotOurs(name), null);
            }
        }
    }

    private List<Container> containers(String label) {
        return docker.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(List.of(ResourceLabels.INSTANCE + "=" + instance, label))
                .exec();
    }

    private Stream<Network> networks(String label) {
        return docker
                .listNetworksCmd()
                .withFilter("label", List.of(ResourceLabels.INSTANCE + "=" + instance, label))
                .exec()
                .stream();
    }

    private Stream<InspectVolumeResponse> volumes(String label) {
        List<InspectVolumeResponse> volumes = docker.listVolumesCmd()
                .withFilter("label", List.of(ResourceLabels.INSTANCE + "=" + instance, label))
                .exec()
                .getVolumes();
        return volumes == null ? Stream.of() : volumes.stream();
    }

    /** Empty if it vanished since the list was made, or is about to. */
    private Optional<SeenContainer> seen(Container listed) {
        try {
            InspectContainerResponse container =
                    docker.inspectContainerCmd(listed.getId()).exec();
            if ("removing".equals(container.getState().getStatus())) {
                return Optional.empty();
            }
            Map<String, String> labels = listed.getLabels();
            Condition condition = overgrown(listed, condition(container.getState()));
            return Optional.of(new SeenContainer(
                    container.getId(),
                    container.getName().substring(1),
                    ResourceLabels.PURPOSE_NODE.equals(label(labels, ResourceLabels.PURPOSE))
                            ? label(labels, ResourceLabels.NODE)
                            : "",
                    number(label(labels, ResourceLabels.GENERATION)),
                    label(labels, ResourceLabels.SPEC),
                    condition,
                    condition == Condition.RUNNING || condition == Condition.FROZEN
                            ? container.getId() + "@" + container.getState().getStartedAt()
                            : "",
                    Set.copyOf(container.getNetworkSettings().getNetworks().keySet()),
                    condition == Condition.OVERGROWN ? DiskUsage.TOO_MUCH : end(container.getState())));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /** Size is asked for where it may matter only: the engine counts files for it. */
    private Condition overgrown(Container listed, Condition condition) {
        return condition == Condition.ENDED
                        && !label(listed.getLabels(), ResourceLabels.WRITABLE).isEmpty()
                        && DiskUsage.isTooMuch(docker.inspectContainerCmd(listed.getId())
                                .withSize(true)
                                .exec()
                                .getSizeRw())
                ? Condition.OVERGROWN
                : condition;
    }

    private static Condition condition(InspectContainerResponse.ContainerState state) {
        return switch (String.valueOf(state.getStatus())) {
            case "running", "restarting" -> Condition.RUNNING;
            case "paused" -> Condition.FROZEN;
            case "created" -> Condition.CREATED;
            default -> Condition.ENDED;
        };
    }

    private static Text end(InspectContainerResponse.ContainerState state) {
        long code = state.getExitCodeLong();
        return Boolean.TRUE.equals(state.getOOMKilled())
                ? WORDS.endedItsMemoryWasUsedUp(code)
                : WORDS.endedWithExitCode(code);
    }

    private static Observed.SeenNetwork seen(Network network) {
        return new Observed.SeenNetwork(
                network.getId(), network.getName(), subnets(network).findFirst().orElse(""));
    }

    private static Stream<String> subnets(Network network) {
        return Optional.ofNullable(network.getIpam()).map(Network.Ipam::getConfig).orElse(List.of()).stream()
                .map(Network.Ipam.Config::getSubnet)
                .filter(subnet -> subnet != null && !subnet.contains(":"));
    }

    private boolean isOf(Network network, long teamId) {
        return instance.equals(label(network.getLabels(), ResourceLabels.INSTANCE))
                && team(network.getLabels()) == teamId;
    }

    private static long team(Map<String, String> labels) {
        String team = label(labels, ResourceLabels.TEAM);
        return team.startsWith("-") ? -number(team.substring(1)) : number(team);
    }

    private static Instant created(Map<String, String> labels) {
        String seconds = label(labels, ResourceLabels.CREATED);
        return seconds.matches("\\d{1,12}") ? Instant.ofEpochSecond(Long.parseLong(seconds)) : Instant.EPOCH;
    }

    private static String label(Map<String, String> labels, String key) {
        return labels == null ? "" : labels.getOrDefault(key, "");
    }

    private static int number(String text) {
        return TarArchive.isNumber(text) ? Integer.parseInt(text) : 0;
    }
}
