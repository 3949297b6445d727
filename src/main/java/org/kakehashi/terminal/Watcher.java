package org.kakehashi.terminal;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** An instructor's view of a console: output only, of whichever shell is open there, without what could act on the viewer. */
final class Watcher implements ClientConnection {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final TerminalClient client;
    private final Duration pause;
    private final Supplier<Optional<TerminalSession>> newest;
    private volatile boolean left;

    /** @param pause between two pieces of output, so that what comes in between is sent together */
    Watcher(TerminalClient client, Duration pause, Supplier<Optional<TerminalSession>> newest) {
        this.client = client;
        this.pause = pause;
        this.newest = newest;
    }

    void follow() {
        try {
            while (!left) {
                Optional<TerminalSession> session = newest.get();
                client.tell(new TerminalClient.Notice.Watching(session.isPresent()));
                if (session.isPresent()) {
                    show(session.get());
                } else {
                    awaitAnother();
                }
            }
        } catch (TerminalClient.Gone | InterruptedException gone) {
            leave();
        }
    }

    private void show(TerminalSession session) throws InterruptedException {
        session.watch(this, true);
        try {
            var filter = new EscapeFilter();
            long at = session.outputBuffer().start();
            client.tell(new TerminalClient.Notice.Here(session.lease().substring(0, 8), at, 0));
            for (OutputBuffer.Chunk chunk = null; !left && (chunk == null || !chunk.last()); at = chunk.to()) {
                chunk = session.outputBuffer().after(at, PATIENCE);
                byte[] harmless = filter.pass(chunk.bytes());
                if (harmless.length > 0) {
                    client.show(harmless);
                    Thread.sleep(pause);
                }
            }
        } finally {
            session.watch(this, false);
        }
    }

    private void awaitAnother() throws InterruptedException {
        while (!left && newest.get().isEmpty()) {
            Thread.sleep(PATIENCE);
        }
    }

    @Override
    public boolean type(byte[] input) {
        return false;
    }

    @Override
    public void resize(int columns, int rows) {
        // The size is the user's; a watcher sees it as it is.
    }

    @Override
    public void confirm(long place) {
        // A watcher is never waited for.
    }

    @Override
    public void heard() {
        // A watcher holds nothing that would have to be given back.
    }

    @Override
    public void leave() {
        left = true;
    }
}
