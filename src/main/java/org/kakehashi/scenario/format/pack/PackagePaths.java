package org.kakehashi.scenario.format.pack;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.kakehashi.scenario.ScenarioPackage;

/** The names in an archive: none leads out of the package, and no two are the same file anywhere. */
final class PackagePaths {
    private static final Pattern OUTSIDE = Pattern.compile("(^|[/\\\\])\\.\\.([/\\\\]|$)");
    private static final Pattern ABSOLUTE = Pattern.compile("^([/\\\\]|[A-Za-z]:)");
    private static final int LONGEST = 1000;

    private final Set<String> seen = new HashSet<>();

    /** The name in its composed form, in which it is compared and stored. */
    String checked(String name) throws BadArchive {
        String path = Normalizer.normalize(name, Normalizer.Form.NFC);
        if (path.length() > LONGEST
                || OUTSIDE.matcher(path).find()
                || ABSOLUTE.matcher(path).find()
                || path.contains("\\")
                || path.contains("//")
                || path.chars().anyMatch(Character::isISOControl)) {
            throw new BadArchive(
                    "\"" + shown(path) + "\" is a path that leads elsewhere; the archive is refused.",
                    "「" + shown(path) + "」はパッケージの外を指すパスです。このアーカイブは受け付けません。");
        }
        if (!seen.add(path.toLowerCase(Locale.ROOT))) {
            throw new BadArchive(
                    "The archive holds \"" + shown(path) + "\" twice (upper and lower case count as the same).",
                    "アーカイブに「" + shown(path) + "」が重複しています（大文字と小文字は区別しません）。");
        }
        return path;
    }

    void count(int files) throws BadArchive {
        if (files > ScenarioPackage.MOST_FILES) {
            throw new BadArchive(
                    "A package has at most " + ScenarioPackage.MOST_FILES + " files.",
                    "パッケージのファイルは" + ScenarioPackage.MOST_FILES + "個までです。");
        }
    }

    private static String shown(String path) {
        return path.length() > 80 ? path.substring(0, 80) + "…" : path;
    }
}
