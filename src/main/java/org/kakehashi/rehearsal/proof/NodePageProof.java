package org.kakehashi.rehearsal.proof;

import static org.kakehashi.rehearsal.words.RehearsalWords.WORDS;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kakehashi.rehearsal.report.ProofFailed;
import org.kakehashi.rehearsal.report.RehearsalLog;
import org.kakehashi.rehearsal.report.RehearsalStage;
import org.kakehashi.rehearsal.setup.RehearsalConfig;
import org.kakehashi.rehearsal.setup.RehearsalTeam;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.WebPage;
import org.kakehashi.site.language.Language;
import org.kakehashi.webpage.web.PageServer;

/** Proves that pages of nodes open, on the way of a trainee's browser: by link, ticket and cookie. */
@ApplicationScoped
public class NodePageProof {
    /** What links to pages of nodes begin with. */
    static final String LINK = "/play/web/";

    private static final int SECONDS = 20;
    private static final int SEE_OTHER = 303;

    /** A page that asks who is there has answered. */
    private static final Set<Integer> WANTS_LOGIN = Set.of(401, 403);

    @Inject
    Vertx vertx;

    @Inject
    PageServer server;

    @Inject
    PlatformPages pages;

    @Inject
    RehearsalConfig config;

    /** What the server of pages answered. */
    private record Answer(int status, String location, String cookie) {}

    public void of(RehearsalTeam team, RehearsalLog log) {
        pages.signedIn(team, session -> {
            for (Node node : team.scenario().nodes()) {
                if (!node.hidden()) {
                    node.web().forEach(page -> prove(team, node, page, session, log));
                }
            }
        });
    }

    private void prove(RehearsalTeam team, Node node, WebPage page, String session, RehearsalLog log) {
        String link = LINK + team.instance(node.name()) + "/" + page.id();
        log.prove(
                RehearsalStage.TEXTS,
                team.name(),
                WORDS.pageOfOpens(page.id(), node.name()),
                () -> opens(link, node, page, session, log));
    }

    private void opens(String link, Node node, WebPage page, String session, RehearsalLog log) {
        long end = System.nanoTime() + config.stateLimit().toNanos();
        int status = status(link, session);
        while (!isPage(status)) {
            log.goOn();
            if (System.nanoTime() > end) {
                throw new ProofFailed(WORDS.pageOf(page.id(), node.name(), page.port(), page.path(), status));
            }
            RehearsalLog.rest();
            status = status(link, session);
        }
    }

    private static boolean isPage(int status) {
        return status >= 200 && status < 400 || WANTS_LOGIN.contains(status);
    }

    private int status(String link, String session) {
        PlatformPages.Page sent = pages.get(link, session, Language.EN);
        if (sent.status() != SEE_OTHER || sent.location().isEmpty()) {
            return sent.status();
        }
        URI entrance = URI.create(sent.location().get());
        Answer entered = ask(entrance, "");
        return entered.status() == SEE_OTHER
                ? ask(entrance.resolve(entered.location()), entered.cookie()).status()
                : entered.status();
    }

    /** Asks the server of pages, whatever the host name leads to elsewhere. */
    private Answer ask(URI address, String cookie) {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(false));
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        var options = new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(server.hosts().port(), pages.reachable()))
                .setHost(address.getHost())
                .setPort(address.getPort() < 0 ? 80 : address.getPort())
                .setURI(address.getRawPath() + query);
        if (!cookie.isEmpty()) {
            options.putHeader(HttpHeaders.COOKIE, cookie);
        }
        try {
            return client.request(options)
                    .compose(HttpClientRequest::send)
                    .map(answer -> new Answer(
                            answer.statusCode(),
                            said(answer.getHeader(HttpHeaders.LOCATION)),
                            said(answer.getHeader(HttpHeaders.SET_COOKIE)).split(";", 2)[0]))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            throw new ProofFailed(WORDS.pageOfANodeDidNotAnswer(String.valueOf(e.getCause())));
        } finally {
            client.close();
        }
    }

    private static String said(@Nullable String header) {
        return header == null ? "" : header;
    }
}
