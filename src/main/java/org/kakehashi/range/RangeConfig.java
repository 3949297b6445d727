package org.kakehashi.range;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** Settings of the ranges ({@code kakehashi.range.*}). */
@ConfigMapping(prefix = "kakehashi.range")
public interface RangeConfig {
    /**
     * Eight hexadecimal digits that name this installation on its engine; everything that it makes carries them, and it
     * never touches anything that does not. {@code deploy/up} draws them once and keeps them with the data.
     */
    @WithDefault("00000000")
    String instance();

    /** The engine's socket, for example {@code unix:///var/run/docker.sock}. */
    @WithDefault("unix:///var/run/docker.sock")
    String engine();

    /** Address space for all subnets of ranges; must not be used by anything that the host talks to. */
    @WithDefault("10.160.0.0/12")
    String pool();

    /** Prefix of image names: a scenario's image {@code desk} is {@code kakehashi/desk:latest}. */
    @WithDefault("kakehashi/")
    String imagePrefix();

    /**
     * Hosts of registries, with their ports, whose images scenarios may name by digest; without any, only images of the
     * catalogue run.
     */
    Optional<Set<String>> registries();

    /** Whether this process makes and removes ranges; tools and tests that only read leave the engine alone. */
    @WithDefault("true")
    boolean active();
}
