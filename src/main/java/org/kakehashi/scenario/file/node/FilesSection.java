package org.kakehashi.scenario.file.node;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kakehashi.scenario.NodeFile;
import org.kakehashi.scenario.file.field.Contents;
import org.kakehashi.scenario.file.field.Fields;
import org.kakehashi.scenario.file.field.Limits;
import org.kakehashi.scenario.file.field.References;
import org.kakehashi.scenario.file.field.Shape;
import org.kakehashi.scenario.file.field.Values;
import org.kakehashi.scenario.file.yaml.Marked.Entry;
import org.kakehashi.scenario.file.yaml.Marked.Scalar;
import org.kakehashi.scenario.file.yaml.Problems;

/** {@code files} of a node: placed before it starts. */
final class FilesSection {
    static final Pattern MODE = Pattern.compile("0?[0-7]{3}");

    private static final int USUAL_MODE = 0644;

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
        for (Entry entry : node.entries("files", Limits.FILES)) {
            paths.check(entry.key());
            Fields fields = Fields.of(entry.value(), Values.shown(entry.key()), Shape.FILE, problems);
            files.add(new NodeFile(entry.key().value(), contents.content(fields), owner(fields), mode(fields)));
        }
        return files;
    }

    private String owner(Fields fields) {
        if (!fields.has("owner")) {
            return "root";
        }
        Scalar owner = fields.written("owner");
        references.check(owner);
        if (!owner.isBlank() && !References.OWNER.matcher(owner.value()).matches()) {
            problems.error(
                    owner.at(),
                    "\"" + Values.shown(owner) + "\" is not a user: write a user name, a number or one ${parameter}.",
                    "「" + Values.shown(owner) + "」はユーザーではありません。ユーザー名、番号、または ${パラメーター} を一つ書いてください。");
        }
        return owner.value();
    }

    private int mode(Fields fields) {
        Scalar mode = fields.written("mode");
        if (mode.isBlank()) {
            return USUAL_MODE;
        } else if (MODE.matcher(mode.value()).matches()) {
            return Integer.parseInt(mode.value(), 8);
        }
        problems.error(
                mode.at(),
                "\"" + Values.shown(mode) + "\" is not a file mode: write three octal digits, such as \"0640\".",
                "「" + Values.shown(mode) + "」はファイルのモードではありません。\"0640\" のように8進数3桁で書いてください。");
        return USUAL_MODE;
    }
}
