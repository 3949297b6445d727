package org.kakehashi.range.docker.node;

import static org.kakehashi.range.words.EngineWords.WORDS;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.ListContainersCmd;
import com.github.dockerjava.api.model.Container;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kakehashi.range.docker.client.EngineErrors;
import org.kakehashi.range.docker.client.ResourceLabels;
import org.kakehashi.site.language.Text;

/**
 * How much nodes with a writable root wrote. The engine has no limit for it on the usual file systems, so it is looked
 * at, and who wrote too much is stopped before the host's disk is full.
 */
public final class DiskUsage {
    private static final long MIB = 1024L * 1024;
    private static final long MOST_MIB = 512;

    public static final Text TOO_MUCH = WORDS.itWasStoppedBecauseItWroteMore(MOST_MIB);

    private final DockerClient docker;
    private final String instance;

    public DiskUsage(DockerClient docker, String instance) {
        this.docker = docker;
        this.instance = instance;
    }

    public static boolean isTooMuch(@Nullable Long bytes) {
        return bytes != null && bytes > MOST_MIB * MIB;
    }

    /** Stops the running nodes that wrote too much; their names on the engine. */
    public List<String> stopOvergrown() {
        return EngineErrors.ask(
                WORDS.lookingAtHowMuchNodesWrote(),
                () -> running().exec().stream()
                        .filter(node -> isTooMuch(node.getSizeRw()))
                        .map(this::stop)
                        .toList());
    }

    private ListContainersCmd running() {
        return docker.listContainersCmd()
                .withShowSize(true)
                .withStatusFilter(List.of("running"))
                .withLabelFilter(Map.of(
                        ResourceLabels.INSTANCE,
                        instance,
                        ResourceLabels.PURPOSE,
                        ResourceLabels.PURPOSE_NODE,
                        ResourceLabels.WRITABLE,
                        "yes"));
    }

    private String stop(Container node) {
        EngineErrors.unlessAlreadySo(
                WORDS.stoppingANodeThatWroteTooMuch(),
                () -> docker.killContainerCmd(node.getId()).exec());
        return node.getNames()[0];
    }
}
