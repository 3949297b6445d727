package org.kakehashi.site.web;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Paths of this site, for redirects to where a form came from. */
public final class LocalPath {
    private LocalPath() {}

    /** The path if it stays on this site, else the start page: an address from a request never leads elsewhere. */
    public static String of(@Nullable String wanted) {
        if (wanted == null || !wanted.startsWith("/") || wanted.startsWith("//")) {
            return "/";
        }
        return wanted.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\') && isPath(wanted) ? wanted : "/";
    }

    private static boolean isPath(String wanted) {
        try {
            return new URI(wanted).getRawAuthority() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
