package org.kakehashi.scenario;

import java.util.List;

/** A value that is minted for each team from the exercise's secret; texts and files name it as {@code ${name}}. */
public sealed interface Parameter {
    /** A flag of 130 bits. */
    record Flag() implements Parameter {}

    /** One of the author's options. */
    record Choose(List<String> options) implements Parameter {}
}
