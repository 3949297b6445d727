package org.kakehashi.account;

/**
 * Whose session it is.
 *
 * @param id account, participant or exercise (for an observer of that exercise) id
 */
public record Subject(Kind kind, long id) {
    public enum Kind {
        ACCOUNT,
        PARTICIPANT,
        OBSERVER
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + id;
    }
}
