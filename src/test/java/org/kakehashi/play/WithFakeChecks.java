package org.kakehashi.play;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** Checks are answered by {@link FakeChecks}, and the platform looks by itself only when the test says so. */
public class WithFakeChecks implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(FakeChecks.class, FakeRanges.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("kakehashi.play.look-every", "0s");
    }
}
