package org.kakehashi.range;

import java.util.Optional;
import java.util.Set;

/** Settings of tests that bring their own engine. */
public record FixedConfig(String instance, String pool, Optional<Set<String>> registries) implements RangeConfig {
    /** No registry is allowed. */
    public FixedConfig(String instance, String pool) {
        this(instance, pool, Optional.empty());
    }

    @Override
    public String engine() {
        return "unix:///var/run/docker.sock";
    }

    @Override
    public String imagePrefix() {
        return "kakehashi/";
    }

    @Override
    public boolean active() {
        return false;
    }
}
