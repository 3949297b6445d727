package org.kakehashi.imports.compose;

import static org.kakehashi.imports.words.ComposeWords.WORDS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.NodeDraft;
import org.kakehashi.imports.draft.Slugs;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.source.Source;
import org.kakehashi.imports.source.SourcePath;
import org.kakehashi.imports.tree.CannotParse;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.site.language.Text;

/** Imports a compose file: its services as nodes, and a desk beside them. */
public final class ComposeImport {
    private static final Set<String> NAMES =
            Set.of("docker-compose.yml", "docker-compose.yaml", "compose.yml", "compose.yaml");
    private static final Set<String> TOP = Set.of("services", "networks", "volumes", "version", "name");

    private final ImportContext context;
    private final ImportFindings findings;

    public ComposeImport(ImportContext context) {
        this.context = context;
        this.findings = context.findings();
    }

    /** Compose files of a source, those nearest to its root first. */
    public static List<String> files(Source source) {
        return source.files().stream()
                .filter(path -> NAMES.contains(SourcePath.name(path)))
                .sorted(Comparator.comparingLong(
                        path -> path.chars().filter(letter -> letter == '/').count()))
                .toList();
    }

    /** Converts the scenario; false if there is none in the file. */
    public boolean convert() throws CannotParse {
        Optional<String> path = chosen();
        if (path.isEmpty()) {
            return false;
        }
        String file = path.get();
        String folder = SourcePath.folder(file);
        String env = folder.isEmpty() ? ".env" : folder + "/.env";
        var variables =
                new Variables(context.source().read(env).map(DotEnv::read).orElse(Map.of()));
        var services = new Services(context.source(), variables, findings);
        Table top = services.file(file);
        Table all = Services.in(top);
        if (all.entries().isEmpty()) {
            findings.refused(SourceLocation.in(file), WORDS.fileHasNoServices());
            return false;
        }
        var index = VulhubIndex.of(context.source(), findings);
        Map<String, Table> whole = new LinkedHashMap<>();
        for (String name : all.entries().keySet()) {
            Table service = services.whole(file, name);
            if (!isOptional(name, service, SourceLocation.in(file))) {
                whole.put(name, service);
            }
        }
        drawNodes(whole, top, SourceLocation.in(file), index);
        reportTop(top, SourceLocation.in(file));
        variables
                .unknown()
                .forEach(name -> findings.changed(SourceLocation.in(file), WORDS.variableHasNoValueInTheFolders(name)));
        new ComposeMetadata(context, file).convert(top, index);
        return !context.draft().nodes().isEmpty();
    }

    private Optional<String> chosen() {
        List<String> files = files(context.source());
        if (!context.pick().isEmpty()) {
            Optional<String> picked = files.stream()
                    .filter(path -> path.equals(context.pick())
                            || SourcePath.folder(path).equals(context.pick()))
                    .findFirst()
                    .or(() -> Optional.of(context.pick()).filter(context.source()::has));
            if (picked.isEmpty()) {
                findings.refused(SourceLocation.in(context.pick()), WORDS.thereIsNoComposeFile());
            }
            return picked;
        }
        Optional<String> only = context.source().files().size() == 1
                ? Optional.of(context.source().files().getFirst())
                : Optional.empty();
        boolean several = files.size() > 1 && files.getFirst().contains("/");
        if (several) {
            findings.refused(SourceLocation.ALL, WORDS.thereAreComposeFiles(files.size(), files.getFirst()));
            return Optional.empty();
        }
        Optional<String> found = files.stream().findFirst().or(() -> only);
        if (found.isEmpty()) {
            findings.refused(SourceLocation.ALL, WORDS.thereIsNoComposeFileImport());
        }
        return found;
    }

    private boolean isOptional(String name, Table service, SourceLocation file) {
        boolean optional = !service.items("profiles").isEmpty();
        if (optional) {
            findings.leftOut(
                    file.at("services." + name + ".profiles", service.line("profiles")),
                    WORDS.startsOnlyOnRequest(name));
        }
        return optional;
    }

    private void drawNodes(Map<String, Table> services, Table top, SourceLocation file, VulhubIndex index) {
        var names = new Slugs("localhost");
        var segments = new Segments(context, top, file);
        Set<String> open = new LinkedHashSet<>();
        services.forEach((name, service) -> {
            SourceLocation where = file.at("services." + name, service.line());
            NodeDraft node = new ServiceNode(context, name, service, where).convert(names.name(name, "node"), index);
            segments.convert(node, service, where);
            if (service.has("ports")) {
                open.addAll(node.networks());
            }
            context.draft().add(node);
        });
        services.forEach((name, service) -> order(name, service, names, file));
        List<String> seats =
                new ArrayList<>(open.isEmpty() ? context.draft().networks().keySet() : open);
        context.desk(names.fresh("desk", "desk"), seats);
    }

    private void order(String name, Table service, Slugs names, SourceLocation file) {
        NodeDraft node = Objects.requireNonNull(context.draft().nodes().get(names.name(name, "node")));
        SourceLocation where = file.at("services." + name + ".depends_on", service.line("depends_on"));
        List<String> before = service.get("depends_on").orElse(null) instanceof Table table
                ? List.copyOf(table.entries().keySet())
                : service.items("depends_on").stream().map(Tree::text).toList();
        for (String other : before) {
            after(node, other, names, where);
        }
        if (!before.isEmpty()) {
            findings.carried(where, WORDS.startsWhenTheseAreReady(Text.list(before)));
        }
        for (Tree link : service.items("links")) {
            String[] parts = link.text().split(":", -1);
            SourceLocation at = file.at("services." + name + ".links", service.line("links"));
            after(node, parts[0], names, at);
            if (parts.length > 1 && !parts[1].equals(parts[0])) {
                findings.leftOut(at, WORDS.isNotFoundAs(parts[0], parts[1]));
            }
        }
    }

    private void after(NodeDraft node, String other, Slugs names, SourceLocation where) {
        names.known(other)
                .filter(context.draft().nodes()::containsKey)
                .ifPresentOrElse(
                        node.after()::add, () -> findings.leftOut(where, WORDS.thereIsNoServiceToWaitFor(other)));
    }

    private void reportTop(Table top, SourceLocation file) {
        top.entries().forEach((key, value) -> {
            boolean isService = !top.has("services") && value.table().has("image");
            if (!TOP.contains(key) && !key.startsWith("x-") && !isService && !value.isNothing()) {
                findings.leftOut(file.at(key, value.line()), WORDS.ofTheFileIsLeftOut(key));
            }
        });
        context.source()
                .first("docker-compose.override.yml", "compose.override.yml", "compose.override.yaml")
                .ifPresent(path -> findings.leftOut(SourceLocation.in(path), WORDS.fileOfOverridesIsNotApplied()));
    }
}
