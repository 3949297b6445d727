package org.kakehashi.scenario.format.pack;

import static org.kakehashi.scenario.words.PackageWords.WORDS;

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
            throw new BadArchive(WORDS.isAPathThatLeadsElsewhere(shown(path)));
        }
        if (!seen.add(path.toLowerCase(Locale.ROOT))) {
            throw new BadArchive(WORDS.archiveHoldsTwice(shown(path)));
        }
        return path;
    }

    void count(int files) throws BadArchive {
        if (files > ScenarioPackage.MOST_FILES) {
            throw new BadArchive(WORDS.packageHasAtMostFiles(ScenarioPackage.MOST_FILES));
        }
    }

    private static String shown(String path) {
        return path.length() > 80 ? path.substring(0, 80) + "…" : path;
    }
}
