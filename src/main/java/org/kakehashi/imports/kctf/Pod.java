package org.kakehashi.imports.kctf;

import static org.kakehashi.imports.words.EventWords.WORDS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kakehashi.imports.compose.KubernetesLimits;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Branch;
import org.kakehashi.imports.tree.Tree.Leaf;
import org.kakehashi.imports.tree.Tree.Table;

/** Containers of Kubernetes as services of Compose, so that they come over by the same rules. */
record Pod(ImportFindings findings, SourceLocation where) {
    /** One container, whose keys have the same meaning in Compose or are told by their own name. */
    Table service(Table container) {
        Map<String, Tree> service = new LinkedHashMap<>();
        container.entries().forEach((key, value) -> {
            switch (key) {
                case "name" -> {}
                case "env" -> service.put("environment", environment(value));
                case "command" -> service.put("entrypoint", value);
                case "args" -> service.put("command", value);
                case "resources" -> {
                    service.putAll(KubernetesLimits.of(value.table().table("limits")));
                    leftOut(value.table().without("limits"), "resources");
                }
                case "ports" -> service.put("ports", ports(value.items(), "containerPort"));
                case "securityContext" -> security(value.table(), service);
                case "image" -> service.put("image", value);
                default -> findings.leftOut(where.at(key, value.line()), WORDS.keyMeansNothingHere(key));
            }
        });
        return new Table(service, container.line());
    }

    private Table environment(Tree list) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        for (Tree item : list.items()) {
            Table variable = item.table();
            String name = variable.text("name");
            if (name.isBlank() || variable.has("valueFrom")) {
                findings.leftOut(where.at("env", item.line()), WORDS.variableComesFromTheCluster(name));
            } else {
                entries.put(name, new Leaf(variable.text("value"), false, item.line()));
            }
        }
        return new Table(entries, list.line());
    }

    private void security(Table context, Map<String, Tree> service) {
        context.entries().forEach((key, value) -> {
            switch (key) {
                case "privileged" -> service.put("privileged", value);
                case "runAsUser" -> service.put("user", value);
                case "capabilities" -> {
                    value.table().get("add").ifPresent(added -> service.put("cap_add", added));
                    leftOut(value.table().without("add"), "securityContext.capabilities");
                }
                default -> leftOut(new Table(Map.of(key, value), value.line()), "securityContext");
            }
        });
    }

    private void leftOut(Table table, String path) {
        table.entries()
                .forEach((key, value) ->
                        findings.leftOut(where.at(path + "." + key, value.line()), WORDS.keyMeansNothingHere(key)));
    }

    /** Ports by the key that has their number; what speaks HTTP there does so without TLS, which the cluster adds. */
    static Branch ports(List<Tree> written, String key) {
        List<Tree> ports = new ArrayList<>();
        for (Tree item : written) {
            Table port = item.table();
            String number = port.has(key) ? port.text(key) : port.text("port");
            boolean page = port.text("protocol").toUpperCase(Locale.ROOT).startsWith("HTTP");
            ports.add(port(number, page, port.text("protocol").equalsIgnoreCase("udp"), item.line()));
        }
        return new Branch(ports, ports.isEmpty() ? 0 : ports.getFirst().line());
    }

    static Table port(String number, boolean page, boolean udp, int line) {
        return new Table(
                Map.of(
                        "target", new Leaf(number, false, line),
                        "name", new Leaf(page ? "http" : "tcp", false, line),
                        "protocol", new Leaf(udp ? "udp" : "tcp", false, line)),
                line);
    }
}
