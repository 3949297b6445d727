package org.kakehashi.range;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** The whole loop with its database, on an engine in memory. */
public class OnAFakeEngine implements QuarkusTestProfile {
    public static final String INSTANCE = "7e57fa4e";

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(FakeEngine.class, FakeProbes.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("kakehashi.range.active", "true", "kakehashi.range.instance", INSTANCE);
    }
}
