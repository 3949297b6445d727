package org.kakehashi.exercise.team;

/** The side that a team plays for; the boards compare the two. */
public enum Region {
    EU,
    JP
}
