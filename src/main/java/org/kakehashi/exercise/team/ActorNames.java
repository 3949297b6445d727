package org.kakehashi.exercise.team;

import static org.kakehashi.exercise.words.ExerciseWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kakehashi.account.Account;
import org.kakehashi.account.Accounts;
import org.kakehashi.site.language.Text;

/** Names of those whom records call {@code account:1}, {@code participant:2} or {@code platform}; anything else stays as it was recorded. */
@ApplicationScoped
public class ActorNames {
    /** What the records call the platform itself. */
    public static final String PLATFORM = "platform";

    private static final Pattern ACTOR = Pattern.compile("(account|participant):([0-9]{1,18})");

    @Inject
    Accounts accounts;

    @Inject
    Participants participants;

    /** The name that everybody may read. */
    public String shown(String actor) {
        Matcher parts = ACTOR.matcher(actor);
        if (!parts.matches()) {
            return actor;
        }
        long id = Long.parseLong(parts.group(2));
        Optional<String> name = parts.group(1).equals("account")
                ? accounts.findByIdOptional(id).map(Account::displayName)
                : participants.findByIdOptional(id).map(Participant::displayName);
        return name.orElse(actor);
    }

    /** The names of these for staff, an account's with its login; two queries, however many they are. */
    public Map<String, Text> forStaff(Collection<String> actors) {
        Map<Long, Account> staff = accounts.list("id in ?1", ids(actors, "account")).stream()
                .collect(Collectors.toMap(Account::id, account -> account));
        Map<Long, Participant> trainees = participants.list("id in ?1", ids(actors, "participant")).stream()
                .collect(Collectors.toMap(Participant::id, participant -> participant));
        return actors.stream().distinct().collect(Collectors.toMap(actor -> actor, actor -> {
            if (actor.equals(PLATFORM)) {
                return WORDS.thePlatform();
            }
            long id = idOf(actor);
            Optional<String> name = actor.startsWith("account:")
                    ? Optional.ofNullable(staff.get(id))
                            .map(account -> account.displayName() + " (" + account.login() + ")")
                    : Optional.ofNullable(trainees.get(id)).map(Participant::displayName);
            return Text.same(name.orElse(actor));
        }));
    }

    private static List<Long> ids(Collection<String> actors, String kind) {
        return actors.stream()
                .filter(actor -> actor.startsWith(kind + ":"))
                .map(ActorNames::idOf)
                .toList();
    }

    /** 0 if it is nobody's. */
    private static long idOf(String actor) {
        Matcher parts = ACTOR.matcher(actor);
        return parts.matches() ? Long.parseLong(parts.group(2)) : 0;
    }
}
