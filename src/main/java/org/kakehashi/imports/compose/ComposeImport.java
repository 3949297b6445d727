package org.kakehashi.imports.compose;

import static org.kakehashi.imports.words.ComposeWords.WORDS;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.NodeDraft;
import org.kakehashi.imports.draft.Slugs;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.source.SourcePath;
import org.kakehashi.imports.tree.CannotParse;
import org.kakehashi.imports.tree.SurveyedFile;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.site.language.Text;

/** Imports a compose file: its services as nodes, and a desk beside them. */
public final class ComposeImport {
    private static final String COMPLETED = "service_completed_successfully";
    private static final Set<String> TOP = Set.of("services", "networks", "volumes", "version", "name");

    private final ImportContext context;
    private final ImportFindings findings;

    public ComposeImport(ImportContext context) {
        this.context = context;
        this.findings = context.findings();
    }

    /** Whether a file is a compose file, by what it says. */
    public static boolean recognises(SurveyedFile file) {
        return ComposeFiles.recognises(file);
    }

    /** Converts the scenario; false if there is none in the file. */
    public boolean convert() throws CannotParse {
        var files = new ComposeFiles(context);
        List<String> chosen = files.chosen();
        if (chosen.isEmpty()) {
            return false;
        }
        String file = chosen.getFirst();
        String folder = SourcePath.folder(file);
        String env = folder.isEmpty() ? ".env" : folder + "/.env";
        DotEnv.Content settings = context.source().read(env).map(DotEnv::read).orElse(DotEnv.Content.NONE);
        settings.unread()
                .forEach(line -> findings.leftOut(new SourceLocation(env, line, ""), WORDS.lineIsNoVariable()));
        var includes = new Includes(context.source(), findings);
        ComposeProject project =
                ComposeProject.of(new Includes.Place(chosen, folder, settings.values(), List.of()), includes, findings);
        Table top = project.top();
        if (project.services().isEmpty()) {
            findings.refused(SourceLocation.in(file), WORDS.fileHasNoServices());
            return false;
        }
        var index = VulhubIndex.of(context.source(), findings);
        Map<String, Table> whole = new LinkedHashMap<>();
        Set<String> profiles = profiles(settings.values());
        project.services().forEach((name, service) -> {
            if (!isOptional(name, service, profiles, SourceLocation.in(file))) {
                whole.put(name, service);
            }
        });
        if (whole.isEmpty()) {
            reportNothing(project.services(), SourceLocation.in(file).at("services", top.line("services")));
            return false;
        }
        drawNodes(whole, top, SourceLocation.in(file), index, settings.values());
        reportTop(top, SourceLocation.in(file));
        files.reportOthers(file, includes.read());
        includes.unknown()
                .forEach(name -> findings.changed(SourceLocation.in(file), WORDS.variableHasNoValueInTheFolders(name)));
        new ComposeMetadata(context, file).convert(top, index);
        return !context.draft().nodes().isEmpty();
    }

    /** Those that the folder's {@code .env} turns on. */
    private static Set<String> profiles(Map<String, String> settings) {
        return Stream.of(settings.getOrDefault("COMPOSE_PROFILES", "").split(","))
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    private boolean isOptional(String name, Table service, Set<String> active, SourceLocation file) {
        List<String> profiles =
                service.items("profiles").stream().map(Tree::text).toList();
        boolean optional = !profiles.isEmpty() && !active.contains("*") && Collections.disjoint(profiles, active);
        if (optional) {
            findings.leftOut(
                    file.at("services." + name + ".profiles", service.line("profiles")),
                    WORDS.startsOnlyOnRequest(name));
        }
        return optional;
    }

    private void reportNothing(Map<String, Table> all, SourceLocation where) {
        Set<String> profiles = new LinkedHashSet<>();
        all.values().forEach(service -> service.items("profiles").forEach(name -> profiles.add(name.text())));
        findings.refused(where, WORDS.allServicesStartOnRequestOnly(Text.list(profiles)));
    }

    private void drawNodes(
            Map<String, Table> services,
            Table top,
            SourceLocation file,
            VulhubIndex index,
            Map<String, String> settings) {
        var names = new Slugs("localhost");
        var segments = new Segments(context, top, file);
        Set<String> published = new LinkedHashSet<>();
        services.forEach((name, service) -> {
            SourceLocation where = file.at("services." + name, service.line());
            var converter = new ServiceNode(context, name, service, settings, where);
            NodeDraft node = converter.convert(names.name(name, "node"), index);
            segments.convert(node, service, services, where);
            converter.route(node);
            if (service.has("ports")) {
                published.add(node.name());
            }
            context.draft().add(node);
        });
        services.forEach((name, service) -> order(name, service, names, file));
        var seats = new DeskNetworks(context.draft().nodes().values(), published, segments.internal());
        context.desk(
                names.fresh("desk", "desk"),
                seats.chosen(List.copyOf(context.draft().networks().keySet())));
    }

    private void order(String name, Table service, Slugs names, SourceLocation file) {
        NodeDraft node = Objects.requireNonNull(context.draft().nodes().get(names.name(name, "node")));
        SourceLocation where = file.at("services." + name + ".depends_on", service.line("depends_on"));
        List<String> before = service.get("depends_on").orElse(null) instanceof Table table
                ? List.copyOf(table.entries().keySet())
                : service.items("depends_on").stream().map(Tree::text).toList();
        List<String> there = before.stream()
                .filter(other -> after(node, other, names, where))
                .toList();
        if (!there.isEmpty()) {
            findings.carried(where, WORDS.startsWhenTheseAreReady(Text.list(there)));
        }
        there.stream()
                .filter(other -> service.table("depends_on")
                        .table(other)
                        .text("condition")
                        .equals(COMPLETED))
                .forEach(other -> findings.changed(where.at(other, 0), WORDS.nobodyWaitsForItsEnd(other)));
        for (Tree link : service.items("links")) {
            String[] parts = link.text().split(":", -1);
            SourceLocation at = file.at("services." + name + ".links", service.line("links"));
            after(node, parts[0], names, at);
            if (parts.length > 1 && !parts[1].equals(parts[0])) {
                findings.leftOut(at, WORDS.isNotFoundAs(parts[0], parts[1]));
            }
        }
    }

    private boolean after(NodeDraft node, String other, Slugs names, SourceLocation where) {
        Optional<String> there = names.known(other).filter(context.draft().nodes()::containsKey);
        there.ifPresentOrElse(node.after()::add, () -> findings.leftOut(where, WORDS.thereIsNoServiceToWaitFor(other)));
        return there.isPresent();
    }

    private void reportTop(Table top, SourceLocation file) {
        top.entries().forEach((key, value) -> {
            boolean isService = !top.has("services") && value.table().has("image");
            if (!TOP.contains(key) && !key.startsWith("x-") && !isService && !value.isNothing()) {
                findings.leftOut(file.at(key, value.line()), WORDS.ofTheFileIsLeftOut(key));
            }
        });
    }
}
