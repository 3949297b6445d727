package org.kakehashi.tick.checker;

/**
 * What a checker can do. Variants of each kind are counted from 0.
 *
 * @param name of the service, as the checker calls it
 * @param flags places where it stores flags
 * @param noises kinds of other data that it stores and fetches
 * @param havocs kinds of checks that store nothing
 * @param exploits attacks that it knows of, for rehearsals
 */
public record CheckerInfo(String name, int flags, int noises, int havocs, int exploits) {}
