package org.kakehashi.scoring.history;

import java.util.List;

/**
 * A broken invariant.
 *
 * @param evidence as little as shows it, in order
 */
public record Violation(Invariant invariant, String what, List<String> evidence) {
    /** What must hold after every run, whatever was done to the platform in it. */
    public enum Invariant {
        /** What was acknowledged is stored exactly once, and in an order that those who waited for answers saw. */
        I1,
        /** Nothing is stored that nobody asked for, or that all who asked were refused. */
        I2,
        /** The ledger is whole, and boards are what it says. */
        I3,
        /** Nothing is left when everything was given back. */
        I4,
        /** What belongs to others was not touched. */
        I5,
        /** No secret is in a log. */
        I6
    }

    @Override
    public String toString() {
        return invariant + ": " + what + "\n    " + String.join("\n    ", evidence);
    }
}
