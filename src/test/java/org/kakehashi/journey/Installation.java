package org.kakehashi.journey;

import java.util.Map;

/** What keeps journeys apart from all else on the one engine: they are an installation of their own. */
final class Installation {
    static final String ID = System.getProperty(
            "kakehashi.journeys.instance", System.getProperty("kakehashi.test.instance", "7e570001"));

    /** As the platform's processes are told it; they end before Java's optimising compiler pays. */
    static final Map<String, String> SETTINGS = Map.of(
            "KAKEHASHI_RANGE_INSTANCE",
            ID,
            "KAKEHASHI_RANGE_POOL",
            "10.160.0.0/16",
            "KAKEHASHI_SUBMISSION_PORT",
            "0",
            "JDK_JAVA_OPTIONS",
            "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");

    private Installation() {}
}
