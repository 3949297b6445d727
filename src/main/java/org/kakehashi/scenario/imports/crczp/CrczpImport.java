package org.kakehashi.scenario.imports.crczp;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.kakehashi.scenario.imports.report.Findings;
import org.kakehashi.scenario.imports.report.Where;
import org.kakehashi.scenario.imports.sketch.Drawing;
import org.kakehashi.scenario.imports.sketch.TaskSketch;
import org.kakehashi.scenario.imports.sketch.Wording;
import org.kakehashi.scenario.imports.source.SourcePath;
import org.kakehashi.scenario.imports.tree.CannotParse;
import org.kakehashi.scenario.imports.tree.JsonTree;
import org.kakehashi.scenario.imports.tree.Tree.Table;
import org.kakehashi.scenario.imports.tree.YamlTree;

/** Imports a training definition and its topology; either may be missing. */
public final class CrczpImport {
    private final Drawing drawing;
    private final Findings findings;

    public CrczpImport(Drawing drawing) {
        this.drawing = drawing;
        this.findings = drawing.findings();
    }

    /** Draws the scenario; false if there is neither. */
    public boolean draw() throws CannotParse {
        Optional<String> topologyFile = find(List.of(".yml", ".yaml"), "topology", this::isTopology);
        Optional<String> trainingFile = find(List.of(".json"), "training", this::isTraining);
        if (topologyFile.isEmpty() && trainingFile.isEmpty()) {
            findings.refused(
                    Where.ALL,
                    "There is neither a topology (hosts and networks) nor a training (levels).",
                    "トポロジー（hosts と networks）もトレーニング（levels）も見つかりません。");
            return false;
        }
        Optional<Topology> topology = Optional.empty();
        if (topologyFile.isPresent()) {
            Table table = yaml(topologyFile.get());
            topology = Optional.of(new Topology(drawing, table, Where.in(topologyFile.get())));
            topology.get().draw();
            drawing.sketch().title(Wording.of(table.text("name")).line(table.text("name")));
            drawing.sketch().origin(topologyFile.get());
        } else {
            Topology.deskOnly(drawing);
            findings.leftOut(Where.ALL, "There is no topology; a desk is all there is.", "トポロジーがないため、端末だけを用意しました。");
        }
        if (trainingFile.isPresent()) {
            String file = trainingFile.get();
            var variables = new AnswerVariables(drawing, variables());
            new Training(drawing, json(file), Where.in(file), variables).draw();
            variables.place(topology.map(Topology::servers).orElse(List.of()));
            topology.ifPresent(drawn -> reportAddresses(drawn.addresses(), Where.in(file)));
        } else {
            findings.leftOut(
                    Where.ALL, "There is no training.json, so there are no tasks.", "training.json がないため、課題がありません。");
        }
        reportProvisioning();
        return true;
    }

    private Optional<String> find(List<String> endings, String name, Predicate<String> fits) {
        List<String> all = drawing.source().files().stream()
                .filter(path -> endings.stream().anyMatch(path::endsWith))
                .filter(path -> drawing.pick().isEmpty() || path.startsWith(drawing.pick()))
                .limit(500)
                .toList();
        return all.stream()
                .filter(path -> SourcePath.name(path).startsWith(name + "."))
                .filter(fits)
                .min(Comparator.comparingInt(String::length))
                .or(() -> all.stream()
                        .filter(path -> !path.contains("/"))
                        .filter(fits)
                        .findFirst());
    }

    private boolean isTopology(String path) {
        try {
            Table table = yaml(path);
            return table.has("networks") && (table.has("hosts") || table.has("routers"));
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
            findings.refused(
                    new Where(path, e.line(), ""), e.text().en(), e.text().ja());
        }
    }

    private Table yaml(String path) throws CannotParse {
        return YamlTree.documents(drawing.source().read(path).orElse(new byte[0])).stream()
                .findFirst()
                .map(document -> document.table())
                .orElse(Table.EMPTY);
    }

    private Table json(String path) throws CannotParse {
        return JsonTree.read(drawing.source().read(path).orElse(new byte[0])).table();
    }

    private Table variables() throws CannotParse {
        Optional<String> file = drawing.source().first("variables.yml", "variables.yaml");
        return file.isPresent() ? yaml(file.get()) : Table.EMPTY;
    }

    /** A text that tells people an address sends them nowhere. */
    private void reportAddresses(Map<String, String> addresses, Where where) {
        for (TaskSketch task : drawing.sketch().tasks()) {
            String texts =
                    task.text().en() + task.text().ja() + task.explanation().en() + task.hints();
            addresses.forEach((address, node) -> {
                if (texts.contains(address)) {
                    findings.changed(
                            where.at("levels", 0),
                            "The task \"" + task.id() + "\" names the address " + address + "; here it is the node \""
                                    + node + "\" at another address.",
                            "課題「" + task.id() + "」にアドレス " + address + " が書かれています。ここではノード「" + node + "」で、アドレスは異なります。");
                }
            });
        }
    }

    private void reportProvisioning() {
        long files = drawing.source().below("provisioning").size();
        if (files > 0) {
            findings.leftOut(
                    Where.in("provisioning"),
                    "Ansible is not run by importing (" + files
                            + " files): what it installs belongs into images, what it" + " places into \"files\".",
                    "取り込みでは Ansible を実行しません（" + files + "ファイル）。インストールするものはイメージに、配置するものは「files」に入れてください。");
        }
    }
}
