package org.kakehashi.site;

import static org.kakehashi.site.words.SiteWords.WORDS;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.site.language.Text;

/** What can be wrong with the database itself, as opposed to with what was asked of it. */
public enum DatabaseTrouble {
    AWAY(WORDS.platformCannotReachItsDatabaseRightNow()),

    FULL(WORDS.platformsDiskIsFull()),

    BUSY(WORDS.platformIsTooBusyRightNow());

    private static final Set<Integer> DISK_FULL = Set.of(1021, 1114);
    private static final Set<Integer> LOCKED = Set.of(1205, 1213);

    private final Text text;

    DatabaseTrouble(Text text) {
        this.text = text;
    }

    /** What people read. */
    public Text text() {
        return text;
    }

    /** The trouble among all causes of a failure, also those that a transaction's end has only noted beside it. */
    public static Optional<DatabaseTrouble> in(Throwable failure) {
        Deque<Throwable> open = new ArrayDeque<>(Set.of(failure));
        Set<Throwable> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Throwable next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof SQLException sql && of(sql).isPresent()) {
                return of(sql);
            }
            Optional.ofNullable(next.getCause()).ifPresent(open::push);
            Set.of(next.getSuppressed()).forEach(open::push);
        }
        return Optional.empty();
    }

    /** SQL state 08 is the connection class of the SQL standard; the pool gives none when nothing answers in time. */
    private static Optional<DatabaseTrouble> of(SQLException sql) {
        if (DISK_FULL.contains(sql.getErrorCode())) {
            return Optional.of(FULL);
        }
        if (LOCKED.contains(sql.getErrorCode())) {
            return Optional.of(BUSY);
        }
        String state = sql.getSQLState();
        return state == null || state.startsWith("08") ? Optional.of(AWAY) : Optional.empty();
    }
}
