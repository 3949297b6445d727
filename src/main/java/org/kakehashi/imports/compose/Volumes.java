package org.kakehashi.imports.compose;

import static org.kakehashi.imports.words.ComposeWords.WORDS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.NodeDraft;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.source.SourcePath;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.site.language.Text;

/** {@code volumes}, {@code configs} and {@code secrets}: files of the folder are placed in the node, all else is not. */
final class Volumes {
    /** More than a node may have placed, so that a large folder is reported once and not copied. */
    private static final int MOST_OF_FOLDER = 100;

    private final ImportContext context;
    private final String folder;

    Volumes(ImportContext context, String folder) {
        this.context = context;
        this.folder = folder;
    }

    void convert(NodeDraft node, Table service, SourceLocation where) {
        List<Tree> items = service.items("volumes");
        for (int index = 0; index < items.size(); index++) {
            Tree item = items.get(index);
            SourceLocation at = where.at("volumes", service).item(index, item);
            if (item instanceof Table table) {
                longForm(node, table, at);
            } else {
                shortForm(node, item.text(), at);
            }
        }
    }

    private void shortForm(NodeDraft node, String text, SourceLocation where) {
        String[] parts = text.split(":", -1);
        if (parts.length == 1) {
            storage(text, where);
        } else if (parts[0].matches("[A-Za-z]")) {
            hostPath(text, where);
        } else if (isPath(parts[0])) {
            mount(node, parts[0], parts[1], where);
        } else {
            storage(parts[1], where);
        }
    }

    private void longForm(NodeDraft node, Table table, SourceLocation where) {
        switch (table.text("type")) {
            case "bind" -> mount(node, table.text("source"), table.text("target"), where);
            case "tmpfs" -> temporary(table.text("target"), where);
            case "volume", "" -> {
                if (isPath(table.text("source"))) {
                    mount(node, table.text("source"), table.text("target"), where);
                } else {
                    storage(table.text("target"), where);
                }
            }
            default -> hostPath(table.text("type") + " " + table.text("source"), where);
        }
    }

    static boolean isPath(String source) {
        return source.startsWith(".")
                || source.startsWith("/")
                || source.startsWith("~")
                || source.contains("\\")
                || source.contains("/");
    }

    /** Places a file, or all files of a folder, as they stand in the source. */
    void mount(NodeDraft node, String from, String to, SourceLocation where) {
        Optional<String> inside = SourcePath.resolve(folder, from);
        if (inside.isEmpty()) {
            hostPath(from, where);
            return;
        }
        String path = inside.get();
        String target = to.replaceAll("/+", "/").replaceAll("/$", "");
        if (context.source().has(path)) {
            String place = to.endsWith("/") ? target + "/" + SourcePath.name(path) : target;
            context.place(node, path, place)
                    .ifPresentOrElse(
                            objection -> context.findings()
                                    .leftOut(
                                            where,
                                            WORDS.fileIsNotPlacedAt(
                                                    place, objection, ImportContext.packed(node, place))),
                            () -> context.findings().carried(where, WORDS.isPlacedAt(from, place)));
            return;
        }
        List<String> files = context.source().below(path);
        if (files.isEmpty() || context.source().links().contains(path)) {
            context.findings().leftOut(where, WORDS.thereIsNoInTheGivenFolder(from));
            return;
        }
        placeAll(node, path, files, target, where);
    }

    private void placeAll(NodeDraft node, String path, List<String> files, String target, SourceLocation where) {
        if (files.size() > MOST_OF_FOLDER) {
            context.findings().leftOut(where, WORDS.folderHoldsFiles(files.size(), MOST_OF_FOLDER));
            return;
        }
        int skipped = path.isEmpty() ? 0 : path.length() + 1;
        Map<Text, Integer> objections = new LinkedHashMap<>();
        for (String file : files) {
            context.place(node, file, target + "/" + file.substring(skipped))
                    .ifPresent(objection -> objections.merge(objection, 1, Integer::sum));
        }
        int placed = files.size()
                - objections.values().stream().mapToInt(Integer::intValue).sum();
        if (placed > 0) {
            context.findings().carried(where, WORDS.filesArePlacedBelow(placed, target));
        }
        objections.forEach((objection, count) -> context.findings()
                .leftOut(
                        where,
                        WORDS.filesAreNotPlacedBelow(count, target, objection, ImportContext.packed(node, target))));
    }

    private void hostPath(String from, SourceLocation where) {
        boolean engine = from.contains("docker.sock") || from.contains("containerd.sock");
        context.findings()
                .refused(where, engine ? WORDS.socketOfTheEngineIsNeverGiven() : WORDS.isAPlaceOfTheHost(from));
    }

    private void storage(String target, SourceLocation where) {
        context.findings().leftOut(where, WORDS.storageAtIsLeftOut(target));
    }

    void temporary(String target, SourceLocation where) {
        context.findings().changed(where, WORDS.isNotSetUpAsMemory(target));
    }
}
