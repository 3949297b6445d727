package org.kakehashi.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Opening and ending sessions. */
@ApplicationScoped
public class Sessions {
    /** Opens a session and gives the cookie value: 256 random bits, of which the database keeps only the SHA-256. */
    public String open(Subject subject, Set<Role> roles) {
        throw new IllegalStateException("stub");
    }
}
