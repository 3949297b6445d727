package org.kakehashi.scenario.file;

import java.util.ArrayList;
import java.util.List;
import org.kakehashi.scenario.NodeFile;
import org.kakehashi.scenario.file.Marked.Entry;
import org.kakehashi.scenario.file.Marked.Scalar;

/** {@code files} of a node: placed before it starts. */
final class FilesSection {
    private static final int USUAL_MODE = 0644;

    private final Problems problems;
    private final References references;

    FilesSection(Problems problems, References references) {
        this.problems = problems;
        this.references = references;
    }

    List<NodeFile> read(Fields node) {
        List<NodeFile> files = new ArrayList<>();
        for (Entry entry : node.entries("files")) {
            files.add(file(entry.key(), Fields.of(entry.value(), entry.key().value(), Shape.FILE, problems)));
        }
        return files;
    }

    private NodeFile file(Scalar path, Fields fields) {
        Scalar text = fields.word("text");
        references.carry(text);
        Scalar owner = fields.word("owner");
        references.check(owner);
        return new NodeFile(path.value(), text.value(), owner.isBlank() ? "root" : owner.value(), mode(fields));
    }

    private int mode(Fields fields) {
        return fields.value("mode")
                .map(value -> value instanceof Scalar scalar ? Integer.parseInt(scalar.value(), 8) : USUAL_MODE)
                .orElse(USUAL_MODE);
    }
}
