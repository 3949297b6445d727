package org.kakehashi.scoring.web;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;
import org.kakehashi.scoring.Boards;
import org.kakehashi.scoring.LiveBoard;

/**
 * One open stream. The loop sends the newest board, waits until the browser has taken it, and only then looks for a
 * newer one: a slow viewer skips boards, and one who takes nothing for half a minute is dropped. After two minutes the
 * page is asked to connect again, which checks anew whether its session may still see the board.
 */
final class BoardViewer {
    private static final Logger LOG = Logger.getLogger(BoardViewer.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration LIFE = Duration.ofMinutes(2);

    /** After which a browser that lost the stream tries again. */
    private static final Duration RECONNECT = Duration.ofSeconds(3);

    private static final Duration SLOWEST = Duration.ofSeconds(30);

    private final Boards boards;
    private final LiveBoard board;
    private final LiveParts parts;
    private final SseEventSink sink;
    private final Sse sse;
    private final OpenStreams streams;
    private final Sessions.Of session;
    private final Thread thread = Thread.ofVirtual().name("board-viewer").unstarted(this::serve);

    private volatile boolean retired;

    BoardViewer(
            Boards boards,
            LiveBoard board,
            LiveParts parts,
            SseEventSink sink,
            Sse sse,
            OpenStreams streams,
            Sessions.Of session) {
        this.boards = boards;
        this.board = board;
        this.parts = parts;
        this.sink = sink;
        this.sse = sse;
        this.streams = streams;
        this.session = session;
    }

    /**
     * Begins the answer on the request's own thread, and only then the loop: when that thread is done with the request it
     * writes the answer's head if nobody has, and must not do so at the same moment as the loop.
     */
    void start() {
        boolean begun = false;
        try {
            send(sse.newEventBuilder()
                    .comment("board")
                    .reconnectDelay(RECONNECT.toMillis())
                    .build());
            begun = true;
        } catch (ExecutionException | TimeoutException | IllegalStateException gone) {
            LOG.debugf("a viewer has gone: %s", gone.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (begun) {
            thread.start();
        } else {
            boards.leave(board);
            sink.close();
        }
    }

    /** Newer streams of the session take this one's place. */
    void retire() {
        retired = true;
        thread.interrupt();
    }

    /** Whose streams are counted together: a trainee's of all sessions, else those of one. */
    String owner() {
        return session.subject().kind() == Subject.Kind.PARTICIPANT
                ? session.subject().toString()
                : session.handle();
    }

    Sessions.Of session() {
        return session;
    }

    void stop() {
        thread.interrupt();
    }

    private void serve() {
        streams.enter(this);
        try {
            sendUntilOver();
        } catch (ExecutionException | TimeoutException | IllegalStateException gone) {
            LOG.debugf("a viewer has gone: %s", gone.getMessage());
        } finally {
            boards.leave(board);
            streams.leave(this);
            sink.close();
        }
    }

    private void sendUntilOver() throws ExecutionException, TimeoutException {
        long end = System.nanoTime() + LIFE.toNanos();
        try {
            long beat = System.nanoTime();
            Optional<Sent> sent = Optional.empty();
            long seen = 0;
            while (!sink.isClosed() && System.nanoTime() < end) {
                Optional<LiveBoard.Shown> next = board.next(seen, HEARTBEAT.minusNanos(System.nanoTime() - beat));
                boolean quiet = System.nanoTime() - beat >= HEARTBEAT.toNanos();
                Optional<Sent> now = next.map(shown -> Sent.of(parts, shown));
                if (next.isPresent() && !now.equals(sent)) {
                    boolean held = parts.isHeld(next.get());
                    boolean follows =
                            sent.filter(before -> before.held() == held).isPresent();
                    sendBoard(follows ? seen : 0, next.get());
                    beat = System.nanoTime();
                } else if (quiet) {
                    LiveBoard.Shown same = board.newest();
                    send("status", parts.id(same), parts.status(same));
                    beat = System.nanoTime();
                }
                if (next.isPresent()) {
                    sent = now;
                    seen = next.get().version();
                }
            }
            send("renew", "renew", "");
        } catch (InterruptedException e) {
            if (retired) {
                sendLast("retired");
            }
        }
    }

    /** What the browser has. News that change nothing for this viewer are not told: when they come is nobody's to see, either. */
    private record Sent(String id, boolean held, Object content) {
        static Sent of(LiveParts parts, LiveBoard.Shown shown) {
            return new Sent(parts.id(shown), parts.isHeld(shown), parts.content(shown));
        }
    }

    private void sendBoard(long seen, LiveBoard.Shown shown)
            throws InterruptedException, ExecutionException, TimeoutException {
        String id = parts.id(shown);
        send("status", id, parts.status(shown));
        Optional<String> patch = parts.patch(seen, shown);
        if (patch.isPresent()) {
            send("patch", id, patch.get());
        } else {
            send("board", id, parts.whole(shown));
        }
    }

    private void sendLast(String name) throws ExecutionException, TimeoutException {
        try {
            send(name, name, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(String name, String id, String html)
            throws InterruptedException, ExecutionException, TimeoutException {
        send(sse.newEventBuilder().name(name).id(id).data(html).build());
    }

    private void send(OutboundSseEvent event) throws InterruptedException, ExecutionException, TimeoutException {
        sink.send(event).toCompletableFuture().get(SLOWEST.toSeconds(), TimeUnit.SECONDS);
    }
}
