package org.kakehashi.range.docker.access;

import static org.kakehashi.range.words.EngineWords.WORDS;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.kakehashi.range.docker.client.EngineStream;
import org.kakehashi.range.docker.node.ProcessReaper;
import org.kakehashi.range.engine.Consoles.Console;
import org.kakehashi.range.engine.Consoles.End;
import org.kakehashi.range.engine.RangeIsFrozen;
import org.kakehashi.range.engine.RangeUnavailable;

/** An open shell: one virtual thread reads it and waits whenever its reader does, so that nothing piles up here. */
final class DockerConsole implements Console {
    private static final Logger LOG = Logger.getLogger(DockerConsole.class);
    private static final int CHUNK = 16 * 1024;
    private static final int TRIES = 6;

    /** A pause takes minutes; its processes do nothing meanwhile. */
    private static final Duration UNTIL_IT_GOES_ON = Duration.ofSeconds(5);

    private final DockerClient docker;
    private final ProcessReaper reaper;
    private final String containerId;
    private final String execId;
    private final String user;
    private final String lease;
    private final EngineStream stream;
    private final AtomicBoolean ended = new AtomicBoolean();

    DockerConsole(
            DockerClient docker,
            ProcessReaper reaper,
            String containerId,
            String execId,
            String user,
            String lease,
            EngineStream stream) {
        this.docker = docker;
        this.reaper = reaper;
        this.containerId = containerId;
        this.execId = execId;
        this.user = user;
        this.lease = lease;
        this.stream = stream;
    }

    void pump(Consumer<byte[]> output, NodeFate fate, Consumer<End> closed) {
        Thread.ofVirtual().name("console-" + lease).start(() -> {
            try {
                ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
                for (byte[] bytes = stream.read(buffer); bytes.length > 0; bytes = stream.read(buffer)) {
                    output.accept(bytes);
                }
            } catch (IOException e) {
                LOG.debugf("the stream of lease %s was cut: %s", lease, e);
            } finally {
                closed.accept(ended.get() ? End.LEFT : fate.ask());
                close();
            }
        });
    }

    @Override
    public void type(byte[] input) {
        try {
            stream.write(input);
        } catch (IOException e) {
            throw new RangeUnavailable(WORDS.shellHasEnded(), e);
        }
    }

    @Override
    public void resize(int columns, int rows) {
        try {
            docker.resizeExecCmd(execId).withSize(rows, columns).exec();
        } catch (DockerException e) {
            LOG.debugf("no new size for lease %s: %s", lease, e.getMessage());
        }
    }

    @Override
    public void close() {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        try {
            stream.close();
        } catch (IOException e) {
            LOG.debugf("the stream of lease %s did not close: %s", lease, e);
        }
        endLease();
    }

    /** Background jobs outlive a shell that ended by itself as well, so its lease is ended in any case. */
    private void endLease() {
        int attempt = 0;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                reaper.only(containerId, user, lease);
                return;
            } catch (RangeIsFrozen standsStill) {
                rest(UNTIL_IT_GOES_ON);
            } catch (RangeUnavailable e) {
                attempt++;
                if (attempt == TRIES) {
                    LOG.warnf("lease %s is left to the next sweep: %s", lease, e.getMessage());
                    return;
                }
                rest(Duration.ofSeconds(1L << attempt));
            }
        }
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
