package org.kakehashi.range.docker.agent;

import static org.kakehashi.range.words.EngineWords.WORDS;

import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.kakehashi.range.docker.client.EngineStream;
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.site.language.Text;

/**
 * The conversation with one agent. Many requests are under way at a time on one stream; their answers come in any order.
 * Whatever is wrong with it, the stream broken, an answer that nobody understands, no answer to a ping, it is lost for
 * good: nothing that was asked is known then, and the next request is for a new agent.
 */
final class AgentConnection {
    private static final Logger LOG = Logger.getLogger(AgentConnection.class);
    private static final String VERSION = "1";
    private static final Duration HELLO = Duration.ofSeconds(20);
    private static final Duration BETWEEN_PINGS = Duration.ofSeconds(5);

    /** On a busy host an answer may take its time, and a new agent would not be faster. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EngineStream stream;
    private final Runnable ended;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, AgentJob> jobs = new ConcurrentHashMap<>();
    private final AtomicReference<Text> lost = new AtomicReference<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final CountDownLatch greeted = new CountDownLatch(1);

    /** @param ended is run once when it is lost */
    AgentConnection(EngineStream stream, Runnable ended) {
        this.stream = stream;
        this.ended = ended;
    }

    /** Begins to listen; before the container starts, so that nothing that it says is missed. */
    void listen() {
        Thread.ofVirtual().name("agent-answers").start(this::read);
    }

    /**
     * Waits for the agent's first word.
     *
     * @throws RangeUnavailable if it does not come, or is of another version
     */
    void awaitHello() {
        try {
            if (!greeted.await(HELLO.toMillis(), TimeUnit.MILLISECONDS)) {
                lose(WORDS.agentDoesNotAnswer());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            lose(WORDS.agentHasEnded());
            throw RangeUnavailable.stopping(e);
        }
        demand();
        Thread.ofVirtual().name("agent-pings").start(this::watch);
    }

    boolean isLost() {
        return lost.get() != null;
    }

    private void demand() {
        Text why = lost.get();
        if (why != null) {
            throw new RangeUnavailable(why);
        }
    }

    /**
     * Sends a request; the caller closes the job.
     *
     * @param closed is run once then
     */
    AgentJob ask(List<String> words, Runnable closed) {
        String id = Long.toString(numbers.incrementAndGet(), 36);
        var job = new AgentJob(() -> send(id, List.of("stop")), () -> {
            jobs.remove(id);
            closed.run();
        });
        jobs.put(id, job);
        send(id, words);
        Text why = lost.get();
        if (why != null) {
            // Whoever lost it may have looked through the jobs before this one was among them.
            job.lose(why);
        }
        return job;
    }

    private void send(String id, List<String> words) {
        String line = id + "\t" + words.stream().map(AgentConnection::escaped).collect(Collectors.joining("\t")) + "\n";
        try {
            // An agent that stands still takes nothing: whoever writes waits then, and all others behind him.
            if (!writing.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                lose(WORDS.agentDoesNotAnswer());
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RangeUnavailable.stopping(e);
        }
        try {
            stream.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.debugf("the agent was not reached: %s", e.getMessage());
            lose(WORDS.agentHasEnded());
        } finally {
            writing.unlock();
        }
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    private void read() {
        try {
            var frames = new AgentFrames(stream);
            for (String line = frames.next(); line != null; line = frames.next()) {
                take(line);
            }
            lose(WORDS.agentHasEnded());
        } catch (ProtocolException e) {
            LOG.warnf("the agent is not understood: %s", e.getMessage());
            lose(WORDS.agentIsNotUnderstood());
        } catch (IOException e) {
            LOG.debugf("the agent's stream was cut: %s", e.getMessage());
            lose(WORDS.agentHasEnded());
        }
    }

    private void take(String line) throws ProtocolException {
        String[] words = line.split("\t", 3);
        if (words.length < 3) {
            throw new ProtocolException("half an answer");
        }
        switch (words[1]) {
            case "hello" -> greet(words[2]);
            case "line" -> {
                AgentJob job = jobs.get(words[0]);
                // Without one: somebody did not wait any longer.
                if (job != null) {
                    job.line(words[2]);
                }
            }
            case "end" -> end(words[0], words[2].split("\t", -1));
            default -> throw new ProtocolException("an answer of no known kind");
        }
    }

    private void greet(String version) {
        if (!version.equals(VERSION)) {
            lose(WORDS.agentIsOfAnotherVersion());
        }
        greeted.countDown();
    }

    private void end(String id, String[] numbers) throws ProtocolException {
        if (numbers.length != 2 || !numbers[0].matches("\\d{1,3}") || !numbers[1].matches("\\d{1,6}")) {
            throw new ProtocolException("an end without its numbers");
        }
        AgentJob job = jobs.get(id);
        if (job != null) {
            job.end(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
        }
    }

    /** An agent that was stopped for a while says nothing and is not gone: only asking finds that out. */
    private void watch() {
        try {
            while (!over.await(BETWEEN_PINGS.toMillis(), TimeUnit.MILLISECONDS)) {
                try (AgentJob ping = ask(List.of("ping"), () -> {})) {
                    ping.result(PATIENCE);
                } catch (RangeUnavailable e) {
                    lose(WORDS.agentDoesNotAnswer());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it; what is under way is unknown. */
    void lose(Text why) {
        if (!lost.compareAndSet(null, why)) {
            return;
        }
        try {
            stream.close();
        } catch (IOException e) {
            LOG.debugf("the agent's stream did not close: %s", e.getMessage());
        }
        jobs.values().forEach(job -> job.lose(why));
        greeted.countDown();
        over.countDown();
        ended.run();
    }
}
