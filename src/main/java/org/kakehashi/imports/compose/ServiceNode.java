package org.kakehashi.imports.compose;

import static org.kakehashi.imports.words.ComposeWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.NodeDraft;
import org.kakehashi.imports.images.ImageSubstitute;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.source.SourcePath;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Branch;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.scenario.Node.Profile;
import org.kakehashi.scenario.Ready;
import org.kakehashi.site.language.Text;

/** One service as a node; other formats whose nodes are containers are read as services too. */
public final class ServiceNode {
    private final ImportContext context;
    private final ImportFindings findings;
    private final String service;
    private final Table options;
    private final SourceLocation where;
    private final Map<String, String> settings;
    private final String folder;

    /** @param settings the variables of the folder's {@code .env} */
    public ServiceNode(
            ImportContext context, String service, Table options, Map<String, String> settings, SourceLocation where) {
        this.settings = settings;
        this.context = context;
        this.findings = context.findings();
        this.service = service;
        this.options = options;
        this.where = where;
        this.folder = SourcePath.folder(where.file());
    }

    /** The node, with everything but its networks and what it starts after. */
    NodeDraft convert(String name, VulhubIndex index) {
        var node = new NodeDraft(name, "");
        findings.carried(where, WORDS.serviceIsTheNode(name));
        if (!name.equals(service)) {
            findings.changed(where, WORDS.isCalledHere(service, name));
        }
        reportUnsafe();
        capabilities(node);
        ImageSubstitute image = image(node, index);
        new EnvironmentVariables(context, folder, settings).convert(node, options, where);
        new Volumes(context, folder).convert(node, options, where);
        ResourceLimits.convert(node, options, where, findings);
        ports(node, image);
        gate(node, image);
        reportLeftOut(node);
        return node;
    }

    /** The same without an index of images. */
    public NodeDraft convert(String name) {
        return convert(name, VulhubIndex.EMPTY);
    }

    private ImageSubstitute image(NodeDraft node, VulhubIndex index) {
        if (options.has("build")) {
            return built(node);
        }
        String image = options.text("image");
        SourceLocation at = where.at("image", options);
        if (image.isBlank()) {
            return context.image(node, "scratch", at);
        }
        Optional<String> base = context.knows(image)
                ? Optional.empty()
                : index.built(image).flatMap(path -> Dockerfiles.base(context.source(), path + "/Dockerfile"));
        base.ifPresent(found -> findings.changed(at, WORDS.isBuiltFrom(image, found)));
        return context.image(node, base.filter(context::knows).orElse(image), at);
    }

    private ImageSubstitute built(NodeDraft node) {
        SourceLocation at = where.at("build", options);
        Tree build = options.get("build").orElseThrow();
        String buildContext = build instanceof Table table ? table.text("context") : build.text();
        String file = build.table().text("dockerfile").isEmpty()
                ? "Dockerfile"
                : build.table().text("dockerfile");
        String inline = build.table().text("dockerfile_inline");
        String target = build.table().text("target");
        Optional<String> path = SourcePath.resolve(folder, buildContext.isEmpty() ? "." : buildContext)
                .flatMap(inside -> SourcePath.resolve(inside, file));
        Optional<String> base = inline.isEmpty()
                ? path.flatMap(inside -> Dockerfiles.base(context.source(), inside, target))
                : Dockerfiles.base(inline, target);
        String named = options.text("image").isBlank() ? node.name() : options.text("image");
        String built = buildContext.isEmpty() ? "." : buildContext;
        findings.leftOut(
                at,
                base.map(found -> WORDS.nothingIsBuiltByImportingFrom(built, found))
                        .orElseGet(() -> WORDS.nothingIsBuiltByImporting(built)));
        return context.image(node, context.knows(named) ? named : base.orElse(named), at);
    }

    private void ports(NodeDraft node, ImageSubstitute image) {
        SourceLocation at = where.at("ports", options);
        List<Port> ports = new ArrayList<>();
        options.items("ports").forEach(entry -> ports.addAll(Port.of(entry)));
        for (Port port : ports) {
            String number = node.name() + ":" + port.number() + (port.udp() ? "/udp" : "");
            boolean page = port.web() && image.serves(port.number()) && node.page(port.number());
            if (!page && port.web()) {
                node.remarks().add("With an image that serves it: web: " + port.number());
            }
            findings.changed(at, page ? WORDS.portOpensInBrowsers(number) : WORDS.portIsReachedFromDesks(number));
        }
        if (ports.isEmpty() && !options.items("ports").isEmpty()) {
            findings.leftOut(at, WORDS.portsCannotBeRead());
        }
        if (options.has("expose")) {
            findings.carried(
                    where.at("expose", options),
                    WORDS.portsAreOpenToTheNetworkAnyway(Text.list(
                            options.items("expose").stream().map(Tree::text).toList())));
        }
    }

    private void gate(NodeDraft node, ImageSubstitute image) {
        Table check = options.table("healthcheck");
        SourceLocation at = where.at("healthcheck", options);
        if (!options.has("healthcheck")) {
            return;
        }
        Optional<Ready> gate = Healthcheck.gate(check, service);
        boolean kept = gate.filter(ready -> switch (ready) {
                    case Ready.Running running -> true;
                    case Ready.Tcp tcp -> image.serves(tcp.port());
                    case Ready.Http http -> image.serves(http.port());
                    case Ready.Command command -> !image.plain();
                })
                .isPresent();
        if (kept) {
            node.ready(gate.orElseThrow());
            findings.carried(at, WORDS.checkIsTheNodesReady());
        } else if (gate.isPresent()) {
            node.remarks()
                    .add("Its check was: "
                            + shortened(String.join(
                                    " ",
                                    check.items("test").stream().map(Tree::text).toList())));
            findings.leftOut(at, WORDS.checkIsLeftOut());
        } else {
            findings.leftOut(at, WORDS.checkAsksNothing());
        }
    }

    private void reportUnsafe() {
        if (options.isTrue("privileged")) {
            findings.refused(where.at("privileged", options), WORDS.privilegedGivesTheContainerTheWholeHost());
        }
        UnsupportedOptions.UNSAFE.forEach((option, why) -> {
            if (options.has(option)) {
                findings.refused(where.at(option, options), WORDS.isRefused(option, why));
            }
        });
        for (Tree entry : options.items("security_opt")) {
            boolean ours = entry.text().replace('=', ':').startsWith("no-new-privileges");
            if (!ours || entry.text().endsWith("false")) {
                findings.refused(where.at("security_opt", options), WORDS.wouldLoosenWhatProtectsTheHost(entry.text()));
            }
        }
    }

    /** Kernel settings: what forwards between its networks, which are known by now, is a router. */
    void route(NodeDraft node) {
        Tree sysctls = options.get("sysctls").orElse(null);
        if (sysctls == null) {
            return;
        }
        String all = sysctls instanceof Table table
                ? String.join(" ", table.entries().keySet())
                : String.join(" ", sysctls.texts());
        boolean forwards = all.contains("ip_forward");
        SourceLocation at = where.at("sysctls", options);
        if (forwards && node.networks().size() > 1) {
            node.profile(Profile.ROUTER).image(context.images().router());
            findings.changed(at, WORDS.forwardsAndIsOurRouter(node.name(), node.image()));
            return;
        }
        findings.refused(
                at,
                forwards
                        ? WORDS.kernelSettingsOfARouter(shortened(all))
                        : WORDS.kernelSettingsAreThePlatforms(shortened(all)));
    }

    private void capabilities(NodeDraft node) {
        List<String> written = options.items("cap_add").stream().map(Tree::text).toList();
        Set<String> names = Capabilities.plain(written);
        SourceLocation at = where.at("cap_add", options);
        if (written.isEmpty()) {
            return;
        }
        Capabilities.profile(names)
                .ifPresentOrElse(
                        profile -> {
                            node.profile(profile);
                            findings.changed(at, WORDS.capabilitiesAreThoseOfTheProfile(String.valueOf(profile)));
                        },
                        () -> findings.refused(
                                at,
                                names.contains("NET_ADMIN")
                                        ? WORDS.noProfileHasTheCapabilitiesOfARouter(String.join(", ", names))
                                        : WORDS.noProfileHasTheCapabilities(String.join(", ", names))));
    }

    private void reportLeftOut(NodeDraft node) {
        for (String key : List.of("command", "entrypoint", "user")) {
            options.get(key).ifPresent(value -> {
                String words = shortened(value instanceof Branch ? String.join(" ", value.texts()) : value.text());
                node.remarks().add("Its " + key + " was: " + words);
                findings.leftOut(where.at(key, options), WORDS.isUpToTheImage(key, words));
            });
        }
        for (String key : List.of("hostname", "container_name")) {
            if (options.has(key) && !options.text(key).equals(node.name())) {
                findings.leftOut(where.at(key, options), WORDS.itIsFoundAs(node.name(), options.text(key)));
            }
        }
        reportFiles();
        options.entries().forEach((key, value) -> {
            if (UnsupportedOptions.NEEDLESS.containsKey(key)) {
                findings.leftOut(
                        where.at(key, value.line()), WORDS.isLeftOut(key, UnsupportedOptions.NEEDLESS.get(key)));
            } else if (!UnsupportedOptions.READ.contains(key)
                    && !UnsupportedOptions.UNSAFE.containsKey(key)
                    && !key.startsWith("x-")) {
                findings.leftOut(where.at(key, value.line()), WORDS.isNotKnownHere(key));
            }
        });
    }

    private void reportFiles() {
        if (options.has("secrets") || options.has("configs")) {
            findings.leftOut(
                    where.at(options.has("secrets") ? "secrets" : "configs", options),
                    WORDS.secretsAndConfigsAreLeftOut());
        }
        DeployOptions.report(options.table("deploy"), where.at("deploy", options), findings);
        options.items("tmpfs")
                .forEach(entry -> new Volumes(context, folder).temporary(entry.text(), where.at("tmpfs", options)));
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > 150 ? line.substring(0, line.offsetByCodePoints(0, 100)) + "…" : line;
    }
}
