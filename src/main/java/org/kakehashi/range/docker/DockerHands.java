package org.kakehashi.range.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.kakehashi.range.Hands;
import org.kakehashi.range.RangeUnavailable;

/** A command in a node as an exec without terminal. One that is given up ends with its node. */
@ApplicationScoped
class DockerHands implements Hands {
    private static final Logger LOG = Logger.getLogger(DockerHands.class);
    private static final int ENGINE_SECONDS = 10;

    /** How engines word that a program is not there, or cannot be executed: as output of the exec, with these codes. */
    private static final Pattern NO_PROGRAM = Pattern.compile("(?s)^(OCI runtime exec failed|exec failed).*");

    @Inject
    DockerClient docker;

    @Inject
    NodeContainers nodes;

    @Override
    public Result run(long teamId, String node, String user, List<String> command, Duration limit) {
        String container = nodes.running(teamId, node).id();
        var output = new Streams();
        try {
            String exec = create(container, user, command);
            docker.execStartCmd(exec).exec(output);
            if (!output.awaitCompletion(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return output.result(Ending.TIMED_OUT, -1);
            }
            return ended(exec, output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RangeUnavailable("interrupted", e);
        } catch (DockerException e) {
            return notStarted(node, user, e);
        } catch (RuntimeException e) {
            throw Answers.unavailable(e);
        } finally {
            output.end();
        }
    }

    private String create(String container, String user, List<String> command) {
        var create = docker.execCreateCmd(container)
                .withAttachStdout(true)
                .withAttachStderr(true)
                .withEnv(List.of("LANG=C.UTF-8"))
                .withCmd(command.toArray(String[]::new));
        if (!user.isEmpty()) {
            create.withUser(user);
        }
        return create.exec().getId();
    }

    private Result ended(String exec, Streams output) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(ENGINE_SECONDS);
        while (System.nanoTime() < end) {
            Long exit = docker.inspectExecCmd(exec).exec().getExitCodeLong();
            if (exit != null) {
                Result result = output.result(Ending.ENDED, exit.intValue());
                boolean noProgram = (exit == 126 || exit == 127)
                        && NO_PROGRAM.matcher(result.output() + result.errors()).matches();
                return noProgram ? output.result(Ending.NOT_STARTED, exit.intValue()) : result;
            }
            Thread.sleep(20);
        }
        throw new RangeUnavailable("the engine does not tell how the command ended");
    }

    private static Result notStarted(String node, String user, DockerException e) {
        String said = String.valueOf(e.getMessage());
        String lower = said.toLowerCase(Locale.ROOT);
        if (lower.contains("unable to find user") || lower.contains("no matching entries in passwd")) {
            return new Result(Ending.NOT_STARTED, -1, "", "there is no user " + user, false);
        }
        if (lower.contains("executable file not found") || lower.contains("oci runtime exec failed")) {
            return new Result(Ending.NOT_STARTED, -1, "", said, false);
        }
        throw lower.contains("is not running") ? RangeUnavailable.notRunning(node, e) : Answers.unavailable(e);
    }

    /** Both streams of an exec, each up to a limit; more is read and dropped. */
    private static final class Streams extends ResultCallback.Adapter<Frame> {
        private final Output out = new Output(OUTPUT_LIMIT);
        private final Output errors = new Output(OUTPUT_LIMIT);
        private long bytes;

        @Override
        public synchronized void onNext(Frame frame) {
            bytes += frame.getStreamType() == StreamType.STDERR ? 0 : frame.getPayload().length;
            (frame.getStreamType() == StreamType.STDERR ? errors : out).onNext(frame);
        }

        synchronized Result result(Ending ending, int exit) {
            return new Result(ending, exit, out.text(), errors.text(), bytes > OUTPUT_LIMIT);
        }

        void end() {
            try {
                close();
            } catch (java.io.IOException e) {
                LOG.debugf("the stream of a command did not close: %s", e);
            }
        }
    }
}
