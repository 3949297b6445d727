package org.kakehashi.terminal.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Set;
import org.kakehashi.terminal.FakeConsoles;

/** The platform with shells that are made up, for what happens between them and the browser. */
public class FakeShells implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(FakeConsoles.class);
    }
}
