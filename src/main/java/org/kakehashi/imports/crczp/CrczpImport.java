package org.kakehashi.imports.crczp;

import static org.kakehashi.imports.words.CrczpWords.WORDS;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.TaskDraft;
import org.kakehashi.imports.draft.TextConverter;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.source.SourcePath;
import org.kakehashi.imports.tree.CannotParse;
import org.kakehashi.imports.tree.SurveyedFile;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.site.language.Text;

/** Imports a training definition and its topology; either may be missing. */
public final class CrczpImport {
    private final ImportContext context;
    private final ImportFindings findings;

    public CrczpImport(ImportContext context) {
        this.context = context;
        this.findings = context.findings();
    }

    /** Whether a file is a topology or a training, by what it says. */
    public static boolean recognises(SurveyedFile file) {
        return file.documents().stream().map(Tree::table).anyMatch(top -> isTopology(top) || isTraining(top));
    }

    private static boolean isTopology(Table top) {
        return top.has("networks") && (top.has("hosts") || top.has("routers")) && !top.has("services");
    }

    private static boolean isTraining(Table top) {
        return top.items("levels").stream().anyMatch(level -> level.table().has("level_type"));
    }

    /** Converts the scenario; false if there is neither. */
    public boolean convert() throws CannotParse {
        Optional<String> topologyFile = find(List.of(".yml", ".yaml"), "topology", this::isTopology);
        Optional<String> trainingFile = find(List.of(".json"), "training", this::isTraining);
        if (topologyFile.isEmpty() && trainingFile.isEmpty()) {
            findings.refused(SourceLocation.ALL, WORDS.thereIsNeitherATopology());
            return false;
        }
        Optional<CrczpTopology> topology = Optional.empty();
        if (topologyFile.isPresent()) {
            Table table = yaml(topologyFile.get());
            topology = Optional.of(new CrczpTopology(context, table, SourceLocation.in(topologyFile.get())));
            topology.get().convert();
            context.draft().title(TextConverter.of(table.text("name")).line(table.text("name")));
            context.draft().origin(topologyFile.get());
        } else {
            CrczpTopology.deskOnly(context);
            findings.leftOut(SourceLocation.ALL, WORDS.thereIsNoTopology());
        }
        if (trainingFile.isPresent()) {
            String file = trainingFile.get();
            var variables = new AnswerVariables(context, variables());
            new Training(context, json(file), SourceLocation.in(file), variables).convert();
            variables.place(topology.map(CrczpTopology::servers).orElse(List.of()));
            topology.ifPresent(converted -> reportAddresses(converted.addresses(), SourceLocation.in(file)));
        } else {
            findings.leftOut(SourceLocation.ALL, WORDS.thereIsNoTrainingJson());
        }
        reportProvisioning();
        return true;
    }

    private Optional<String> find(List<String> endings, String name, Predicate<String> fits) {
        List<String> all = context.source().files().stream()
                .filter(path -> endings.stream().anyMatch(path::endsWith))
                .filter(path -> context.pick().isEmpty() || path.startsWith(context.pick()))
                .limit(500)
                .toList();
        return all.stream()
                .filter(path -> SourcePath.name(path).startsWith(name + "."))
                .filter(fits)
                .min(Comparator.comparingInt(String::length))
                .or(() -> all.stream()
                        .filter(path ->
                                !path.contains("/") || context.candidates().contains(path))
                        .filter(fits)
                        .findFirst());
    }

    private boolean isTopology(String path) {
        try {
            return isTopology(yaml(path));
        } catch (CannotParse e) {
            reportBroken(path, "topology", e);
            return false;
        }
    }

    private boolean isTraining(String path) {
        try {
            return json(path).has("levels");
        } catch (CannotParse e) {
            reportBroken(path, "training", e);
            return false;
        }
    }

    private void reportBroken(String path, String name, CannotParse e) {
        if (SourcePath.name(path).startsWith(name)) {
            findings.refused(new SourceLocation(path, e.line(), ""), e.text());
        }
    }

    private Table yaml(String path) throws CannotParse {
        return context.documents().yaml(path).stream()
                .findFirst()
                .map(document -> document.table())
                .orElse(Table.EMPTY);
    }

    private Table json(String path) throws CannotParse {
        return context.documents().json(path).table();
    }

    private Table variables() throws CannotParse {
        Optional<String> file = context.source().first("variables.yml", "variables.yaml");
        return file.isPresent() ? yaml(file.get()) : Table.EMPTY;
    }

    /** A text that tells people an address sends them nowhere. */
    private void reportAddresses(Map<String, String> addresses, SourceLocation where) {
        SourceLocation levels = where.at("levels", 0);
        addresses.forEach((address, node) -> {
            Pattern whole = Pattern.compile("(?<![0-9.])" + Pattern.quote(address) + "(?![0-9]|\\.[0-9])");
            Text briefing = context.draft().briefing();
            if (whole.matcher(briefing.inAll("\n") + context.draft().summary().inAll("\n"))
                    .find()) {
                findings.changed(levels, WORDS.briefingNamesTheAddress(address, node));
            }
            for (TaskDraft task : context.draft().tasks()) {
                String texts = task.title().inAll("\n")
                        + task.text().inAll("\n")
                        + task.explanation().inAll("\n")
                        + task.hints();
                if (whole.matcher(texts).find()) {
                    findings.changed(levels, WORDS.taskNamesTheAddress(task.id(), address, node));
                }
            }
        });
    }

    private void reportProvisioning() {
        long files = context.source().below("provisioning").size();
        if (files > 0) {
            findings.leftOut(SourceLocation.in("provisioning"), WORDS.ansibleIsNotRunByImporting(files));
        }
    }
}
