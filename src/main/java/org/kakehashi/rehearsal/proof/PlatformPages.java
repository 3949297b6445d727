package org.kakehashi.rehearsal.proof;

import static org.kakehashi.rehearsal.words.RehearsalWords.WORDS;

import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;
import org.kakehashi.account.web.SessionCookie;
import org.kakehashi.rehearsal.report.ProofFailed;
import org.kakehashi.rehearsal.report.RehearsalAborted;
import org.kakehashi.rehearsal.setup.RehearsalTeam;
import org.kakehashi.site.language.Language;

/** The platform's own pages, asked for as a browser asks for them. */
@ApplicationScoped
class PlatformPages {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    HttpServer server;

    @Inject
    SessionCookie cookie;

    @Inject
    Sessions sessions;

    @ConfigProperty(name = "quarkus.http.host")
    String host;

    /** @param location where the answer sends the browser on to */
    record Page(int status, String body, Optional<String> location) {}

    /** Signs the team's player in for as long as the work takes, which is given the session. */
    void signedIn(RehearsalTeam team, Consumer<String> work) {
        var subject = new Subject(Subject.Kind.PARTICIPANT, team.player().participantId());
        String session = sessions.open(subject, Set.of(Role.TRAINEE));
        try {
            work.accept(session);
        } finally {
            sessions.endAll(subject);
        }
    }

    /** Where this process reaches what it serves itself. */
    String reachable() {
        return host.equals("0.0.0.0") ? "127.0.0.1" : host;
    }

    /** @throws ProofFailed if there is no answer */
    Page get(String path, String session, Language language) {
        var request = HttpRequest.newBuilder(URI.create("http://" + reachable() + ":" + server.getPort() + path))
                .timeout(PATIENCE)
                .header("Cookie", cookie.name() + "=" + session + "; language=" + language.tag())
                .GET()
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Page(answer.statusCode(), answer.body(), answer.headers().firstValue("Location"));
        } catch (IOException e) {
            throw new ProofFailed(WORDS.pageDidNotAnswer(path, String.valueOf(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RehearsalAborted.cancelled();
        }
    }
}
