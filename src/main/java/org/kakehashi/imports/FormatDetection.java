package org.kakehashi.imports;

import java.util.Comparator;
import java.util.Optional;
import org.kakehashi.imports.compose.ComposeImport;
import org.kakehashi.imports.source.Source;
import org.kakehashi.imports.source.SourcePath;
import org.kakehashi.imports.tree.CannotParse;
import org.kakehashi.imports.tree.JsonTree;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.imports.tree.YamlTemplate;

/** Tells the format of a source: by the names of its files, or by what a single file says. */
final class FormatDetection {
    private static final int MOST_LOOKED_AT = 200;

    private FormatDetection() {}

    static Optional<ImportFormat> of(Source source, String pick) {
        if (!pick.isEmpty() && ComposeImport.files(source).stream().anyMatch(path -> path.startsWith(pick))) {
            return Optional.of(ImportFormat.COMPOSE);
        }
        return source.files().stream()
                .filter(path -> path.endsWith(".yml") || path.endsWith(".yaml") || path.endsWith(".json"))
                .sorted(Comparator.comparingLong(
                        path -> path.chars().filter(letter -> letter == '/').count()))
                .limit(MOST_LOOKED_AT)
                .map(path -> byName(path).or(() -> byContent(source, path)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ImportFormat> byName(String path) {
        return switch (SourcePath.name(path)) {
            case "docker-compose.yml", "docker-compose.yaml", "compose.yml", "compose.yaml" ->
                Optional.of(ImportFormat.COMPOSE);
            case "challenge.yml", "challenge.yaml" -> Optional.of(ImportFormat.CTFCLI);
            default -> Optional.empty();
        };
    }

    private static Optional<ImportFormat> byContent(Source source, String path) {
        try {
            byte[] file = source.read(path).orElse(new byte[0]);
            if (path.endsWith(".json")) {
                Table json = JsonTree.read(file).table();
                return Optional.of(ImportFormat.CRCZP).filter(format -> json.has("levels") && json.has("title"));
            }
            Optional<Tree> document = YamlTemplate.documents(file).stream().findFirst();
            return document.flatMap(FormatDetection::byContent);
        } catch (CannotParse e) {
            return Optional.empty();
        }
    }

    private static Optional<ImportFormat> byContent(Tree document) {
        for (Tree item : document.items()) {
            Table part = item.table();
            if (part.has("guest_settings") || part.has("training") || part.has("scenarios") && part.has("types")) {
                return Optional.of(ImportFormat.CYRIS);
            } else if (part.has("services")) {
                return Optional.of(ImportFormat.COMPOSE);
            } else if (part.has("hosts") && part.has("networks")) {
                return Optional.of(ImportFormat.CRCZP);
            } else if (part.has("name") && part.has("category") && (part.has("flags") || part.has("value"))) {
                return Optional.of(ImportFormat.CTFCLI);
            }
        }
        return Optional.empty();
    }
}
