/**
 * What an author wrote, checked: an immutable {@link org.kakehashi.scenario.Scenario}. {@code scenario/format} reads it from YAML,
 * {@code scenario/library} finds the folders. Pure: the JDK, {@code flag} and {@code site.language} only; inside,
 * nothing is null and nothing is a raw map.
 */
package org.kakehashi.scenario;
