package org.kakehashi.scenario;

import java.util.regex.Pattern;

/**
 * What a node's {@code image} says: a name of the catalogue, or an image of a registry, pinned by the digest of its
 * content so that nobody can exchange it afterwards.
 */
public record ImageName(String text) {
    /** As in the specification of the OCI distribution API: registry, path, digest. */
    public static final Pattern PINNED =
            Pattern.compile("[a-z0-9][a-z0-9.-]{0,120}(:[0-9]{1,5})?/[a-z0-9][a-z0-9._/-]{0,150}@sha256:[0-9a-f]{64}");

    /** Whether it names an image of a registry. */
    public boolean isPinned() {
        return PINNED.matcher(text).matches();
    }

    /** The registry's host, with its port if it has one; empty for a name of the catalogue. */
    public String registry() {
        return isPinned() ? text.substring(0, text.indexOf('/')) : "";
    }
}
