package org.kakehashi.scenario.format.core;

/** How much of everything one scenario may hold: more than any range needs, and little enough to check at once. */
public final class Limits {
    public static final int MINUTES = 1440;
    public static final int POINTS = 10_000;
    public static final int OBJECTIVES = 50;
    public static final int ORGANISATIONS = 20;
    /** People in a team. */
    public static final int PEOPLE = 50;

    public static final int PARAMETERS = 100;
    public static final int OPTIONS = 1000;
    /** Lowest and highest value of a number parameter. */
    public static final int LOWEST = -999_999;

    public static final int HIGHEST = 999_999_999;
    public static final int HIGHEST_PORT = 65_535;
    public static final int SHORTEST_PASSWORD = 8;
    public static final int LONGEST_PASSWORD = 40;
    public static final int NETWORKS = 16;
    public static final int FLOWS = 50;
    public static final int PORTS = 20;
    public static final int NODES = 50;
    public static final int VARIABLES = 50;
    /** Characters of an environment variable. */
    public static final int LONGEST_VARIABLE = 4096;

    public static final int FILES = 100;
    public static final int CONSOLES = 8;
    public static final int PAGES = 8;
    public static final int TASKS = 200;
    public static final int ATTACHMENTS = 20;
    public static final int HINTS = 20;
    public static final int CHECKS = 20;
    public static final int ANSWERS = 100;
    /** Characters of a pattern; each may stand for a thousand of the machine that matches it. */
    public static final int LONGEST_PATTERN = 200;

    public static final int SERVICES = 20;
    public static final int STORES = 10;
    public static final int ARGUMENTS = 100;
    public static final int DIMENSIONS = 12;
    public static final int STEPS = 500;
    public static final int TAGS = 100;
    /** Tools and users of an image. */
    public static final int OFFERS = 300;

    private Limits() {}
}
