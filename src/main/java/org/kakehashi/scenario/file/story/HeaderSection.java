package org.kakehashi.scenario.file.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kakehashi.scenario.file.field.Fields;
import org.kakehashi.scenario.file.field.Limits;
import org.kakehashi.scenario.file.field.Values;
import org.kakehashi.scenario.file.yaml.Marked.Entry;
import org.kakehashi.scenario.file.yaml.Marked.Kind;
import org.kakehashi.scenario.file.yaml.Marked.Scalar;
import org.kakehashi.scenario.file.yaml.Problems;

/** The single values at the top of a scenario that need more than a glance: format, id, version, tags. */
public final class HeaderSection {
    static final Pattern VERSION = Pattern.compile("(0|[1-9][0-9]{0,5})(\\.(0|[1-9][0-9]{0,5})){2}");

    private final Problems problems;
    private final Optional<String> folder;

    public HeaderSection(Problems problems, Optional<String> folder) {
        this.problems = problems;
        this.folder = folder;
    }

    /** The number of the format; this release reads one of them. */
    public void checkFormat(Fields scenario) {
        scenario.value("kakehashi").ifPresent(value -> {
            boolean one = value instanceof Scalar number
                    && number.kind() == Kind.INTEGER
                    && number.value().equals("1");
            if (!one) {
                new Values(problems)
                        .wrong(
                                value,
                                "kakehashi",
                                "the format number 1, the only one that this release reads",
                                "形式番号 1（このリリースが読める唯一の形式）");
            }
        });
    }

    public String id(Fields scenario) {
        Scalar id = scenario.name("id");
        folder.filter(name -> !name.equals(id.value()) && !id.isBlank())
                .ifPresent(name -> problems.error(
                        id.at(),
                        "The id \"" + Values.shown(id) + "\" must be the name of the folder, \"" + name + "\".",
                        "id「" + Values.shown(id) + "」はフォルダー名「" + name + "」と同じにしてください。"));
        return id.value();
    }

    public String version(Fields scenario) {
        Scalar version = scenario.written("version");
        if (!version.isBlank() && !VERSION.matcher(version.value()).matches()) {
            problems.error(
                    version.at(),
                    "\"" + Values.shown(version) + "\" is not a version; write three numbers, such as 1.0.0.",
                    "「" + Values.shown(version) + "」はバージョンではありません。1.0.0 のように三つの数字で書いてください。");
        }
        return version.value();
    }

    public Map<String, List<String>> tags(Fields scenario) {
        Map<String, List<String>> tags = new LinkedHashMap<>();
        var values = new Values(problems);
        for (Entry entry : scenario.entries("tags", Limits.TAGS)) {
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
