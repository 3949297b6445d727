package org.kakehashi.play;

/** What one check of a state task found. */
public enum CheckFinding {
    HOLDS,
    NOT_YET,
    /** It could not be looked at; this says nothing about the team's work. */
    UNKNOWN
}
