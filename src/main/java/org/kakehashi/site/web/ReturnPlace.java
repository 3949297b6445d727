package org.kakehashi.site.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Says where somebody goes on after signing in who was at a confirmation, or at an address that only takes forms: at the
 * page it stands on. Features that have such addresses implement it.
 */
public interface ReturnPlace {
    /** Matches such paths; what its groups found, one after the other, is the page. */
    Pattern addresses();

    default Optional<String> insteadOf(String path) {
        return Optional.of(addresses().matcher(path)).filter(Matcher::matches).map(ReturnPlace::page);
    }

    private static String page(Matcher found) {
        return IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(found::group)
                .collect(Collectors.joining());
    }
}
