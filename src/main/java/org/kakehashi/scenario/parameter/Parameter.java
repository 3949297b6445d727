package org.kakehashi.scenario.parameter;

import java.util.List;

/** A value that is minted for each team, or participant, from the exercise's secret; texts and files name it as {@code ${name}}. */
public sealed interface Parameter {
    /** A flag of 130 bits. */
    record Flag() implements Parameter {}

    /** One of the author's options. */
    record Choose(List<String> options) implements Parameter {}

    /** A made-up word that can be spoken: three or four syllables in lower-case ASCII. */
    record Word() implements Parameter {}

    /** A whole number of a closed range. */
    record Number(int from, int to) implements Parameter {}

    /** A TCP or UDP port of a closed range; within a team, two port parameters of a scenario never get the same. */
    record Port(int from, int to) implements Parameter {}

    /** A random password of letters and digits, none of them easy to confuse. */
    record Password(int length) implements Parameter {}

    /** A fictional person's given name in lower-case ASCII, fit for a login, usual in this origin. */
    record PersonName(Origin origin) implements Parameter {
        public enum Origin {
            EU,
            JP,
            ANY
        }
    }

    /** A value of a kind for each participant, instead of one for the team. */
    record PerParticipant(Parameter kind) implements Parameter {}

    /** What is minted, for whomever. */
    default Parameter kind() {
        return this;
    }

    /** Whether knowing it is worth points or access, so that it must not stand where others can read it. */
    default boolean isSecret() {
        return kind() instanceof Flag || kind() instanceof Password;
    }
}
