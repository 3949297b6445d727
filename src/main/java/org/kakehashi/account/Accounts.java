package org.kakehashi.account;

import static org.kakehashi.account.words.AccountWords.WORDS;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Alike;

/** The staff accounts. */
@ApplicationScoped
public class Accounts implements PanacheRepository<Account> {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,59}");
    static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;
    private static final Duration LINK_LIFE = Duration.ofDays(3);

    @Inject
    Sessions sessions;

    @Inject
    PersonalLinks links;

    /**
     * Creates an account without a password; its owner chooses one through a first login link.
     *
     * @throws Refused if the login is malformed or taken
     */
    @Transactional
    public Account create(String login, String displayName, Set<Role> roles) {
        String name = Alike.name(login);
        String shown = displayName.strip();
        if (!LOGIN.matcher(name).matches()) {
            throw new Refused(Refused.Reason.INVALID, WORDS.loginHas2To60SmallLetters());
        }
        if (shown.isEmpty() || shown.length() > 60 || roles.isEmpty()) {
            throw new Refused(Refused.Reason.INVALID, WORDS.displayNameOrRoleIsMissing());
        }
        if (withLogin(name).isPresent()) {
            throw new Refused(Refused.Reason.NOT_NOW, WORDS.loginIsTaken(name));
        }
        var account = new Account(name, shown, roles, Clock.systemUTC().instant());
        persist(account);
        return account;
    }

    /**
     * The path of a link with which the account's owner chooses a password; works once, within three days. Earlier links
     * of the account stop working.
     */
    @Transactional
    public String firstLoginLink(Account account) {
        return "/first-login/" + links.draw(account.subject(), LINK_LIFE);
    }

    /** Whose unused, unexpired link it is. */
    @Transactional
    public Optional<Account> ofLink(String token) {
        return links.find(token)
                .filter(link -> link.usable() && link.owner().kind() == Subject.Kind.ACCOUNT)
                .flatMap(link -> findByIdOptional(link.owner().id()))
                .filter(account -> !account.disabled());
    }

    /** Uses a first login link up: sets the password and ends all earlier sessions of the account. */
    public Account choosePassword(String token, String password) {
        if (ofLink(token).isEmpty()) {
            throw Refused.notFound(); // before anything is hashed for it
        }
        String hash = hashed(password);
        return QuarkusTransaction.joiningExisting().call(() -> {
            Account account = ofLink(token).filter(owner -> links.use(token)).orElseThrow(Refused::notFound);
            return store(account, hash);
        });
    }

    /** Sets a password and ends all sessions of the account, the present one too. */
    public Account changePassword(Account account, String password) {
        String hash = hashed(password);
        return QuarkusTransaction.joiningExisting().call(() -> store(account, hash));
    }

    private Account store(Account account, String hash) {
        Account stored = getEntityManager().merge(account);
        stored.changePassword(hash);
        sessions.endAll(stored.subject());
        return stored;
    }

    /** Hashing takes long and waits for its turn: never in a transaction, which would hold a connection meanwhile. */
    private static String hashed(String password) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw new Refused(
                    Refused.Reason.INVALID, WORDS.passwordHasToCharacters(SHORTEST_PASSWORD, LONGEST_PASSWORD));
        }
        return Passwords.hash(password);
    }

    /** Lets an account in again, or ends its sessions and lets it in no more. */
    @Transactional
    public void disable(long id, boolean disabled) {
        Account account = findByIdOptional(id).orElseThrow(Refused::notFound);
        account.disable(disabled);
        if (disabled) {
            sessions.endAll(account.subject());
        }
    }

    /** The account if login and password are right; takes as long whether or not the login exists. */
    public Optional<Account> signIn(String login, String password) {
        if (password.length() > LONGEST_PASSWORD) {
            return Optional.empty(); // nobody's, whatever the login
        }
        Optional<Account> account = QuarkusTransaction.joiningExisting()
                .call(() -> withLogin(normalized(login)))
                .filter(found -> !found.disabled());
        boolean right = Passwords.matches(password, account.flatMap(Account::passwordHash));
        return right ? account : Optional.empty();
    }

    /** The account that a browser signed in to before, by what {@link KnownBrowser#mark} gave it then. */
    public boolean knows(String login, String mark) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> withLogin(normalized(login)))
                .filter(account -> KnownBrowser.isOf(account, mark))
                .isPresent();
    }

    /** A login as it is kept; empty if nobody can have it. */
    public static String normalized(String login) {
        String name = Alike.name(login);
        return LOGIN.matcher(name).matches() ? name : "";
    }

    public List<Account> byLogin() {
        return list("order by login");
    }

    private Optional<Account> withLogin(String login) {
        return find("login", login).firstResultOptional();
    }
}
