package org.kakehashi.scenario.file;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kakehashi.scenario.Parameter;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.scenario.file.Marked.Scalar;

/** Checks {@code ${name}} in texts, and remembers which parameters reach a team. */
final class References {
    /** What an author may have meant as a reference: wrong case or blanks inside. */
    private static final Pattern ALMOST = Pattern.compile("\\$\\{([^{}\\n]{1,60})}");

    private final Problems problems;
    private final Names parameters;
    private final Set<String> used = new HashSet<>();
    private final Set<String> carried = new HashSet<>();

    References(Map<String, Parameter> parameters, Problems problems) {
        this.problems = problems;
        this.parameters = new Names("parameter", "パラメーター", parameters.keySet());
    }

    /** A text in which parameters may stand. */
    void check(Scalar text) {
        Matcher matcher = ALMOST.matcher(text.value());
        while (matcher.find()) {
            if (TeamValues.REFERENCE.matcher(matcher.group()).matches()) {
                parameters.check(new Scalar(matcher.group(1), text.kind(), text.at()), problems);
                used.add(matcher.group(1));
                Nearest.of(matcher.group(1), parameters.known()).ifPresent(used::add);
            } else {
                warnIfMeant(matcher, text);
            }
        }
    }

    /** The same, for a text that players can read. */
    void carry(Scalar text) {
        check(text);
        Matcher matcher = TeamValues.REFERENCE.matcher(text.value());
        while (matcher.find()) {
            carried.add(matcher.group(1));
        }
    }

    /** A text that is shown before there are teams, so that no parameter has a value yet. */
    void refuse(Scalar text) {
        Matcher matcher = TeamValues.REFERENCE.matcher(text.value());
        if (matcher.find()) {
            problems.error(
                    text.at(),
                    "\"" + matcher.group() + "\" has no value here: this text is shown before there are teams.",
                    "「" + matcher.group() + "」はここでは使えません。この文章はチームが決まる前に表示されます。");
        }
    }

    boolean uses(String parameter) {
        return used.contains(parameter);
    }

    boolean carries(String parameter) {
        return carried.contains(parameter);
    }

    private void warnIfMeant(Matcher matcher, Scalar text) {
        String meant = matcher.group(1).strip().toLowerCase(Locale.ROOT);
        if (parameters.known().contains(meant)) {
            problems.warning(
                    text.at(),
                    "\"" + matcher.group() + "\" stays as it is written; the parameter is \"${" + meant + "}\".",
                    "「" + matcher.group() + "」は置き換えられません。パラメーターは「${" + meant + "}」と書きます。");
        }
    }
}
