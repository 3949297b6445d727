package org.kakehashi.imports.images;

import java.util.Locale;

/**
 * A foreign image's name without what says nothing about its content.
 *
 * @param name without registry, {@code library/}, digest and tag
 * @param tag may be empty
 */
record ForeignImageName(String name, String tag) {
    static ForeignImageName of(String reference) {
        String name = reference.strip().toLowerCase(Locale.ROOT);
        int digest = name.indexOf('@');
        name = digest < 0 ? name : name.substring(0, digest);
        int slash = name.indexOf('/');
        String host = slash < 0 ? "" : name.substring(0, slash);
        if (host.contains(".") || host.contains(":") || host.equals("localhost") || host.equals("library")) {
            name = name.substring(slash + 1);
        }
        name = name.startsWith("library/") ? name.substring("library/".length()) : name;
        int tag = name.lastIndexOf(':');
        return tag < 0
                ? new ForeignImageName(name, "")
                : new ForeignImageName(name.substring(0, tag), name.substring(tag + 1));
    }
}
