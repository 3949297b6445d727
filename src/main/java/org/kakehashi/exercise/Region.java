package org.kakehashi.exercise;

/** The side that a team plays for; the boards compare the two. */
public enum Region {
    EU,
    JP
}
