package org.kakehashi.range.docker.node;

import static org.kakehashi.range.words.EngineWords.WORDS;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.kakehashi.range.docker.client.EngineErrors;
import org.kakehashi.range.engine.NodeCommands.Result;
import org.kakehashi.range.engine.RangeUnavailable;

/** One command inside a running container, marked like a terminal's shell, so that it can be ended. */
@ApplicationScoped
public class NodeExec {
    private static final Logger LOG = Logger.getLogger(NodeExec.class);
    private static final int OUTPUT_LIMIT = 64 << 10;
    private static final Duration SETTLE = Duration.ofSeconds(5);

    private final SecureRandom random = new SecureRandom();

    private final DockerClient docker;
    private final ProcessReaper reaper;

    @Inject
    public NodeExec(DockerClient docker, ProcessReaper reaper) {
        this.docker = docker;
        this.reaper = reaper;
    }

    /** @throws RangeUnavailable if it does not run, the engine does not answer, or it has not ended in time */
    public Result run(String containerId, String user, List<String> command, Duration limit) {
        String lease = draw();
        try {
            String id = docker.execCreateCmd(containerId)
                    .withAttachStdout(true)
                    .withAttachStderr(true)
                    .withUser(user.isEmpty() ? null : user)
                    .withEnv(List.of("KAKEHASHI_LEASE=" + lease + "."))
                    .withCmd(command.toArray(String[]::new))
                    .exec()
                    .getId();
            var both = new BothStreams();
            if (!docker.execStartCmd(id).exec(both).awaitCompletion(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                end(containerId, user, lease);
                double seconds = limit.toMillis() / 1000.0;
                throw new RangeUnavailable(WORDS.noResultAfterS(String.valueOf(seconds)));
            }
            return new Result(exitOf(id), both.output.text(), both.errors.text());
        } catch (NotFoundException | ConflictException e) {
            throw new RangeUnavailable(WORDS.nodeIsNotRunning(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(containerId, user, lease);
            throw RangeUnavailable.stopping(e);
        } catch (RangeUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            throw EngineErrors.unavailable(e);
        }
    }

    /** The stream may end a moment before the engine has noted the exit code. */
    private int exitOf(String id) throws InterruptedException {
        long deadline = System.nanoTime() + SETTLE.toNanos();
        while (System.nanoTime() < deadline) {
            var state = docker.inspectExecCmd(id).exec();
            Long exit = state.getExitCodeLong();
            if (!Boolean.TRUE.equals(state.isRunning()) && exit != null) {
                return exit.intValue();
            }
            Thread.sleep(20);
        }
        throw new RangeUnavailable(WORDS.engineDoesNotTellHowTheCommand());
    }

    private void end(String containerId, String user, String lease) {
        try {
            reaper.only(containerId, user, lease);
        } catch (RangeUnavailable e) {
            LOG.warnf("a command of lease %s is left to the next sweep: %s", lease, e.getMessage());
        }
    }

    private String draw() {
        byte[] drawn = new byte[16];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }

    /** Keeps the two streams apart. */
    private static final class BothStreams extends ResultCallback.Adapter<Frame> {
        private final ContainerOutput output = new ContainerOutput(OUTPUT_LIMIT);
        private final ContainerOutput errors = new ContainerOutput(OUTPUT_LIMIT);

        @Override
        public void onNext(Frame frame) {
            (frame.getStreamType() == StreamType.STDERR ? errors : output).onNext(frame);
        }
    }
}
