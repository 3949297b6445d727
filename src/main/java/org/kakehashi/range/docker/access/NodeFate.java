package org.kakehashi.range.docker.access;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kakehashi.range.engine.Consoles.End;

/** What became of the container of a shell: asked when the shell's stream ends, against what it was when it began. */
final class NodeFate {
    private static final Logger LOG = Logger.getLogger(NodeFate.class);

    /** Exit codes above this are signals: somebody else may have ended the shell. */
    private static final int SIGNALLED = 128;

    /** How often a container is looked at whose shell was killed: the engine learns of its end a moment after that. */
    private static final int LOOKS = 8;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final DockerClient docker;
    private final String containerId;
    private final String execId;
    private final BooleanSupplier reset;
    private final @Nullable String startedAt;

    /** @param reset whether the node has been asked for as new since */
    NodeFate(DockerClient docker, String containerId, String execId, BooleanSupplier reset) {
        this.docker = docker;
        this.containerId = containerId;
        this.execId = execId;
        this.reset = reset;
        this.startedAt = state().getStartedAt();
    }

    End ask() {
        try {
            if (reset.getAsBoolean()) {
                return End.RESET;
            }
            return isTheSame() ? End.LEFT : End.STOPPED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return End.LEFT;
        } catch (RuntimeException e) {
            LOG.debugf("container %s cannot be asked for: %s", containerId, e);
            return End.STOPPED;
        }
    }

    private boolean isTheSame() throws InterruptedException {
        int looks = wasKilled() ? LOOKS : 1;
        for (int look = 1; runsOn(); look++) {
            if (look == looks) {
                return true;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        return false;
    }

    private boolean wasKilled() {
        Long code = docker.inspectExecCmd(execId).exec().getExitCodeLong();
        return code == null || code > SIGNALLED;
    }

    private boolean runsOn() {
        ContainerState now = state();
        return Boolean.TRUE.equals(now.getRunning()) && Objects.equals(now.getStartedAt(), startedAt);
    }

    private ContainerState state() {
        return docker.inspectContainerCmd(containerId).exec().getState();
    }
}
