package org.kakehashi.imports.compose;

import static org.kakehashi.imports.words.ComposeWords.WORDS;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.TextConverter;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.source.SourcePath;
import org.kakehashi.imports.tree.Tree.Table;

/** What a compose file's surroundings tell about it: title, summary and tags, from an index or the README. */
final class ComposeMetadata {
    private static final int LONGEST_SUMMARY = 400;

    private final ImportContext context;
    private final String file;
    private final String folder;

    ComposeMetadata(ImportContext context, String file) {
        this.context = context;
        this.file = file;
        this.folder = SourcePath.folder(file);
    }

    void convert(Table top, VulhubIndex index) {
        Optional<Table> entry = index.environment(folder);
        Optional<String> readme = readme();
        String title = entry.map(found -> found.text("name"))
                .or(() -> readme.flatMap(ComposeMetadata::heading))
                .filter(found -> !found.isBlank())
                .orElse(top.text("name"));
        context.draft().title(TextConverter.of(title).line(title));
        readme.flatMap(ComposeMetadata::firstParagraph)
                .ifPresent(summary ->
                        context.draft().summary(TextConverter.of(summary).line(summary)));
        context.draft().origin(file + (title.isEmpty() ? "" : " (" + title + ")"));
        entry.ifPresent(this::tags);
        readme.ifPresent(text -> {
            context.draft().files().put("solution/source-readme.md", text);
            context.findings()
                    .changed(
                            SourceLocation.in(folder.isEmpty() ? "README.md" : folder + "/README.md"),
                            WORDS.readmeMayTellTheSolution());
        });
        context.findings().leftOut(SourceLocation.in(file), WORDS.composeFileHasNoTasks());
    }

    private void tags(Table entry) {
        put("cve", VulhubIndex.words(entry, "cve"));
        List<String> topics = new ArrayList<>(VulhubIndex.words(entry, "tags"));
        if (entry.has("app")) {
            topics.addFirst(entry.text("app"));
        }
        put("topics", topics);
        context.findings()
                .carried(SourceLocation.in(VulhubIndex.FILE), WORDS.titleCveNumbersAndTopics(VulhubIndex.FILE));
    }

    private void put(String kind, List<String> words) {
        if (!words.isEmpty()) {
            context.draft()
                    .tags()
                    .put(kind, words.stream().map(TextConverter::oneLine).toList());
        }
    }

    private Optional<String> readme() {
        String path = folder.isEmpty() ? "README.md" : folder + "/README.md";
        return context.source()
                .read(path)
                .filter(bytes -> bytes.length < 200_000)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static Optional<String> heading(String readme) {
        return readme.lines()
                .filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2).strip())
                .findFirst();
    }

    /** The first lines of prose: not a heading, a picture, a link to another language, a list or code. */
    private static Optional<String> firstParagraph(String readme) {
        for (String paragraph : readme.replace("\r", "").split("\n\\s*\n", 40)) {
            String text = paragraph.strip();
            boolean prose = !text.isEmpty() && "#[!<-*`>|=".indexOf(text.charAt(0)) < 0 && text.length() > 30;
            if (prose) {
                return Optional.of(
                        text.length() > LONGEST_SUMMARY
                                ? text.substring(0, text.offsetByCodePoints(0, LONGEST_SUMMARY / 2)) + "…"
                                : text);
            }
        }
        return Optional.empty();
    }
}
