package org.kakehashi.imports.images;

import java.util.Locale;

/** A pattern of image names in which {@code *} stands for any characters; without a colon it fits every tag. */
record ImagePattern(String pattern) {
    boolean fits(ForeignImageName name) {
        String wanted = pattern.toLowerCase(Locale.ROOT);
        return fits(wanted, wanted.contains(":") ? name.name() + ":" + name.tag() : name.name());
    }

    /** Greedy from the left, which is right for stars only: each part is taken where it first occurs. */
    private static boolean fits(String pattern, String text) {
        String[] parts = pattern.split("\\*", -1);
        if (parts.length == 1) {
            return pattern.equals(text);
        }
        String first = parts[0];
        String last = parts[parts.length - 1];
        if (!text.startsWith(first) || !text.endsWith(last) || text.length() < first.length() + last.length()) {
            return false;
        }
        int at = first.length();
        int end = text.length() - last.length();
        for (int part = 1; part < parts.length - 1; part++) {
            int found = text.indexOf(parts[part], at);
            if (found < 0 || found + parts[part].length() > end) {
                return false;
            }
            at = found + parts[part].length();
        }
        return true;
    }
}
