package org.kakehashi.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A staff member; trainees and observers have no account. */
@Entity
@Table(name = "account")
public class Account {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String login;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    private String roles;
    private boolean disabled;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Account() {}

    Account(String login, String displayName, Set<Role> roles, Instant now) {
        this.login = login;
        this.displayName = displayName;
        this.roles = Role.join(roles);
        this.createdAt = now;
    }

    public Long id() {
        return id;
    }

    public String login() {
        return login;
    }

    public String displayName() {
        return displayName;
    }

    public Set<Role> roles() {
        return Role.split(roles);
    }

    public boolean disabled() {
        return disabled;
    }

    /** Whether its owner has chosen a password yet. */
    public boolean hasPassword() {
        return passwordHash != null;
    }

    public Subject subject() {
        return new Subject(Subject.Kind.ACCOUNT, id);
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    void changePassword(String hash) {
        passwordHash = hash;
    }

    void disable(boolean value) {
        disabled = value;
    }
}
