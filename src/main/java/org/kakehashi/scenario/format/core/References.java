package org.kakehashi.scenario.format.core;

import static org.kakehashi.scenario.words.KeyWords.WORDS;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.scenario.parameter.Parameter;

/** Checks {@code ${name}} in texts, and remembers which parameters reach a team. */
public final class References {
    /** What an author may have meant as a reference: wrong case or blanks inside. */
    private static final Pattern ALMOST = Pattern.compile("\\$\\{([^{}\\n]{1,60})}");

    /** The same as an input method writes it: one of its signs is full-width. */
    private static final Pattern FULL_WIDTH =
            Pattern.compile("[$\\uff04][{\\uff5b]([^{}\\uff5b\\uff5d\\n]{1,60})[}\\uff5d]");

    /** A user of a node: a name, a number or one parameter. */
    public static final Pattern OWNER = Pattern.compile("[a-z_][a-z0-9_-]{0,31}|[0-9]{1,5}|\\$\\{[a-z][a-z0-9-]*\\}");

    private static final char FULL_WIDTH_DOLLAR = '\uff04';
    private static final char FULL_WIDTH_BRACE = '\uff5b';

    private final Problems problems;
    private final Map<String, Parameter> declared;
    private final Names parameters;
    private final Set<String> used = new HashSet<>();
    private final Set<String> carried = new HashSet<>();

    public References(Map<String, Parameter> parameters, Problems problems) {
        this.problems = problems;
        this.declared = parameters;
        this.parameters = new Names(WORDS.parameter(), parameters.keySet());
    }

    /** A text in which parameters may stand. */
    public void check(Scalar text) {
        look(text, used);
    }

    /** The same, for a text that players can read. */
    public void carry(Scalar text) {
        look(text, carried);
    }

    private void look(Scalar text, Set<String> named) {
        if (text.value().indexOf(FULL_WIDTH_DOLLAR) >= 0 || text.value().indexOf(FULL_WIDTH_BRACE) >= 0) {
            warnOfFullWidth(text);
        }
        if (!text.value().contains("${")) {
            return;
        }
        Matcher matcher = ALMOST.matcher(text.value());
        while (matcher.find()) {
            String name = matcher.group(1);
            if (declared.containsKey(name)) {
                named.add(name);
            } else if (TeamValues.REFERENCE.matcher(matcher.group()).matches()) {
                if (!problems.isFull()) {
                    parameters.check(new Scalar(name, text.kind(), text.at()), problems);
                    Nearest.of(name, parameters.known()).ifPresent(used::add);
                }
            } else {
                warnIfMeant(matcher, text);
            }
        }
    }

    /** A text that is shown before there are teams, so that no parameter has a value yet. */
    public void refuse(Scalar text) {
        Matcher matcher = TeamValues.REFERENCE.matcher(text.value());
        if (matcher.find()) {
            problems.error(text.at(), WORDS.hasNoValueHere(matcher.group()));
        }
    }

    /** A text that is shown as it is written. */
    public void leaveOut(Scalar text) {
        Matcher matcher = TeamValues.REFERENCE.matcher(text.value());
        if (matcher.find()) {
            problems.error(text.at(), WORDS.cannotStandHere(matcher.group()));
        }
    }

    /** A place that more people can read than should know a flag or a password. */
    public void refuseSecret(Scalar text) {
        parametersIn(text)
                .filter(name -> declared.get(name) instanceof Parameter parameter && parameter.isSecret())
                .forEach(name -> problems.error(text.at(), WORDS.isASecret(name)));
    }

    /** What kind of value a name stands for, if it is declared. */
    public Optional<Parameter> kindOf(String parameter) {
        return Optional.ofNullable(declared.get(parameter));
    }

    private static Stream<String> parametersIn(Scalar text) {
        return TeamValues.REFERENCE
                .matcher(text.value())
                .results()
                .map(match -> match.group(1))
                .distinct();
    }

    public boolean uses(String parameter) {
        return used.contains(parameter) || carried.contains(parameter);
    }

    public boolean carries(String parameter) {
        return carried.contains(parameter);
    }

    private void warnOfFullWidth(Scalar text) {
        Matcher matcher = FULL_WIDTH.matcher(text.value());
        while (matcher.find()) {
            if (!ALMOST.matcher(matcher.group()).matches()) {
                warnIfMeant(matcher, text);
            }
        }
    }

    private void warnIfMeant(Matcher matcher, Scalar text) {
        String meant = Normalizer.normalize(matcher.group(1), Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (parameters.known().contains(meant)) {
            problems.warning(text.at(), WORDS.staysAsItIsWritten(matcher.group(), meant));
        }
    }
}
