package org.kakehashi.scenario.file;

/** How much of everything one scenario may hold: more than any range needs, and little enough to check at once. */
final class Limits {
    static final int MINUTES = 1440;
    static final int POINTS = 10_000;
    static final int PARAMETERS = 100;
    static final int OPTIONS = 1000;
    static final int NETWORKS = 16;
    static final int NODES = 50;
    static final int FILES = 100;
    static final int TASKS = 200;
    static final int HINTS = 20;
    static final int CHECKS = 20;
    static final int ANSWERS = 100;
    static final int ARGUMENTS = 100;
    static final int STEPS = 500;
    static final int TAGS = 100;

    private Limits() {}
}
