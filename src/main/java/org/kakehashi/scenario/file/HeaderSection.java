package org.kakehashi.scenario.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kakehashi.scenario.file.Marked.Entry;
import org.kakehashi.scenario.file.Marked.Kind;
import org.kakehashi.scenario.file.Marked.Scalar;

/** The single values at the top of a scenario that need more than a glance: format, id, version, tags. */
final class HeaderSection {
    static final Pattern VERSION = Pattern.compile("(0|[1-9][0-9]{0,5})(\\.(0|[1-9][0-9]{0,5})){2}");

    private final Problems problems;
    private final Surroundings around;

    HeaderSection(Problems problems, Surroundings around) {
        this.problems = problems;
        this.around = around;
    }

    /** The number of the format; this release reads one of them. */
    void checkFormat(Fields scenario) {
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

    String id(Fields scenario) {
        Scalar id = scenario.name("id");
        around.folder()
                .filter(folder -> !folder.equals(id.value()) && !id.isBlank())
                .ifPresent(folder -> problems.error(
                        id.at(),
                        "The id \"" + Values.shown(id) + "\" must be the name of the folder, \"" + folder + "\".",
                        "id「" + Values.shown(id) + "」はフォルダー名「" + folder + "」と同じにしてください。"));
        return id.value();
    }

    String version(Fields scenario) {
        Scalar version = scenario.written("version");
        if (!version.isBlank() && !VERSION.matcher(version.value()).matches()) {
            problems.error(
                    version.at(),
                    "\"" + Values.shown(version) + "\" is not a version; write three numbers, such as 1.0.0.",
                    "「" + Values.shown(version) + "」はバージョンではありません。1.0.0 のように三つの数字で書いてください。");
        }
        return version.value();
    }

    Map<String, List<String>> tags(Fields scenario) {
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
