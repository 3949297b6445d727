package org.kakehashi.imports.tree;

import java.util.List;
import java.util.regex.Pattern;

/**
 * YAML in which another program would still fill in <code>{{ name }}</code>: unquoted, that is no YAML. Each such place
 * reads as {@code [name]} in a text; nothing is filled in.
 */
public final class YamlTemplate {
    private static final Pattern PLACE = Pattern.compile("\\{\\{-?\\s{0,9}([A-Za-z0-9_.|() '-]{1,80}?)\\s{0,9}-?}}");
    private static final Pattern BARE = Pattern.compile(
            "(?m)^(\\s{0,80}(?:-\\s+)?(?:[A-Za-z0-9_-]{1,80}:[ \\t]+)?)\\{\\{-?\\s{0,9}([A-Za-z0-9_.-]{1,80})\\s{0,9}-?}}[ \\t]*$");

    private YamlTemplate() {}

    /** All documents of a file. */
    public static List<Tree> documents(byte[] file) throws CannotParse {
        String text = Bounds.text(file);
        String quoted = BARE.matcher(text).replaceAll("$1\"[$2]\"");
        return YamlTree.documents(PLACE.matcher(quoted).replaceAll("[$1]"));
    }

    /** Whether a value was such a place. */
    public static boolean isPlace(String value) {
        return value.startsWith("[") && value.endsWith("]");
    }
}
