package org.kakehashi.webpage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which cookies pass between a browser and a node. Those of the platform never do, in either direction, and a node's
 * cookies stay on the host name of its page.
 */
public final class CookieRules {
    /** The cookie of a visit; with TLS under the name that subdomains cannot set. */
    private static final String VISIT = "kkh_page";

    private static final String STRICT = "__Host-";
    private static final Set<String> OURS = Set.of(
            VISIT,
            STRICT + VISIT,
            "kkh_session",
            STRICT + "kkh_session",
            "kkh_joining",
            STRICT + "kkh_joining",
            "language",
            "theme");

    private static final int LONGEST = 4096;

    private CookieRules() {}

    /** Name of the cookie of a visit. */
    public static String visitName(boolean secure) {
        return secure ? STRICT + VISIT : VISIT;
    }

    /** Makes a browser keep the secret of a visit until it is closed. */
    public static String visit(String secret, boolean secure) {
        return visitName(secure) + "=" + secret + "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }

    /**
     * The secret of the visit; empty if there is none or more than one, of which a page may have set one.
     *
     * @param cookies values of all {@code Cookie} headers
     */
    public static Optional<String> secret(List<String> cookies, boolean secure) {
        String start = visitName(secure) + "=";
        List<String> found = pairs(cookies).stream()
                .filter(pair -> pair.startsWith(start))
                .map(pair -> pair.substring(start.length()))
                .toList();
        return found.size() == 1 && !found.getFirst().isEmpty() ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** What the node may see of a {@code Cookie} header; empty if nothing. */
    static Optional<String> inward(String cookies) {
        String left = pairs(List.of(cookies)).stream()
                .filter(pair -> !isOurs(name(pair)))
                .collect(Collectors.joining("; "));
        return left.isEmpty() ? Optional.empty() : Optional.of(left);
    }

    /**
     * What the browser may see of a {@code Set-Cookie} header: without a domain, so that it belongs to this page alone, and
     * without what needs TLS where there is none.
     */
    static Optional<String> outward(String setCookie, boolean secure) {
        List<String> parts = Arrays.asList(setCookie.split(";", -1));
        if (setCookie.length() > LONGEST || !parts.getFirst().contains("=") || isOurs(name(parts.getFirst()))) {
            return Optional.empty();
        }
        List<String> kept = new ArrayList<>(List.of(parts.getFirst().strip()));
        parts.stream()
                .skip(1)
                .map(String::strip)
                .filter(attribute -> isKept(attribute.toLowerCase(Locale.ROOT).replace(" ", ""), secure))
                .forEach(kept::add);
        return Optional.of(String.join("; ", kept));
    }

    private static boolean isKept(String attribute, boolean secure) {
        boolean needsTls =
                attribute.equals("secure") || attribute.equals("partitioned") || attribute.equals("samesite=none");
        return !attribute.isEmpty()
                && !attribute.equals("domain")
                && !attribute.startsWith("domain=")
                && (secure || !needsTls);
    }

    /** Without regard to case, because somebody's parser on the way may have none either. */
    private static boolean isOurs(String name) {
        return OURS.stream().anyMatch(name::equalsIgnoreCase);
    }

    private static List<String> pairs(List<String> cookies) {
        return cookies.stream()
                .flatMap(line -> Arrays.stream(line.split(";")))
                .map(String::strip)
                .filter(pair -> !pair.isEmpty())
                .toList();
    }

    private static String name(String pair) {
        int equals = pair.indexOf('=');
        return (equals < 0 ? pair : pair.substring(0, equals)).strip();
    }
}
