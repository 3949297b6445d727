package org.kakehashi.scenario;

/** What a command must give: its exit code. */
public record Expect(int exit) {}
