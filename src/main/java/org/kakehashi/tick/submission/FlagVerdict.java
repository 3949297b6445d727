package org.kakehashi.tick.submission;

/** The codes of the flag submission protocol that FAUST CTF and EnoEngine agreed on (enowars/specification, issue 14). */
public enum FlagVerdict {
    /** It counts, and is stored. */
    OK,
    /** It counts for this team already. */
    DUP,
    /** It was placed with the team that submits it. */
    OWN,
    /** It was placed too many ticks ago. */
    OLD,
    /** It is no flag of this exercise, or of a team that does not play. */
    INV,
    /** Nothing is known: it may be sent again. */
    ERR
}
