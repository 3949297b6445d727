package org.kakehashi.tick.checker.wire;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes calls over connections that are kept for a moment. One event loop serves all checkers: it only moves bytes, and
 * never more than {@link #LARGEST_BODY} of an answer.
 */
public final class HttpCalls implements AutoCloseable {
    /** Bytes of an answer after which it is refused. */
    public static final int LARGEST_BODY = 64 * 1024;

    private static final int LARGEST_HEAD = 16 * 1024;
    private static final int LONGEST_LINE = 4 * 1024;

    /** Calls to one checker that are under way at once. */
    public static final int AT_ONCE = 64;

    /** Shorter than servers keep a connection that nobody uses, so that hardly any call meets a closed one. */
    private static final int KEPT_SECONDS = 1;

    private static final int CLOSING_SECONDS = 10;

    private final Vertx vertx;
    private final HttpClient client;

    /** @throws IllegalStateException if this computer has no UNIX sockets for the client */
    public HttpCalls() {
        vertx = Vertx.vertx(new VertxOptions()
                .setPreferNativeTransport(true)
                .setEventLoopPoolSize(1)
                .setInternalBlockingPoolSize(2)
                .setWorkerPoolSize(1));
        if (!vertx.isNativeTransportEnabled()) {
            throw new IllegalStateException(
                    "checkers need Linux on x86_64 or aarch64", vertx.unavailableNativeTransportCause());
        }
        client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(true)
                .setKeepAliveTimeout(KEPT_SECONDS)
                .setMaxPoolSize(AT_ONCE)
                .setMaxHeaderSize(LARGEST_HEAD)
                .setMaxInitialLineLength(LONGEST_LINE)
                .setMaxChunkSize(LARGEST_BODY)
                .setDecompressionSupported(false));
        // What is wrong with a connection is the answer of its call; a log of it would be a gift to who wants it full.
        client.connectionHandler(connection -> connection.exceptionHandler(known -> {}));
    }

    /**
     * Sends a request and waits for its whole answer. A connection that was closed before anything of the answer came is
     * replaced once: it may have been one that the other side gave up meanwhile.
     *
     * @param body JSON to post; empty for a request that gets
     * @param limit from now; the call is cut off then
     */
    public HttpAnswer call(CheckerAddress to, String path, byte[] body, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        var first = new Call(to, path, body);
        HttpAnswer answer = first.await(end);
        return first.metClosedConnection() ? new Call(to, path, body).await(end) : answer;
    }

    @Override
    public void close() {
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(CLOSING_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** One request; all of it but waiting happens on the event loop. */
    private final class Call {
        private final CompletableFuture<HttpAnswer> answer = new CompletableFuture<>();
        private volatile boolean sent;
        private volatile boolean metClosed;

        Call(CheckerAddress to, String path, byte[] body) {
            Future<HttpClientRequest> opened = client.request(options(to, path, body));
            opened.onFailure(failure -> answer.complete(new HttpAnswer.Unreached(said(failure))));
            opened.onSuccess(request -> {
                // Whoever stops waiting cuts the connection, so that nothing more is taken from it.
                answer.whenComplete((done, failure) -> {
                    if (!(done instanceof HttpAnswer.Whole)) {
                        request.reset();
                    }
                });
                if (!answer.isDone()) {
                    send(request, body);
                }
            });
        }

        private void send(HttpClientRequest request, byte[] body) {
            sent = true;
            request.response()
                    .onFailure(failure -> {
                        metClosed = failure instanceof HttpClosedException || failure instanceof IOException;
                        answer.complete(new HttpAnswer.Broken(said(failure)));
                    })
                    .onSuccess(response -> {
                        Buffer taken = Buffer.buffer();
                        response.handler(piece -> {
                            if (taken.length() + piece.length() > LARGEST_BODY) {
                                answer.complete(new HttpAnswer.Broken("answer of more than " + LARGEST_BODY + " bytes"));
                            } else {
                                taken.appendBuffer(piece);
                            }
                        });
                        response.exceptionHandler(failure -> answer.complete(new HttpAnswer.Broken(said(failure))));
                        response.endHandler(end -> answer.complete(new HttpAnswer.Whole(
                                response.statusCode(), HeaderTable.of(response.headers()), taken.getBytes())));
                    });
            if (body.length == 0) {
                request.end();
            } else {
                request.putHeader("Content-Type", "application/json").end(Buffer.buffer(body));
            }
        }

        boolean metClosedConnection() {
            return metClosed;
        }

        HttpAnswer await(long end) {
            try {
                return answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                return cut(sent ? new HttpAnswer.Late() : new HttpAnswer.Unreached("no connection in time"));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return cut(new HttpAnswer.Broken("interrupted"));
            } catch (ExecutionException e) {
                throw new IllegalStateException("a call never fails", e);
            }
        }

        private HttpAnswer cut(HttpAnswer instead) {
            vertx.runOnContext(now -> answer.complete(instead));
            return instead;
        }
    }

    private static RequestOptions options(CheckerAddress to, String path, byte[] body) {
        var options = new RequestOptions()
                .setMethod(body.length == 0 ? HttpMethod.GET : HttpMethod.POST)
                .setURI(path);
        return switch (to) {
            case CheckerAddress.Tcp tcp -> options.setHost(tcp.host()).setPort(tcp.port());
            case CheckerAddress.Socket socket ->
                options.setServer(SocketAddress.domainSocketAddress(socket.path().toString()))
                        .setHost("checker")
                        .setPort(80);
        };
    }

    private static String said(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
