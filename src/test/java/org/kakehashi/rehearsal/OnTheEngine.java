package org.kakehashi.rehearsal;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A platform that makes real ranges, and waits for them no longer than a test should. */
public class OnTheEngine implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "kakehashi.range.active", "true",
                "kakehashi.range.instance", System.getProperty("kakehashi.range.instance", "7e57d0c5"),
                "kakehashi.range.pool", "10.173.0.0/16",
                "kakehashi.rehearsal.patience", "60S",
                "kakehashi.rehearsal.command-limit", "8S",
                "kakehashi.rehearsal.state-limit", "8S");
    }
}
