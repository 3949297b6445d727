package org.kakehashi.range.docker.agent;

import static org.kakehashi.range.words.EngineWords.WORDS;

import com.github.dockerjava.api.DockerClient;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.docker.client.EngineErrors;
import org.kakehashi.range.docker.client.EngineStream;
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.site.language.Text;

/**
 * The agent that this platform has on its engine: made when it is first needed, made again when it is lost, taken away at
 * the end. It holds no policy; what is asked of it is one of a few verbs, in the network of a node that
 * {@link NetworkPlaces} found to be ours, or in the host's own.
 */
@ApplicationScoped
public class Agent {
    private static final Logger LOG = Logger.getLogger(Agent.class);

    /** How many may be under way at a time; the program itself refuses more than 160. */
    private static final int AT_ONCE = 128;

    private static final Duration TURN = Duration.ofSeconds(30);
    private static final int NO_CONTAINER = 3;
    private static final int TOO_MANY = 75;
    private static final int BY_SIGNAL = 128;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final ReentrantLock opening = new ReentrantLock();
    private final AgentContainer containers;
    private final RangeConfig config;
    private volatile @Nullable AgentConnection current;
    private volatile boolean closed;

    @Inject
    public Agent(DockerClient docker, RangeConfig config) {
        this.containers = new AgentContainer(docker, config);
        this.config = config;
    }

    /**
     * Does a job and waits for its end.
     *
     * @throws RangeUnavailable if it was not done or not ended, so that nothing is known
     */
    public AgentJob.Outcome run(NetworkPlace from, Duration limit, String... words) {
        try (AgentJob job = start(from, words)) {
            AgentJob.Outcome outcome = job.result(limit);
            if (outcome.exit() == NO_CONTAINER) {
                throw new RangeUnavailable(WORDS.nodeIsNotRunning());
            }
            if (outcome.exit() == TOO_MANY) {
                throw new RangeUnavailable(WORDS.tooManyProbesAndChecksAreRunning());
            }
            if (outcome.exit() >= BY_SIGNAL) {
                throw new RangeUnavailable(WORDS.agentHasEnded());
            }
            return outcome;
        }
    }

    /** Starts a job; the caller closes it. */
    public AgentJob start(NetworkPlace from, String... words) {
        takeTurn();
        try {
            var request = new ArrayList<>(List.of(words[0], Long.toString(from.process()), from.container()));
            request.addAll(List.of(words).subList(1, words.length));
            return connection().ask(request, turns::release);
        } catch (RuntimeException e) {
            turns.release();
            throw e;
        }
    }

    private void takeTurn() {
        try {
            if (!turns.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RangeUnavailable(WORDS.tooManyProbesAndChecksAreRunning());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RangeUnavailable.stopping(e);
        }
    }

    private AgentConnection connection() {
        AgentConnection now = current;
        if (now != null && !now.isLost()) {
            return now;
        }
        opening.lock();
        try {
            now = current;
            if (now == null || now.isLost()) {
                now = open();
                current = now;
            }
            return now;
        } finally {
            opening.unlock();
        }
    }

    private AgentConnection open() {
        if (closed) {
            throw new RangeUnavailable(WORDS.agentHasEnded());
        }
        containers.removeAll();
        String id = containers.create();
        try {
            var stream = EngineStream.attach(URI.create(config.engine()), id);
            var connection = new AgentConnection(
                    stream, () -> Thread.ofVirtual().name("agent-end").start(() -> containers.remove(id)));
            connection.listen();
            containers.start(id);
            connection.awaitHello();
            LOG.debugf("agent %s answers", id);
            return connection;
        } catch (IOException e) {
            containers.remove(id);
            throw new RangeUnavailable(WORDS.containerEngineDoesNotAnswer(EngineErrors.said(e)), e);
        } catch (RuntimeException e) {
            containers.remove(id);
            throw e;
        }
    }

    /** Before the beans go: the engine's client is needed. */
    void stop(@Observes ShutdownEvent event) {
        close();
    }

    /** Takes it away; it is not made again. */
    public void close() {
        opening.lock();
        try {
            closed = true;
            AgentConnection now = current;
            if (now != null) {
                now.lose(WORDS.agentHasEnded());
                containers.removeAll();
            }
        } catch (RangeUnavailable e) {
            Text why = e.detail();
            LOG.warnf("the agent is left to end by itself: %s", why.en());
        } finally {
            opening.unlock();
        }
    }
}
