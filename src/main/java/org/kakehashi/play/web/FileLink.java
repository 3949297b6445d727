package org.kakehashi.play.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kakehashi.scenario.Content;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.TaskAttachment;
import org.kakehashi.site.language.Text;

/**
 * A file that a task offers.
 *
 * @param number 1-based, in the author's order
 * @param name file name in the download
 * @param title what it is called, the file name if the author gave no title
 * @param size in words, empty where it differs from team to team
 */
record FileLink(int number, String name, Text title, Optional<String> size) {
    private static final int KIBI = 1024;

    static List<FileLink> of(Task task) {
        List<TaskAttachment> files = task.attachments();
        return IntStream.range(0, files.size())
                .mapToObj(i -> of(i + 1, files.get(i)))
                .toList();
    }

    private static FileLink of(int number, TaskAttachment file) {
        boolean titled = !file.title().en().isBlank();
        Optional<String> size = file.content() instanceof Content.Packed packed && !packed.filled()
                ? Optional.of(words(packed.bytes().size()))
                : Optional.empty();
        return new FileLink(number, file.name(), titled ? file.title() : Text.same(file.name()), size);
    }

    private static String words(int bytes) {
        if (bytes < KIBI) {
            return bytes + " B";
        }
        return bytes < KIBI * KIBI ? bytes / KIBI + " KiB" : bytes / (KIBI * KIBI) + " MiB";
    }

    public boolean isTitled() {
        return !title.en().equals(name);
    }
}
