package org.kakehashi.workbench.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.kakehashi.account.Accounts;

/** Names of those who wrote something, as people know them. */
@RequestScoped
public class AuthorNames {
    private static final String ACCOUNT = "account:";

    @Inject
    Accounts accounts;

    private final Map<String, String> known = new HashMap<>();

    /** An account's display name; anything else as it was recorded. */
    public String name(String actor) {
        return known.computeIfAbsent(actor, this::find);
    }

    private String find(String actor) {
        if (!actor.matches(ACCOUNT + "[0-9]{1,18}")) {
            return actor;
        }
        return accounts.findByIdOptional(Long.valueOf(actor.substring(ACCOUNT.length())))
                .map(account -> account.displayName())
                .orElse(actor);
    }
}
