package org.kakehashi.range.docker.node;

import static org.kakehashi.range.words.EngineWords.WORDS;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.InspectExecResponse;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Frame;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kakehashi.range.docker.client.PackagedFile;
import org.kakehashi.range.engine.RangeIsFrozen;
import org.kakehashi.range.engine.RangeUnavailable;

/**
 * Ends the processes of leases. The engine cannot: an exec outlives its client, has no "kill", and is forgotten with its
 * ids when the engine restarts. So a second exec with the same user looks for the marker in every environment, which
 * also finds what {@code nohup} and {@code setsid} detached. A player who removes the marker on purpose keeps a process
 * in the own node, within its limits, until the node is reset.
 */
@ApplicationScoped
public class ProcessReaper {
    private static final String END = PackagedFile.text(ProcessReaper.class, "end.sh");

    /** Time for editors and shells to save, between HUP and KILL. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final DockerClient docker;

    @Inject
    public ProcessReaper(DockerClient docker) {
        this.docker = docker;
    }

    /** Ends one lease's processes, as the user who started it, empty for the image's own; a container that is gone has none. */
    public void only(String containerId, String user, String lease) {
        endTwice(containerId, user, List.of("yes", lease));
    }

    /** Ends all marked processes of a user but those of {@code held}. */
    public void allExcept(String containerId, String user, Set<String> held) {
        var arguments = new ArrayList<String>(List.of("no"));
        arguments.addAll(held);
        endTwice(containerId, user, arguments);
    }

    private void endTwice(String containerId, String user, List<String> which) {
        try {
            if (signal(containerId, user, "HUP", which)) {
                return;
            }
            Thread.sleep(GRACE);
            if (!signal(containerId, user, "KILL", which)) {
                throw new RangeUnavailable(WORDS.someProcessesOfAClosedShellCannot());
            }
        } catch (NotFoundException gone) {
            return;
        } catch (ConflictException notRunning) {
            demandNotFrozen(containerId);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RangeUnavailable.stopping(e);
        } catch (RangeUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            throw RangeUnavailable.engineAway(e);
        }
    }

    /** What ended has no processes; in what stands still they wait. */
    private void demandNotFrozen(String containerId) {
        try {
            if (Boolean.TRUE.equals(
                    docker.inspectContainerCmd(containerId).exec().getState().getPaused())) {
                throw new RangeIsFrozen();
            }
        } catch (NotFoundException gone) {
            // So have they.
        } catch (DockerException e) {
            throw RangeUnavailable.engineAway(e);
        }
    }

    /** True if no such process is left (for KILL) or was there (for any other signal). */
    private boolean signal(String containerId, String user, String signal, List<String> which)
            throws InterruptedException {
        var command = new ArrayList<>(List.of("/bin/sh", "-c", END, "end", signal));
        command.addAll(which);
        String exec = docker.execCreateCmd(containerId)
                .withUser(user.isEmpty() ? null : user)
                .withCmd(command.toArray(String[]::new))
                .exec()
                .getId();
        docker.execStartCmd(exec)
                .withDetach(true)
                .exec(new ResultCallback.Adapter<Frame>())
                .awaitCompletion();
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            InspectExecResponse state = docker.inspectExecCmd(exec).exec();
            if (!Boolean.TRUE.equals(state.isRunning()) && state.getExitCodeLong() != null) {
                return state.getExitCodeLong() == 0;
            }
            Thread.sleep(50);
        }
        throw new RangeUnavailable(WORDS.endingAShellTookTooLong());
    }
}
