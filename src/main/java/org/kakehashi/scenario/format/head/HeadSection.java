package org.kakehashi.scenario.format.head;

import static org.kakehashi.scenario.words.StoryWords.WORDS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kakehashi.scenario.Scenario.Kind;
import org.kakehashi.scenario.format.core.Choices;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Limits;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.yaml.Marked;
import org.kakehashi.scenario.format.yaml.Marked.Entry;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.site.language.Text;

/** The single values at the top of a scenario that need more than a glance: format, id, version, tags. */
public final class HeadSection {
    private static final Pattern THREE_NUMBERS = Pattern.compile("(0|[1-9][0-9]{0,5})(\\.(0|[1-9][0-9]{0,5})){2}");

    public static final Section HEAD = Section.named("head");
    public static final Key<Marked> FORMAT = HEAD.required("kakehashi", Types.raw("const", 1));
    public static final Key<Scalar> ID = HEAD.required("id", Types.NAME);
    public static final Key<Scalar> VERSION = HEAD.required("version", Types.pattern(THREE_NUMBERS));
    public static final Key<Text> TITLE = HEAD.required("title", Types.TEXT);
    public static final Key<Text> SUMMARY = HEAD.required("summary", Types.TEXT);
    public static final Key<Text> BRIEFING = HEAD.optional("briefing", Types.TEXT);
    public static final Key<Kind> KIND = HEAD.required("kind", Types.choice(Choices.of(Kind.values()), Kind.LAB));
    public static final Key<Integer> MINUTES = HEAD.required("minutes", Types.number(1, Limits.MINUTES));
    public static final Key<List<Scalar>> AUDIENCE = HEAD.optional("audience", Types.words(Limits.TAGS));
    public static final Key<List<Entry>> TAGS =
            HEAD.optional("tags", Types.map(Limits.TAGS, Types.list(Limits.TAGS, Types.WRITTEN)));
    public static final Key<Scalar> LICENCE = HEAD.optional("licence", Types.WORD);

    private final Problems problems;
    private final Optional<String> folder;

    public HeadSection(Problems problems, Optional<String> folder) {
        this.problems = problems;
        this.folder = folder;
    }

    /** The number of the format; this release reads one of them. */
    public void checkFormat(Fields scenario) {
        scenario.value(FORMAT).ifPresent(value -> {
            boolean one = value instanceof Scalar number
                    && number.kind() == Marked.Kind.INTEGER
                    && number.value().equals("1");
            if (!one) {
                new Values(problems).wrong(value, FORMAT.name(), WORDS.formatNumber());
            }
        });
    }

    public String id(Fields scenario) {
        Scalar id = scenario.get(ID);
        folder.filter(name -> !name.equals(id.value()) && !id.isBlank())
                .ifPresent(name -> problems.error(id.at(), WORDS.idMustBeTheName(Values.shown(id), name)));
        return id.value();
    }

    public String version(Fields scenario) {
        Scalar version = scenario.get(VERSION);
        if (!version.isBlank() && !THREE_NUMBERS.matcher(version.value()).matches()) {
            problems.error(version.at(), WORDS.isNotAVersion(Values.shown(version)));
        }
        return version.value();
    }

    public Map<String, List<String>> tags(Fields scenario) {
        Map<String, List<String>> tags = new LinkedHashMap<>();
        var values = new Values(problems);
        for (Entry entry : scenario.get(TAGS)) {
            String kind = values.checkName(entry.key()).value();
            tags.put(
                    kind,
                    values.items(entry.value(), Values.shown(entry.key()), Limits.TAGS).stream()
                            .map(item -> values.written(item, Values.shown(entry.key()))
                                    .value())
                            .toList());
        }
        return tags;
    }
}
