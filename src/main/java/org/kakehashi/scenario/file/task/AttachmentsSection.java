package org.kakehashi.scenario.file.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.kakehashi.scenario.Content;
import org.kakehashi.scenario.TaskAttachment;
import org.kakehashi.scenario.file.field.Contents;
import org.kakehashi.scenario.file.field.Fields;
import org.kakehashi.scenario.file.field.Limits;
import org.kakehashi.scenario.file.field.References;
import org.kakehashi.scenario.file.field.Shape;
import org.kakehashi.scenario.file.field.Texts;
import org.kakehashi.scenario.file.field.Values;
import org.kakehashi.scenario.file.yaml.Marked;
import org.kakehashi.scenario.file.yaml.Marked.Scalar;
import org.kakehashi.scenario.file.yaml.Place;
import org.kakehashi.scenario.file.yaml.Problems;

/** {@code attachments} of a task: files of the scenario's folder, or texts written here. */
public final class AttachmentsSection {
    /** Names that every browser and every file system takes as they are. */
    static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final Problems problems;
    private final Values values;
    private final References references;
    private final Contents contents;

    public AttachmentsSection(Problems problems, References references, Contents contents) {
        this.problems = problems;
        this.values = new Values(problems);
        this.references = references;
        this.contents = contents;
    }

    List<TaskAttachment> read(Fields task) {
        List<TaskAttachment> attachments = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Marked item : task.items("attachments", Limits.ATTACHMENTS)) {
            TaskAttachment attachment = attachment(item);
            attachments.add(attachment);
            if (!seen.add(attachment.name().toLowerCase(Locale.ROOT))
                    && !attachment.name().isEmpty()) {
                problems.error(
                        item.at(),
                        "This task has an attachment \"" + attachment.name() + "\" already; give it another \"name\".",
                        "この課題には添付ファイル「" + attachment.name() + "」がすでにあります。「name」で別の名前を付けてください。");
            }
        }
        return attachments;
    }

    private TaskAttachment attachment(Marked item) {
        if (item instanceof Scalar) {
            Scalar path = values.word(item, "attachments");
            return new TaskAttachment(ofPath(path), Texts.NONE, contents.packed(path, false));
        }
        Fields fields = Fields.of(item, "attachments", Shape.ATTACHMENT, problems);
        Content content = contents.content(fields);
        return new TaskAttachment(name(fields), fields.text("title", references::carry), content);
    }

    private String name(Fields fields) {
        if (fields.has("name")) {
            Scalar name = fields.word("name");
            return checked(name.value(), name.at());
        } else if (fields.has("text")) {
            problems.error(
                    fields.at("text"), "A text that people download needs a \"name\".", "ダウンロードされる文章には「name」が必要です。");
            return "";
        }
        return fields.has("from") ? ofPath(fields.word("from")) : "";
    }

    private String ofPath(Scalar path) {
        return path.isBlank() ? "" : checked(path.value().substring(path.value().lastIndexOf('/') + 1), path.at());
    }

    private String checked(String name, Place at) {
        if (!name.isBlank() && !NAME.matcher(name).matches()) {
            problems.error(
                    at,
                    "\"" + name + "\" is not a name for a download: write a \"name\" of letters, digits and . _ -",
                    "「" + name + "」はダウンロード時のファイル名に使えません。「name」に英数字と . _ - だけの名前を書いてください。");
        }
        return name;
    }
}
