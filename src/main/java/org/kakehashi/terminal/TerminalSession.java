package org.kakehashi.terminal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.Subject;
import org.kakehashi.range.access.ConsoleTarget;
import org.kakehashi.range.engine.Consoles;
import org.kakehashi.range.engine.Consoles.Greeting;

/** One person's shell in one console, with or without a browser that shows it. */
final class TerminalSession {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Who sits where; one of them has one shell. */
    record Key(Subject holder, ConsoleTarget target) {}

    private final Key key;
    private final Greeting greeting;
    private final String lease;
    private final InstantSource clock;
    private final Instant openedAt;
    private final Runnable forget;
    private final OutputBuffer outputBuffer = new OutputBuffer();
    private final InputQueue inputQueue = new InputQueue();
    private final Set<Object> watchers = ConcurrentHashMap.newKeySet();

    private final ReentrantLock lock = new ReentrantLock();
    private Consoles.@Nullable Console console;
    private @Nullable UserConnection user;
    private @Nullable CloseReason closeReason;
    private Instant lastInput;
    private Instant aloneSince;

    TerminalSession(Key key, Greeting greeting, String lease, InstantSource clock, Runnable forget) {
        this.key = key;
        this.greeting = greeting;
        this.lease = lease;
        this.clock = clock;
        this.openedAt = clock.instant();
        this.lastInput = openedAt;
        this.aloneSince = openedAt;
        this.forget = forget;
    }

    /** Where a returning browser was: the session that it knew, and how much of its output it has shown. */
    record Resume(String session, long from, int columns, int rows) {}

    Key key() {
        return key;
    }

    Instant openedAt() {
        return openedAt;
    }

    String lease() {
        return lease;
    }

    OutputBuffer outputBuffer() {
        return outputBuffer;
    }

    boolean isOpen() {
        return locked(() -> closeReason == null);
    }

    /**
     * Shows this shell to a client, starting it first if need be; a client that had it loses it. Empty if it has ended.
     *
     * @throws org.kakehashi.range.engine.RangeUnavailable if the shell cannot be started
     */
    Optional<ClientConnection> attach(TerminalClient client, Resume resume, Consoles consoles) {
        lock.lock();
        try {
            if (closeReason != null) {
                return Optional.empty();
            }
            if (console == null) {
                start(consoles, resume);
            }
            inputQueue.resize(resume.columns(), resume.rows());
            if (user != null) {
                user.client.close(CloseReason.TAKEN_OVER);
            }
            long from = resume.session().equals(lease) ? resume.from() : 0;
            var connection = new UserConnection(client, Math.max(from, outputBuffer.start()));
            user = connection;
            client.tell(new TerminalClient.Notice.Here(lease, connection.from, inputQueue.accepted()));
            client.tell(new TerminalClient.Notice.Watched(watchers.size()));
            Thread.ofVirtual().name("output-" + lease).start(connection::send);
            return Optional.of(connection);
        } finally {
            lock.unlock();
        }
    }

    private void start(Consoles consoles, Resume resume) {
        var opened = consoles.open(
                key.target().teamId(),
                key.target().node(),
                key.target().shell(),
                greeting,
                lease,
                resume.columns(),
                resume.rows(),
                this::print,
                how -> end(reasonOf(how)));
        console = opened;
        Thread.ofVirtual().name("input-" + lease).start(() -> {
            try {
                inputQueue.run(opened, this::tellTyped);
            } catch (InterruptedException e) {
                end(CloseReason.PLATFORM_STOPS);
            }
        });
    }

    private static CloseReason reasonOf(Consoles.End how) {
        return switch (how) {
            case LEFT -> CloseReason.SHELL_ENDED;
            case RESET -> CloseReason.NODE_RESET;
            case STOPPED -> CloseReason.NODE_STOPPED;
        };
    }

    private void print(byte[] output) {
        try {
            outputBuffer.append(output);
        } catch (InterruptedException e) {
            end(CloseReason.PLATFORM_STOPS);
        }
    }

    private void tellTyped() {
        UserConnection current = locked(() -> user);
        if (current != null) {
            current.client.tell(new TerminalClient.Notice.Typed(inputQueue.taken()));
        }
    }

    /** Ends the shell; clients get what it printed, then the reason. Returns when its processes are gone. */
    void end(CloseReason why) {
        Consoles.Console last;
        lock.lock();
        try {
            if (closeReason != null) {
                return;
            }
            closeReason = why;
            last = console;
        } finally {
            lock.unlock();
        }
        outputBuffer.finish();
        inputQueue.finish();
        forget.run();
        if (last != null) {
            last.close();
        }
    }

    CloseReason closeReason() {
        return locked(() -> closeReason == null ? CloseReason.LOST : closeReason);
    }

    void watch(Object watcher, boolean watches) {
        boolean changed = watches ? watchers.add(watcher) : watchers.remove(watcher);
        UserConnection current = locked(() -> user);
        if (changed && current != null) {
            current.client.tell(new TerminalClient.Notice.Watched(watchers.size()));
        }
    }

    /** Why this session must end by time, if so; a client that does not answer is let go. */
    Optional<CloseReason> due(TerminalConfig limits) {
        lock.lock();
        try {
            Instant now = clock.instant();
            if (user != null && user.heardAt.plus(limits.grace()).isBefore(now)) {
                user.client.close(CloseReason.LOST);
                user.leave();
                aloneSince = now;
            }
            if (user == null && aloneSince.plus(limits.grace()).isBefore(now)) {
                return Optional.of(CloseReason.LOST);
            }
            if (openedAt.plus(limits.life()).isBefore(now)) {
                return Optional.of(CloseReason.LIFE_OVER);
            }
            return lastInput.plus(limits.idle()).isBefore(now) ? Optional.of(CloseReason.IDLE) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(java.util.function.Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }

    /** The connection of the browser that uses the shell. */
    private final class UserConnection implements ClientConnection {
        private final TerminalClient client;
        private final long from;
        private volatile Instant heardAt;
        private volatile boolean left;
        private volatile long sent;

        UserConnection(TerminalClient client, long from) {
            this.client = client;
            this.from = from;
            this.sent = from;
            this.heardAt = clock.instant();
        }

        void send() {
            try {
                while (!left) {
                    OutputBuffer.Chunk chunk = outputBuffer.after(sent, PATIENCE);
                    sent = chunk.to();
                    if (chunk.bytes().length > 0) {
                        client.show(chunk.bytes());
                    }
                    if (chunk.last()) {
                        client.close(closeReason());
                        return;
                    }
                }
            } catch (TerminalClient.Gone | InterruptedException gone) {
                leave();
            }
        }

        @Override
        public boolean type(byte[] input) {
            lock.lock();
            try {
                if (user != this) {
                    return true;
                }
                lastInput = clock.instant();
                return inputQueue.accept(input);
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void resize(int columns, int rows) {
            if (isCurrent()) {
                inputQueue.resize(columns, rows);
            }
        }

        @Override
        public void confirm(long place) {
            heard();
            if (isCurrent()) {
                outputBuffer.confirm(Math.min(place, sent));
            }
        }

        @Override
        public void heard() {
            heardAt = clock.instant();
        }

        @Override
        public void leave() {
            left = true;
            lock.lock();
            try {
                if (user == this) {
                    user = null;
                    aloneSince = clock.instant();
                }
            } finally {
                lock.unlock();
            }
        }

        private boolean isCurrent() {
            return locked(() -> user == this);
        }
    }
}
