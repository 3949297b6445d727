package org.kakehashi.control.web;

import static org.kakehashi.control.words.ControlWords.WORDS;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kakehashi.site.language.Text;

/** The code of a team's join link as people type or paste it: alone, in full-width letters, or with the whole link around it. */
final class JoinCode {
    private static final Pattern CODE = Pattern.compile("(?:^|/)([0-9a-f]{32})(?:[/?#].*)?$");

    /** Other links of the platform, which people take for one of these. */
    private static final Pattern OTHER_LINK = Pattern.compile("/(?:watch|first-login|come-back)/");

    private JoinCode() {}

    static Optional<String> in(String typed) {
        String normal = normal(typed);
        Matcher code = CODE.matcher(normal);
        return isOtherLink(normal) || !code.find() ? Optional.empty() : Optional.of(code.group(1));
    }

    /** What is wrong with something that holds no code, and what to do about it. */
    static Text problem(String typed) {
        return isOtherLink(normal(typed))
                ? WORDS.thisIsAnotherLink()
                : typed.isEmpty() ? WORDS.typeYourJoinCode() : WORDS.thisIsNoJoinCode();
    }

    static Text leadsNowhere() {
        return WORDS.joinCodeLeadsNowhere();
    }

    private static boolean isOtherLink(String normal) {
        return OTHER_LINK.matcher(normal).find();
    }

    private static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }
}
