package org.kakehashi.webpage.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** The platform with nodes that have pages, without an engine. */
public class WithPages implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(FakeNode.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "kakehashi.web.largest-request",
                "1048576",
                "kakehashi.web.largest-answer",
                "4194304",
                "kakehashi.web.patience",
                "2s",
                "kakehashi.web.per-visitor",
                "6",
                "kakehashi.web.sockets-per-visitor",
                "2");
    }
}
