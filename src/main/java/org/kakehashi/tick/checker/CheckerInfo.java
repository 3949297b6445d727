package org.kakehashi.tick.checker;
public record CheckerInfo(String name, int flags, int noises, int havocs, int exploits) {}
