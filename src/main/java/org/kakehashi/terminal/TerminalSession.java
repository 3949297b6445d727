package org.kakehashi.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.Subject;
import org.kakehashi.range.engine.Consoles;

/** One person's shell on one desk, with or without a browser that shows it. */
final class TerminalSession {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Who sits where; one of them has one shell. */
    record Key(Subject holder, Desk desk) {}

    private final Key key;
    private final String lease;
    private final Instant openedAt;
    private final Runnable forget;
    private final Tape tape = new Tape();
    private final Typing typing = new Typing();
    private final Set<Object> watchers = ConcurrentHashMap.newKeySet();

    private final ReentrantLock lock = new ReentrantLock();
    private Consoles.@Nullable Console console;
    private @Nullable UserLine user;
    private @Nullable Ending ending;
    private Instant lastInput;
    private Instant aloneSince;

    TerminalSession(Key key, String lease, Instant now, Runnable forget) {
        this.key = key;
        this.lease = lease;
        this.openedAt = now;
        this.lastInput = now;
        this.aloneSince = now;
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

    Tape tape() {
        return tape;
    }

    boolean isOpen() {
        return locked(() -> ending == null);
    }

    /**
     * Shows this shell on a screen, starting it first if need be; a screen that had it loses it. Empty if it has ended.
     *
     * @throws org.kakehashi.range.engine.RangeUnavailable if the shell cannot be started
     */
    Optional<Line> attach(Screen screen, Resume resume, Consoles consoles, Instant now) {
        lock.lock();
        try {
            if (ending != null) {
                return Optional.empty();
            }
            if (console == null) {
                start(consoles, resume);
            }
            typing.resize(resume.columns(), resume.rows());
            if (user != null) {
                user.screen.close(Ending.TAKEN_OVER);
            }
            long from = resume.session().equals(lease) ? resume.from() : 0;
            var line = new UserLine(screen, Math.max(from, tape.start()), now);
            user = line;
            screen.tell(new Screen.Notice.Here(lease, line.from, typing.accepted()));
            screen.tell(new Screen.Notice.Watched(watchers.size()));
            Thread.ofVirtual().name("screen-" + lease).start(line::send);
            return Optional.of(line);
        } finally {
            lock.unlock();
        }
    }

    private void start(Consoles consoles, Resume resume) {
        var opened = consoles.open(
                key.desk().teamId(),
                key.desk().node(),
                key.desk().shell(),
                lease,
                resume.columns(),
                resume.rows(),
                this::print,
                () -> end(Ending.SHELL_ENDED));
        console = opened;
        Thread.ofVirtual().name("typing-" + lease).start(() -> {
            try {
                typing.run(opened, this::tellTyped);
            } catch (InterruptedException e) {
                end(Ending.PLATFORM_STOPS);
            }
        });
    }

    private void print(byte[] output) {
        try {
            tape.append(output);
        } catch (InterruptedException e) {
            end(Ending.PLATFORM_STOPS);
        }
    }

    private void tellTyped() {
        UserLine current = locked(() -> user);
        if (current != null) {
            current.screen.tell(new Screen.Notice.Typed(typing.taken()));
        }
    }

    /** Ends the shell; screens get what it printed, then the reason. Returns when its processes are gone. */
    void end(Ending why) {
        Consoles.Console last;
        lock.lock();
        try {
            if (ending != null) {
                return;
            }
            ending = why;
            last = console;
        } finally {
            lock.unlock();
        }
        tape.finish();
        typing.finish();
        forget.run();
        if (last != null) {
            last.close();
        }
    }

    /** Takes the shell from the screen that has it; its user may come back to it from another within the grace. */
    void dismiss(Ending why) {
        lock.lock();
        try {
            if (user != null) {
                user.screen.close(why);
                user.leave();
            }
        } finally {
            lock.unlock();
        }
    }

    Ending ending() {
        return locked(() -> ending == null ? Ending.LOST : ending);
    }

    void watch(Object watcher, boolean watches) {
        boolean changed = watches ? watchers.add(watcher) : watchers.remove(watcher);
        UserLine current = locked(() -> user);
        if (changed && current != null) {
            current.screen.tell(new Screen.Notice.Watched(watchers.size()));
        }
    }

    /** Why this session must end by time, if so; a screen that does not answer is let go. */
    Optional<Ending> due(Instant now, TerminalConfig limits) {
        lock.lock();
        try {
            if (user != null && user.heardAt.plus(limits.grace()).isBefore(now)) {
                user.screen.close(Ending.LOST);
                user.leave();
                aloneSince = now;
            }
            if (user == null && aloneSince.plus(limits.grace()).isBefore(now)) {
                return Optional.of(Ending.LOST);
            }
            if (openedAt.plus(limits.life()).isBefore(now)) {
                return Optional.of(Ending.LIFE_OVER);
            }
            return lastInput.plus(limits.idle()).isBefore(now) ? Optional.of(Ending.IDLE) : Optional.empty();
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
    private final class UserLine implements Line {
        private final Screen screen;
        private final long from;
        private volatile Instant heardAt;
        private volatile boolean left;
        private volatile long sent;

        UserLine(Screen screen, long from, Instant now) {
            this.screen = screen;
            this.from = from;
            this.sent = from;
            this.heardAt = now;
        }

        void send() {
            try {
                while (!left) {
                    Tape.Piece piece = tape.after(sent, PATIENCE);
                    sent = piece.to();
                    if (piece.bytes().length > 0) {
                        screen.show(piece.bytes());
                    }
                    if (piece.last()) {
                        screen.close(ending());
                        return;
                    }
                }
            } catch (Screen.Gone | InterruptedException gone) {
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
                lastInput = Instant.now();
                return typing.accept(input);
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void resize(int columns, int rows) {
            if (isCurrent()) {
                typing.resize(columns, rows);
            }
        }

        @Override
        public void confirm(long place) {
            heard();
            if (isCurrent()) {
                tape.confirm(Math.min(place, sent));
            }
        }

        @Override
        public void heard() {
            heardAt = Instant.now();
        }

        @Override
        public void leave() {
            left = true;
            lock.lock();
            try {
                if (user == this) {
                    user = null;
                    aloneSince = Instant.now();
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
