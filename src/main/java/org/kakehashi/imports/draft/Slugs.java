package org.kakehashi.imports.draft;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives foreign names the form of ours: lower-case letters, digits and single hyphens; each once. */
public final class Slugs {
    private static final int LONGEST = 40;

    private final Map<String, String> byForeign = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** @param reserved names that must not be given */
    public Slugs(String... reserved) {
        taken.addAll(List.of(reserved));
    }

    /** The name for a foreign one: always the same for the same, never the same for two. */
    public String name(String foreign, String otherwise) {
        return byForeign.computeIfAbsent(foreign, key -> fresh(key, otherwise));
    }

    /** A name that belongs to no foreign one. */
    public String fresh(String wish, String otherwise) {
        String base = slug(wish, otherwise);
        String name = base;
        for (int number = 2; !taken.add(name); number++) {
            String end = "-" + number;
            name = shortened(base, LONGEST - end.length()) + end;
        }
        return name;
    }

    /** The name that a foreign one has got. */
    public Optional<String> known(String foreign) {
        return Optional.ofNullable(byForeign.get(foreign));
    }

    /** A name made of what letters and digits there are; {@code otherwise} if there are none. */
    public static String slug(String foreign, String otherwise) {
        String ascii = Normalizer.normalize(foreign, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var slug = new StringBuilder();
        for (int at = 0; at < ascii.length() && slug.length() < 2 * LONGEST; at++) {
            char letter = ascii.charAt(at);
            if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') {
                slug.append(letter);
            } else if (Character.getType(letter) != Character.NON_SPACING_MARK
                    && !slug.isEmpty()
                    && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        String name = shortened(slug.toString(), 2 * LONGEST);
        if (name.isEmpty()) {
            return otherwise;
        }
        return atWord(Character.isDigit(name.charAt(0)) ? otherwise + "-" + name : name);
    }

    /** Cut where a word ends, if that leaves enough of it. */
    private static String atWord(String name) {
        int hyphen = name.lastIndexOf('-', LONGEST);
        return shortened(name, name.length() > LONGEST && hyphen > LONGEST / 2 ? hyphen : LONGEST);
    }

    private static String shortened(String name, int length) {
        String cut = name.length() > length ? name.substring(0, length) : name;
        return cut.endsWith("-") ? shortened(cut.substring(0, cut.length() - 1), length) : cut;
    }
}
