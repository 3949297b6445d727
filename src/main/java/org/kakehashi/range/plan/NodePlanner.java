package org.kakehashi.range.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.range.plan.Observed.Condition;
import org.kakehashi.range.plan.Observed.SeenContainer;
import org.kakehashi.range.plan.Observed.SeenVolume;
import org.kakehashi.site.language.Text;

/** The steps of one wanted node. */
final class NodePlanner {
    private final NodeInstance node;
    private final RecordedState known;
    private final Set<String> networks;
    private final boolean frozen;
    private final Optional<Step.Hold> hold;
    private final List<SeenContainer> containers;
    private final List<SeenVolume> volumes;
    private final List<Step> steps = new ArrayList<>();

    /** Why a container is started, and whether it ran before and ended by itself. */
    private record Start(boolean again, Text cause) {}

    /**
     * @param networks names on the engine of the networks that a container can be put into in this plan
     * @param frozen whether it is to stand still
     * @param hold why it is not to be started yet, if so
     */
    NodePlanner(
            NodeInstance node,
            Observed seen,
            RecordedState known,
            Set<String> networks,
            boolean frozen,
            Optional<Step.Hold> hold) {
        this.node = node;
        this.known = known;
        this.networks = networks;
        this.frozen = frozen;
        this.hold = hold;
        this.containers = seen.containers().stream()
                .filter(container -> container.node().equals(node.name()))
                .toList();
        this.volumes = seen.volumes().stream()
                .filter(volume -> volume.node().equals(node.name()))
                .toList();
    }

    List<Step> steps() {
        if (node.obstacle().isPresent()) {
            return blocked(node.obstacle().get());
        }
        Optional<SeenContainer> keep = containers.stream()
                .filter(container -> container.generation() == node.generation()
                        && container.spec().equals(node.hash()))
                .findFirst();
        containers.stream()
                .filter(container -> keep.isEmpty() || container != keep.get())
                .forEach(this::remove);
        removeOldStorage();
        createStorage();
        if (keep.isPresent()) {
            goOn(keep.get());
        } else if (node.attachments().stream().allMatch(this::canAttach)) {
            create(new Start(false, Text.same("created")));
        } else {
            waitForShared();
        }
        return steps;
    }

    /** What cannot be made anew is left alone as long as something of it runs. */
    private List<Step> blocked(Text obstacle) {
        List<SeenContainer> standing = containers.stream()
                .filter(container -> container.generation() == node.generation())
                .toList();
        standing.forEach(this::freezeOrThaw);
        return standing.isEmpty() ? List.of(new Step.Blocked(obstacle)) : steps;
    }

    /** @return whether that is all that there is to do now */
    private boolean freezeOrThaw(SeenContainer container) {
        if (frozen && container.condition() == Condition.RUNNING) {
            steps.add(new Step.Freeze(container.id(), "the exercise is paused"));
        } else if (!frozen && container.condition() == Condition.FROZEN) {
            steps.add(new Step.Thaw(container.id(), "the exercise goes on"));
        }
        return container.condition() == Condition.FROZEN || frozen && container.condition() == Condition.RUNNING;
    }

    private void remove(SeenContainer container) {
        String cause = container.generation() == node.generation()
                ? "made from another specification"
                : "generation " + container.generation() + " is over";
        steps.add(new Step.RemoveContainer(container.id(), container.name(), cause));
    }

    private void removeOldStorage() {
        volumes.stream()
                .filter(volume -> node.storage().stream()
                        .noneMatch(storage -> storage.name().equals(volume.name())))
                .forEach(volume -> steps.add(new Step.RemoveVolume(volume.name(), "of another generation")));
    }

    private void createStorage() {
        node.storage().stream()
                .filter(storage ->
                        volumes.stream().noneMatch(volume -> volume.name().equals(storage.name())))
                .forEach(storage -> steps.add(new Step.CreateVolume(node, storage, "missing")));
    }

    /** A network of the range itself that is missing here is about to be replaced by this very plan. */
    private void waitForShared() {
        List<String> missing = node.attachments().stream()
                .filter(attachment -> !canAttach(attachment))
                .map(NetworkAttachment::network)
                .filter(network -> SharedPart.isShared(network.owner()))
                .map(WantedNetwork::name)
                .toList();
        if (!missing.isEmpty()) {
            steps.add(Step.Hold.until(missing));
        }
    }

    private boolean canAttach(NetworkAttachment attachment) {
        return networks.contains(attachment.network().engineName());
    }

    private void create(Start why) {
        steps.add(new Step.CreateContainer(node, "missing"));
        if (node.ruleset().isEmpty()) {
            node.attachments().stream()
                    .skip(1)
                    .forEach(to -> steps.add(new Step.Connect(node.engineName(), to, "not attached")));
        }
        fillAndStart(why);
    }

    private void goOn(SeenContainer container) {
        if (freezeOrThaw(container)) {
            return;
        }
        List<NetworkAttachment> missing = node.attachments().stream()
                .filter(to -> !container.networks().contains(to.network().engineName()))
                .filter(this::canAttach)
                .toList();
        boolean ready = known.ready(node.name(), container.run());
        if (container.condition() == Condition.RUNNING && !node.ruleset().isEmpty() && (!ready || !missing.isEmpty())) {
            steps.add(new Step.Filter(container.id(), node.ruleset(), ready ? "attached anew" : "started"));
        }
        if (container.condition() == Condition.RUNNING || node.ruleset().isEmpty()) {
            missing.forEach(to -> steps.add(new Step.Connect(container.id(), to, "not attached")));
        }
        switch (container.condition()) {
            case CREATED -> fillAndStart(new Start(false, Text.same("created, never started")));
            case ENDED -> startAgain(container);
            case OVERGROWN -> steps.add(new Step.Blocked(container.detail()));
            case RUNNING, FROZEN -> makeReady(container, ready, !missing.isEmpty());
        }
    }

    /**
     * Its storage holds what the team did; a start keeps it, as a machine that was switched off would. A router with
     * rules would pass everything on from its start until they are set, so it is made anew on its first network alone.
     */
    private void startAgain(SeenContainer container) {
        if (node.ruleset().isEmpty()) {
            startOrWait(new Step.Start(container.id(), true, container.detail()));
        } else if (hold.isPresent()) {
            steps.add(hold.get());
        } else if (node.attachments().stream().allMatch(this::canAttach)) {
            steps.add(new Step.RemoveContainer(
                    container.id(), container.name(), container.detail().en()));
            create(new Start(true, container.detail()));
        }
    }

    private void fillAndStart(Start why) {
        if (!node.files().isEmpty() && hold.isEmpty()) {
            steps.add(new Step.PlaceFiles(node.engineName(), node.files(), "before the first start"));
        }
        startOrWait(new Step.Start(node.engineName(), why.again(), why.cause()));
    }

    private void startOrWait(Step.Start start) {
        steps.add(hold.<Step>map(wait -> wait).orElse(start));
    }

    private void makeReady(SeenContainer container, boolean ready, boolean attachedAnew) {
        if ((!ready || attachedAnew) && !node.gateway().isEmpty()) {
            steps.add(new Step.Route(container.id(), node.gateway(), ready ? "attached anew" : "started"));
        }
        if (!ready) {
            steps.add(new Step.AwaitReady(container.id(), node.ready(), container.run(), "not known to be ready"));
        }
    }
}
