package org.kakehashi.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kakehashi.scenario.Content;
import org.kakehashi.scenario.NodeFile;
import org.kakehashi.scenario.file.Marked.Entry;
import org.kakehashi.scenario.file.Marked.Scalar;

/** {@code files} of a node: placed before it starts. */
final class FilesSection {
    static final Pattern OWNER = Pattern.compile("[a-z_][a-z0-9_-]{0,31}|[0-9]{1,5}|\\$\\{[a-z][a-z0-9-]*}");
    static final Pattern MODE = Pattern.compile("0?[0-7]{3}");

    private static final int USUAL_MODE = 0644;

    private final Problems problems;
    private final Values values;
    private final References references;

    FilesSection(Problems problems, References references) {
        this.problems = problems;
        this.values = new Values(problems);
        this.references = references;
    }

    List<NodeFile> read(Fields node) {
        List<NodeFile> files = new ArrayList<>();
        var paths = new FilePaths(problems);
        for (Entry entry : node.entries("files", Limits.FILES)) {
            paths.check(entry.key());
            Fields fields = Fields.of(entry.value(), Values.shown(entry.key()), Shape.FILE, problems);
            files.add(
                    new NodeFile(entry.key().value(), new Content.Written(text(fields)), owner(fields), mode(fields)));
        }
        return files;
    }

    private String text(Fields fields) {
        Scalar text =
                fields.value("text").map(value -> values.text(value, "text")).orElse(Scalar.BLANK);
        references.carry(text);
        return text.value();
    }

    private String owner(Fields fields) {
        if (!fields.has("owner")) {
            return "root";
        }
        Scalar owner = fields.written("owner");
        references.check(owner);
        if (!owner.isBlank() && !OWNER.matcher(owner.value()).matches()) {
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
