package org.kakehashi.journey;

import java.util.Map;

/** What keeps journeys that run side by side apart on the one engine: each process of Failsafe is an installation. */
final class Installation {
    /** Failsafe's number of this process, from 1. */
    private static final int PROCESS = Integer.getInteger("kakehashi.test.process", 1);

    static final String ID = PROCESS == 1
            ? System.getProperty("kakehashi.test.instance", "7e570001")
            : System.getProperty("kakehashi.range.instance", "7e570002");

    /** As the platform's processes are told it; they end before Java's optimising compiler pays. */
    static final Map<String, String> SETTINGS = Map.of(
            "KAKEHASHI_RANGE_INSTANCE",
            ID,
            "KAKEHASHI_RANGE_POOL",
            "10." + (159 + PROCESS) + ".0.0/16",
            "KAKEHASHI_SUBMISSION_PORT",
            "0",
            "JDK_JAVA_OPTIONS",
            "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");

    private Installation() {}
}
