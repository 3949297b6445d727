package org.kakehashi.scenario.format.task;

import static org.kakehashi.scenario.words.TaskWords.WORDS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.kakehashi.scenario.Content;
import org.kakehashi.scenario.TaskAttachment;
import org.kakehashi.scenario.format.core.Contents;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.JsonSchema;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Limits;
import org.kakehashi.scenario.format.core.References;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Texts;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.yaml.Marked;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Place;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.site.language.Alike;
import org.kakehashi.site.language.Text;

/** {@code attachments} of a task: files of the scenario's folder, or texts written here. */
public final class AttachmentsSection {
    /** Names that every browser and every file system takes as they are. */
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private static final Section ATTACHMENT = Section.named("attachment")
            .with(Contents.FROM, Contents.TEXT, Contents.FILL)
            .saying(
                    "oneOf",
                    List.of(
                            JsonSchema.part("required", List.of("from")),
                            JsonSchema.part("required", List.of("text", "name"))),
                    "dependentRequired",
                    JsonSchema.part("fill", List.of("from")));
    static final Key<Scalar> NAME =
            ATTACHMENT.optional("name", Types.WORD.as("type", "string", "pattern", Types.whole(FILE_NAME)));
    static final Key<Text> TITLE = ATTACHMENT.optional("title", Types.TEXT);

    public static final Key<List<Marked>> ATTACHMENTS = Key.optional(
            "attachments", Types.list(Limits.ATTACHMENTS, Types.oneOf(Contents.PACKED, Types.section(ATTACHMENT))));

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
        for (Marked item : task.get(ATTACHMENTS)) {
            TaskAttachment attachment = attachment(item);
            attachments.add(attachment);
            if (!seen.add(Alike.name(attachment.name())) && !attachment.name().isEmpty()) {
                problems.error(item.at(), WORDS.thisTaskHasAnAttachmentAlready(attachment.name()));
            }
        }
        return attachments;
    }

    private TaskAttachment attachment(Marked item) {
        if (item instanceof Scalar) {
            Scalar path = values.word(item, ATTACHMENTS.name());
            return new TaskAttachment(ofPath(path), Texts.NONE, contents.packed(path, false));
        }
        Fields fields = Fields.of(item, ATTACHMENTS.name(), ATTACHMENT, problems);
        Content content = contents.content(fields);
        return new TaskAttachment(name(fields), fields.text(TITLE, references::carry), content);
    }

    private String name(Fields fields) {
        if (fields.has(NAME)) {
            Scalar name = fields.get(NAME);
            return checked(name.value(), name.at());
        } else if (fields.has(Contents.TEXT)) {
            problems.error(fields.at(Contents.TEXT), WORDS.textThatPeopleDownloadNeedsAName());
            return "";
        }
        return fields.has(Contents.FROM) ? ofPath(fields.get(Contents.FROM)) : "";
    }

    private String ofPath(Scalar path) {
        return path.isBlank() ? "" : checked(path.value().substring(path.value().lastIndexOf('/') + 1), path.at());
    }

    private String checked(String name, Place at) {
        if (!name.isBlank() && !FILE_NAME.matcher(name).matches()) {
            problems.error(at, WORDS.isNotANameForADownload(name));
        }
        return name;
    }
}
