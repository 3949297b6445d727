package org.kakehashi.webpage.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.nio.file.Path;
import org.kakehashi.webpage.HeaderRules;
import org.kakehashi.webpage.PageConfig;

/** One request on its way to a node, and the answer on its way back; both flow no faster than their reader takes them. */
final class ForwardedRequest {
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final AdmittedRequest admitted;
    private final HttpClient client;
    private final PageConfig limits;
    private final HttpServerRequest request;
    private boolean answered;

    ForwardedRequest(AdmittedRequest admitted, HttpClient client, PageConfig limits) {
        this.admitted = admitted;
        this.client = client;
        this.limits = limits;
        this.request = admitted.request();
    }

    /**
     * Sends the request through a proxy.
     *
     * @param closed done instead if nobody opens there
     */
    void through(Path proxy, Runnable closed) {
        if (announced() > limits.largestRequest()) {
            refuse(new LimitedBody.TooLarge(limits.largestRequest()));
            return;
        }
        client.request(options(admitted, proxy))
                .onFailure(failure -> admitted.notOpened(failure, closed))
                .onSuccess(this::send);
    }

    static RequestOptions options(AdmittedRequest admitted, Path proxy) {
        HttpServerRequest request = admitted.request();
        return new RequestOptions()
                .setServer(SocketAddress.domainSocketAddress(proxy.toString()))
                .setHost(admitted.origins().node())
                .setPort(admitted.origins().port())
                .setMethod(request.method())
                .setURI(request.uri())
                .setHeaders(Headers.of(HeaderRules.inward(Headers.of(request.headers()), admitted.origins())));
    }

    private void send(HttpClientRequest onward) {
        admitted.open().cutBy(() -> cut(onward));
        request.response().closeHandler(gone -> onward.reset());
        request.exceptionHandler(gone -> onward.reset());
        onward.response()
                .onFailure(failure -> refuse(ProxyErrors.silent(admitted)))
                .onSuccess(this::answer);
        if (!hasBody()) {
            onward.end().onSuccess(sent -> waitForAnswer(onward));
            return;
        }
        if (!request.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            onward.setChunked(true);
        }
        new LimitedBody(request, limits.largestRequest())
                .pipe()
                .endOnFailure(false)
                .to(onward)
                .onSuccess(sent -> waitForAnswer(onward))
                .onFailure(failure -> {
                    refuse(failure);
                    onward.reset();
                });
    }

    private void waitForAnswer(HttpClientRequest onward) {
        Vertx.currentContext().owner().setTimer(limits.patience().toMillis(), late -> {
            if (!answered) {
                refuse(ProxyErrors.silent(admitted));
                onward.reset();
            }
        });
    }

    private void answer(HttpClientResponse answer) {
        if (answered) {
            return;
        }
        answered = true;
        HttpServerResponse response = request.response();
        response.setStatusCode(answer.statusCode()).setStatusMessage(answer.statusMessage());
        Headers.put(response, HeaderRules.outward(Headers.of(answer.headers()), admitted.origins(), admitted.secure()));
        boolean bare = answer.statusCode() == NO_CONTENT
                || answer.statusCode() == NOT_MODIFIED
                || request.method().equals(io.vertx.core.http.HttpMethod.HEAD);
        if (!bare && !response.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            response.setChunked(true);
        }
        new LimitedBody(answer, limits.largestAnswer())
                .pipe()
                .endOnFailure(false)
                .to(response)
                .onFailure(failure -> response.reset())
                .onComplete(done -> admitted.open().end());
    }

    private void cut(HttpClientRequest onward) {
        onward.reset();
        request.connection().close();
    }

    private void refuse(Throwable failure) {
        if (!answered) {
            answered = true;
            admitted.refuse().accept(failure);
        }
    }

    private boolean hasBody() {
        return announced() > 0 || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private long announced() {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }
}
