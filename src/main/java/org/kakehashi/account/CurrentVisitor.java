package org.kakehashi.account;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kakehashi.site.Refused;

/** Who makes this request, as its session row says. */
@RequestScoped
public class CurrentVisitor {
    /** Attribute of the security identity that carries the {@link Subject}. */
    public static final String SUBJECT = "kakehashi.subject";

    @Inject
    SecurityIdentity identity;

    public Optional<Subject> subject() {
        return Optional.ofNullable(identity.getAttribute(SUBJECT));
    }

    /** The participant's id; 404 for everybody else. */
    public long participantId() {
        return subject()
                .filter(subject -> subject.kind() == Subject.Kind.PARTICIPANT)
                .map(Subject::id)
                .orElseThrow(Refused::notFound);
    }

    public boolean is(Role role) {
        return identity.hasRole(role.id());
    }

    /** Name for logs and records, such as {@code account:1}. */
    public String actor() {
        return subject().map(Subject::toString).orElse("nobody");
    }
}
