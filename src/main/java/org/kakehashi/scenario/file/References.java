package org.kakehashi.scenario.file;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.kakehashi.scenario.Parameter;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.scenario.file.Marked.Scalar;

/** Checks {@code ${name}} in texts, and remembers which parameters reach a team. */
final class References {
    private final Problems problems;
    private final Names parameters;
    private final Set<String> carried = new HashSet<>();

    References(Map<String, Parameter> parameters, Problems problems) {
        this.problems = problems;
        this.parameters = new Names("parameter", "パラメーター", parameters.keySet());
    }

    /** A text in which parameters may stand. */
    void check(Scalar text) {
        Matcher matcher = TeamValues.REFERENCE.matcher(text.value());
        while (matcher.find()) {
            parameters.check(new Scalar(matcher.group(1), text.kind(), text.at()), problems);
        }
    }

    /** The same, for a text that players can find in their range. */
    void carry(Scalar text) {
        check(text);
        Matcher matcher = TeamValues.REFERENCE.matcher(text.value());
        while (matcher.find()) {
            carried.add(matcher.group(1));
        }
    }

    boolean carries(String parameter) {
        return carried.contains(parameter);
    }
}
