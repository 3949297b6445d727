package org.kakehashi.scenario;

import org.kakehashi.site.language.Text;

/** What is learned; tasks refer to it by its id. */
public record Objective(String id, Text text) {}
