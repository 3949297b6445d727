package org.kakehashi.play.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Role;
import org.kakehashi.account.Subject;
import org.kakehashi.play.Player;
import org.kakehashi.play.Players;
import org.kakehashi.play.Presence;
import org.kakehashi.play.TeamChanges;

/**
 * Tells a trainee's page that asks whether it is still right that nothing happened, on the spot: hundreds of pages ask every
 * few seconds, and this is nearly always the answer. What is not in memory goes on to {@link Play#now}.
 */
@ApplicationScoped
class NothingNew {
    private static final String PATH = "/play/now";

    /** Behind the one that says who asks. */
    private static final int PRIORITY = 90;

    @Inject
    Players players;

    @Inject
    TeamChanges changes;

    @Inject
    Presence presence;

    void install(@Observes Filters filters) {
        filters.register(this::answer, PRIORITY);
    }

    private void answer(RoutingContext context) {
        if (!context.request().method().equals(HttpMethod.GET)
                || !context.normalizedPath().equals(PATH)) {
            context.next();
            return;
        }
        Optional<Player> player = player(context);
        player.ifPresent(presence::seen);
        String mark = context.request().getParam("mark");
        if (player.filter(asking -> changes.nothingSince(mark, asking)).isPresent()) {
            context.response().setStatusCode(204).end();
        } else {
            context.next();
        }
    }

    /** Whose page asks, if it is in memory. */
    private Optional<Player> player(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                        && isTrainee(user.getSecurityIdentity())
                        && user.getSecurityIdentity().getAttribute(CurrentVisitor.SUBJECT) instanceof Subject subject
                        && subject.kind() == Subject.Kind.PARTICIPANT
                        && isOfPerson(context.request().getParam("person"), subject)
                ? players.known(subject.id())
                : Optional.empty();
    }

    private static boolean isOfPerson(@Nullable String person, Subject subject) {
        return person == null || person.equals(Long.toString(subject.id()));
    }

    private static boolean isTrainee(SecurityIdentity identity) {
        return identity.hasRole(Role.TRAINEE.id());
    }
}
