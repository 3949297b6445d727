package org.kakehashi.webpage.web;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.NetSocket;
import java.nio.file.Path;
import org.kakehashi.webpage.HeaderRules;

/**
 * A WebSocket between a browser and a node: once both agreed, bytes pass as they are, each direction no faster than its
 * reader takes them.
 */
final class Tunnel {
    private static final int SWITCHING = 101;

    private final AdmittedRequest admitted;
    private final HttpClient client;
    private final HttpServerRequest request;

    Tunnel(AdmittedRequest admitted, HttpClient client) {
        this.admitted = admitted;
        this.client = client;
        this.request = admitted.request();
    }

    /**
     * Asks the node through a proxy.
     *
     * @param closed done instead if nobody opens there
     */
    void through(Path proxy, Runnable closed) {
        client.request(ForwardedRequest.options(admitted, proxy))
                .onFailure(failure -> admitted.notOpened(failure, closed))
                .onSuccess(this::ask);
    }

    private void ask(HttpClientRequest onward) {
        admitted.open().cutBy(onward::reset);
        request.exceptionHandler(gone -> onward.reset());
        onward.putHeader(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE);
        onward.putHeader(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET);
        onward.connect()
                .onFailure(failure -> admitted.refuse().accept(ProxyErrors.silent(admitted)))
                .onSuccess(this::answer);
    }

    private void answer(HttpClientResponse answer) {
        HttpServerResponse response = request.response();
        response.setStatusCode(answer.statusCode());
        Headers.put(response, HeaderRules.outward(Headers.of(answer.headers()), admitted.origins(), admitted.secure()));
        if (answer.statusCode() != SWITCHING) {
            // A node that refuses says why by its status; its page would be shown to nobody.
            response.headers().remove(HttpHeaders.CONTENT_LENGTH);
            response.end();
            answer.request().reset();
            admitted.open().end();
            return;
        }
        response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE);
        response.putHeader(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET);
        // How the server's side recognises what is being asked; some browsers name more than one word here.
        request.headers().set(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE);
        NetSocket node = answer.netSocket();
        node.pause();
        request.toNetSocket().onSuccess(browser -> join(browser, node)).onFailure(failure -> {
            node.close();
            admitted.open().end();
        });
    }

    private void join(NetSocket browser, NetSocket node) {
        admitted.open().cutBy(() -> {
            browser.close();
            node.close();
        });
        Future.join(browser.pipeTo(node), node.pipeTo(browser)).onComplete(over -> {
            browser.close();
            node.close();
            admitted.open().end();
        });
    }
}
