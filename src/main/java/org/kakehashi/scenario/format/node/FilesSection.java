package org.kakehashi.scenario.format.node;

import static org.kakehashi.scenario.words.NodeWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kakehashi.scenario.FilePlace;
import org.kakehashi.scenario.NodeFile;
import org.kakehashi.scenario.format.core.Contents;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.JsonSchema;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Limits;
import org.kakehashi.scenario.format.core.References;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.yaml.Marked.Entry;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;

/** {@code files} of a node: placed before it starts. */
public final class FilesSection {
    static final Pattern OCTAL = Pattern.compile("0?[0-7]{3}");

    private static final int USUAL_MODE = 0644;

    static final Section FILE = Section.named("file")
            .with(Contents.TEXT, Contents.FROM, Contents.FILL)
            .saying(
                    "oneOf",
                    List.of(JsonSchema.part("required", List.of("text")), JsonSchema.part("required", List.of("from"))),
                    "dependentRequired",
                    JsonSchema.part("fill", List.of("from")));
    static final Key<Scalar> OWNER = FILE.optional("owner", Types.user(References.OWNER));
    public static final Key<Scalar> MODE = FILE.optional(
            "mode", Types.WRITTEN.as("type", List.of("string", "integer"), "pattern", Types.whole(OCTAL)));
    public static final Key<List<Entry>> FILES = Key.optional(
            "files",
            Types.map(
                    Limits.FILES,
                    Types.raw("pattern", Types.whole(FilePlace.PATH), "maxLength", FilePlace.LONGEST),
                    Types.section(FILE)));

    private final Problems problems;
    private final References references;
    private final Contents contents;

    FilesSection(Problems problems, References references, Contents contents) {
        this.problems = problems;
        this.references = references;
        this.contents = contents;
    }

    List<NodeFile> read(Fields node) {
        List<NodeFile> files = new ArrayList<>();
        var paths = new FilePaths(problems);
        for (Entry entry : node.get(FILES)) {
            paths.check(entry.key());
            Fields fields = Fields.of(entry.value(), Values.shown(entry.key()), FILE, problems);
            files.add(new NodeFile(entry.key().value(), contents.content(fields), owner(fields), mode(fields)));
        }
        return files;
    }

    private String owner(Fields fields) {
        if (!fields.has(OWNER)) {
            return "root";
        }
        Scalar owner = fields.get(OWNER);
        references.check(owner);
        if (!owner.isBlank() && !References.OWNER.matcher(owner.value()).matches()) {
            problems.error(owner.at(), WORDS.isNotAUser(Values.shown(owner)));
        }
        return owner.value();
    }

    private int mode(Fields fields) {
        Scalar mode = fields.get(MODE);
        if (mode.isBlank()) {
            return USUAL_MODE;
        } else if (OCTAL.matcher(mode.value()).matches()) {
            return Integer.parseInt(mode.value(), 8);
        }
        problems.error(mode.at(), WORDS.isNotAFileMode(Values.shown(mode)));
        return USUAL_MODE;
    }
}
