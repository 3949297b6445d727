/**
 * Brings material of other platforms over as a scenario of our own: reads it, fills a {@code ScenarioDraft} with what it
 * says, writes that down in the scenario language, and reports everything that was carried, changed, left out or refused.
 * Nothing is executed, nothing is fetched, and nothing outside the given files is read.
 */
package org.kakehashi.imports;
