package org.kakehashi.range.docker.ephemeral;

import static org.kakehashi.range.words.EngineWords.WORDS;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.WaitContainerResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.kakehashi.range.docker.client.EngineErrors;
import org.kakehashi.range.docker.node.ContainerOutput;
import org.kakehashi.range.engine.RangeUnavailable;

/** A running helper container; closing has it removed. */
final class EphemeralContainer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EphemeralContainer.class);
    private static final int ENGINE_SECONDS = 10;

    private final DockerClient docker;
    private final String id;
    private final ContainerOutput output;
    private final Runnable removed;

    EphemeralContainer(DockerClient docker, String id, ContainerOutput output, Runnable removed) {
        this.docker = docker;
        this.id = id;
        this.output = output;
        this.removed = removed;
    }

    /**
     * Waits for its end.
     *
     * @throws RangeUnavailable if it has not ended after {@code limit}
     */
    EphemeralContainers.Outcome result(Duration limit) {
        try {
            if (!output.awaitCompletion(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw noResult(limit);
            }
            int exit = docker.waitContainerCmd(id)
                    .exec(new WaitContainerResultCallback())
                    .awaitStatusCode(ENGINE_SECONDS, TimeUnit.SECONDS);
            return new EphemeralContainers.Outcome(exit, output.text());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RangeUnavailable.stopping(e);
        } catch (RangeUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            throw EngineErrors.unavailable(e);
        }
    }

    private static RangeUnavailable noResult(Duration limit) {
        double seconds = limit.toMillis() / 1000.0;
        return new RangeUnavailable(WORDS.noResultAfterS(String.valueOf(seconds)));
    }

    /**
     * Has it removed while the caller goes on with its result. Never throws: what cannot be removed now is found by its
     * label and removed by the sweep.
     */
    @Override
    public void close() {
        Thread.ofVirtual().name("helper-end").start(this::remove);
    }

    private void remove() {
        try {
            docker.removeContainerCmd(id)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        } catch (NotFoundException alreadyGone) {
            LOG.debugf("helper %s was removed by another", id);
        } catch (RuntimeException e) {
            LOG.warnf("helper %s is left to the sweep: %s", id, e.getMessage());
        } finally {
            removed.run();
        }
    }
}
