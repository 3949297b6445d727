package org.kakehashi.imports.draft;

import static org.kakehashi.imports.words.ImportWords.WORDS;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.source.SourcePath;

/** Files of a challenge as downloads of its task: each under a plain name of its own. */
public final class AttachedFiles {
    private static final int LONGEST = 80;

    private final ImportContext context;

    public AttachedFiles(ImportContext context) {
        this.context = context;
    }

    /**
     * Attaches a file, or all files of a folder.
     *
     * @param folder where the path leads from
     * @param written the path as the source has it
     */
    public void attach(TaskDraft task, String folder, String written, SourceLocation where) {
        Optional<String> path = SourcePath.resolve(folder, written).map(this::asStored);
        if (path.isEmpty()) {
            context.findings().refused(where, WORDS.fileLiesOutsideTheGivenFolder(written));
            return;
        }
        List<String> files = context.source().has(path.get())
                ? List.of(path.get())
                : context.source().below(path.get());
        if (files.isEmpty()) {
            context.findings().leftOut(where, WORDS.fileIsNotThere(written));
        }
        files.forEach(file -> attach(task, file, where));
    }

    /** Some systems write letters with marks as two signs; the name is the same. */
    private String asStored(String path) {
        String composed = Normalizer.normalize(path, Normalizer.Form.NFC);
        return context.source().has(path)
                ? path
                : context.source().files().stream()
                        .filter(file ->
                                Normalizer.normalize(file, Normalizer.Form.NFC).equals(composed))
                        .findFirst()
                        .orElse(path);
    }

    private void attach(TaskDraft task, String file, SourceLocation where) {
        String original = SourcePath.name(file);
        String name = unused(plain(original), task);
        String packed = DraftFiles.plain("files/" + task.id() + "/" + name);
        Optional<byte[]> content = context.source().read(file);
        if (content.isEmpty()) {
            context.findings().leftOut(where, WORDS.fileIsTooLargeToRead(file));
        } else if (!context.draft().files().put(packed, content.get())) {
            context.findings().leftOut(where, WORDS.fileDoesNotFitIntoThePackage(file));
        } else {
            task.attachments().add(packed);
            if (!name.equals(original)) {
                context.findings().changed(where, WORDS.fileIsOfferedAs(original, name));
            }
        }
    }

    /** What a download may be called: it begins with a letter or digit, and keeps its ending. */
    private static String plain(String original) {
        String name = Normalizer.normalize(original, Normalizer.Form.NFKC).replaceAll("[^A-Za-z0-9._-]+", "_");
        int dot = name.indexOf('.');
        String head = (dot < 0 ? name : name.substring(0, dot)).replaceAll("^[^A-Za-z0-9]+|_+$", "");
        String tail = dot < 0 ? "" : name.substring(dot).replaceAll("\\.+$", "");
        String ending = tail.length() > 15 ? tail.substring(tail.length() - 15) : tail;
        String stem = head.isEmpty() ? "file" : head.substring(0, Math.min(head.length(), LONGEST));
        return stem + ending;
    }

    private static String unused(String name, TaskDraft task) {
        Set<String> taken = task.attachments().stream()
                .map(SourcePath::name)
                .map(other -> other.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        int dot = name.indexOf('.');
        String head = dot < 0 ? name : name.substring(0, dot);
        String tail = dot < 0 ? "" : name.substring(dot);
        String found = name;
        for (int number = 2; taken.contains(found.toLowerCase(Locale.ROOT)); number++) {
            found = head + "-" + number + tail;
        }
        return found;
    }
}
