package org.kakehashi.range.docker.ephemeral;

import static org.kakehashi.range.words.EngineWords.WORDS;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.docker.client.EngineErrors;
import org.kakehashi.range.docker.client.ResourceLabels;
import org.kakehashi.range.docker.node.ContainerOutput;
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.site.language.Text;

/**
 * Containers that live for a moment, do one thing inside a node's network and are removed, whatever happens. If the
 * platform itself is killed, the sweep finds them by {@link ResourceLabels#PURPOSE_EPHEMERAL}.
 */
@ApplicationScoped
public class EphemeralContainers {
    private static final Text NODE_NOT_RUNNING = WORDS.nodeIsNotRunning();
    private static final Text TOO_MANY = WORDS.tooManyProbesAndChecksAreRunning();
    private static final int AT_ONCE = 6;

    private final DockerClient docker;
    private final RangeConfig config;

    /** More at the same time make each slower on a small host, and a full host slows the players. */
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    @Inject
    public EphemeralContainers(DockerClient docker, RangeConfig config) {
        this.docker = docker;
        this.config = config;
    }

    /** What a helper gave: its exit code and what it printed, both streams in one. */
    public record Outcome(int exit, String output) {}

    /**
     * Runs a job to its end.
     *
     * @throws RangeUnavailable if it could not be started, or did not end within its limit: nothing is known then
     */
    public Outcome run(EphemeralSpec spec) {
        try (EphemeralContainer container = start(spec)) {
            return container.result(spec.limit());
        }
    }

    /**
     * Starts a job. A place among those that may run at the same time is waited for as long as
     * the job itself may take.
     */
    private EphemeralContainer start(EphemeralSpec spec) {
        takePlace(spec);
        @Nullable String id = null;
        try {
            id = docker.createContainerCmd(spec.image())
                    .withEntrypoint(spec.command().getFirst())
                    .withCmd(spec.command().subList(1, spec.command().size()))
                    .withHostConfig(spec.hostConfig())
                    .withLabels(Map.of(
                            ResourceLabels.INSTANCE,
                            config.instance(),
                            ResourceLabels.PURPOSE,
                            ResourceLabels.PURPOSE_EPHEMERAL))
                    .withAttachStdout(true)
                    .withAttachStderr(true)
                    .exec()
                    .getId();
            ContainerOutput output = new ContainerOutput(spec.outputLimit());
            docker.attachContainerCmd(id)
                    .withStdOut(true)
                    .withStdErr(true)
                    .withFollowStream(true)
                    .exec(output)
                    .awaitStarted(10, TimeUnit.SECONDS);
            docker.startContainerCmd(id).exec();
            return new EphemeralContainer(docker, id, output, places::release);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            abandon(id, e);
            throw RangeUnavailable.stopping(e);
        } catch (RuntimeException e) {
            abandon(id, e);
            throw failure(spec.image(), e);
        }
    }

    /** What a container in the network of a node could not be started for. */
    public static RangeUnavailable failure(String image, RuntimeException e) {
        String said = String.valueOf(e.getMessage());
        if (said.contains("No such image")) {
            return new RangeUnavailable(WORDS.imageIsMissing(image), e);
        }
        return said.contains("non running container") || said.contains("No such container")
                ? new RangeUnavailable(NODE_NOT_RUNNING, e)
                : EngineErrors.unavailable(e);
    }

    private void takePlace(EphemeralSpec spec) {
        try {
            if (!places.tryAcquire(spec.limit().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RangeUnavailable(TOO_MANY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RangeUnavailable.stopping(e);
        }
    }

    private void abandon(@Nullable String id, Exception cause) {
        places.release();
        if (id == null) {
            return;
        }
        try {
            docker.removeContainerCmd(id)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        } catch (NotFoundException gone) {
            // Removed by the sweep or by hand: as wanted.
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }
}
