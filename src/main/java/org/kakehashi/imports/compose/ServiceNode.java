package org.kakehashi.imports.compose;

import java.util.ArrayList;
import java.util.List;
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
import org.kakehashi.scenario.Ready;

/** One service as a node. */
final class ServiceNode {
    private final ImportContext context;
    private final ImportFindings findings;
    private final String service;
    private final Table options;
    private final SourceLocation where;
    private final String folder;

    ServiceNode(ImportContext context, String service, Table options, SourceLocation where) {
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
        findings.carried(where, "The service is the node \"" + name + "\".", "サービスをノード「" + name + "」にしました。");
        if (!name.equals(service)) {
            findings.changed(
                    where,
                    "\"" + service + "\" is called \"" + name
                            + "\" here; whoever looks for it by name needs the new one.",
                    "「" + service + "」はここでは「" + name + "」という名前になります。名前で参照している箇所は直してください。");
        }
        reportUnsafe();
        capabilities(node);
        ImageSubstitute image = image(node, index);
        new EnvironmentVariables(context, folder).convert(node, options, where);
        new Volumes(context, folder).convert(node, options, where);
        ResourceLimits.convert(node, options, where, findings);
        ports(node, image);
        gate(node, image);
        reportLeftOut(node);
        return node;
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
        base.ifPresent(found -> findings.changed(
                at,
                "\"" + image + "\" is built from \"" + found + "\".",
                "「" + image + "」は「" + found + "」を元に作られています。"));
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
        Optional<String> path = SourcePath.resolve(folder, buildContext.isEmpty() ? "." : buildContext)
                .flatMap(inside -> SourcePath.resolve(inside, file));
        Optional<String> base = inline.isEmpty()
                ? path.flatMap(inside -> Dockerfiles.base(context.source(), inside))
                : Dockerfiles.base(inline);
        String named = options.text("image").isBlank() ? node.name() : options.text("image");
        findings.leftOut(
                at,
                "Nothing is built by importing. To keep this image, put \""
                        + (buildContext.isEmpty() ? "." : buildContext)
                        + "\" as a folder into images/ and name it in imports.yaml"
                        + base.map(found -> "; it begins with \"" + found + "\"")
                                .orElse("") + ".",
                "取り込みではイメージを作りません。このイメージを使うには「" + (buildContext.isEmpty() ? "." : buildContext)
                        + "」を images/ のフォルダーとして追加し、imports.yaml で指定してください"
                        + base.map(found -> "（元は「" + found + "」）").orElse("") + "。");
        return context.image(node, context.knows(named) ? named : base.orElse(named), at);
    }

    private void ports(NodeDraft node, ImageSubstitute image) {
        SourceLocation at = where.at("ports", options);
        List<Port> ports = new ArrayList<>();
        options.items("ports").forEach(entry -> ports.addAll(Port.of(entry)));
        for (Port port : ports) {
            String number = node.name() + ":" + port.number() + (port.udp() ? "/udp" : "");
            boolean page = port.web() && image.serves(port.number());
            if (page) {
                node.page(port.number());
            } else if (port.web()) {
                node.remarks().add("With an image that serves it: web: " + port.number());
            }
            findings.changed(
                    at,
                    "Nothing is published on the host: desks reach " + number
                            + (page ? ", browsers open it through the platform." : "."),
                    "ホストのポートには公開しません。端末から " + number + " に接続でき" + (page ? "、ブラウザーからはプラットフォーム経由で開けます。" : "ます。"));
        }
        if (ports.isEmpty() && !options.items("ports").isEmpty()) {
            findings.leftOut(at, "The ports cannot be read.", "ポートの指定を読み取れません。");
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
            findings.carried(
                    at,
                    "The check is the node's \"ready\"; how often to look is up to the platform.",
                    "確認の内容を「ready」にしました。間隔や回数はプラットフォームが決めます。");
        } else if (gate.isPresent()) {
            node.remarks()
                    .add("Its check was: "
                            + shortened(String.join(
                                    " ",
                                    check.items("test").stream().map(Tree::text).toList())));
            findings.leftOut(
                    at,
                    "The check is left out: the image that stands in would never pass it.",
                    "代用のイメージでは満たせないため、確認は取り込みませんでした。");
        }
    }

    private void reportUnsafe() {
        if (options.isTrue("privileged")) {
            findings.refused(
                    where.at("privileged", options),
                    "\"privileged\" gives the container the whole host. No node runs so.",
                    "「privileged」はコンテナにホスト全体を渡す指定です。どのノードでも使えません。");
        }
        UnsupportedOptions.UNSAFE.forEach((option, why) -> {
            if (options.has(option)) {
                findings.refused(
                        where.at(option, options),
                        "\"" + option + "\" is refused: " + why.en() + ".",
                        "「" + option + "」は使えません。" + why.ja() + "。");
            }
        });
        for (Tree entry : options.items("security_opt")) {
            boolean ours = entry.text().replace('=', ':').startsWith("no-new-privileges");
            if (!ours || entry.text().endsWith("false")) {
                findings.refused(
                        where.at("security_opt", options),
                        "\"" + entry.text() + "\" would loosen what protects the host.",
                        "「" + entry.text() + "」はホストの保護を緩める指定のため使えません。");
            }
        }
        sysctls();
    }

    private void sysctls() {
        Tree sysctls = options.get("sysctls").orElse(null);
        if (sysctls == null) {
            return;
        }
        String all = sysctls instanceof Table table
                ? String.join(" ", table.entries().keySet())
                : String.join(" ", sysctls.texts());
        String hint = all.contains("ip_forward") ? " A node that forwards has \"profile: router\"." : "";
        findings.refused(
                where.at("sysctls", options),
                "Kernel settings (" + shortened(all) + ") are the platform's." + hint,
                "カーネル設定（" + shortened(all) + "）はプラットフォームが決めます。"
                        + (hint.isEmpty() ? "" : "転送するノードには「profile: router」を使ってください。"));
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
                            findings.changed(
                                    at,
                                    "The capabilities are those of the profile " + profile + ".",
                                    "権限はプロファイル " + profile + " のものに置き換えました。");
                        },
                        () -> findings.refused(
                                at,
                                "No profile has the capabilities " + String.join(", ", names)
                                        + (names.contains("NET_ADMIN")
                                                ? "; a node that forwards has \"profile: router\" or \"firewall\"."
                                                : "."),
                                "権限 " + String.join(", ", names) + " を持つプロファイルはありません。"
                                        + (names.contains("NET_ADMIN")
                                                ? "転送するノードには「router」か「firewall」を使ってください。"
                                                : "")));
    }

    private void reportLeftOut(NodeDraft node) {
        for (String key : List.of("command", "entrypoint", "user")) {
            options.get(key).ifPresent(value -> {
                String words = shortened(value instanceof Branch ? String.join(" ", value.texts()) : value.text());
                node.remarks().add("Its " + key + " was: " + words);
                findings.leftOut(
                        where.at(key, options),
                        "\"" + key + "\" (" + words + ") is up to the image: an image of the catalogue brings its own.",
                        "「" + key + "」（" + words + "）はイメージ側で決まります。カタログのイメージに設定してください。");
            });
        }
        for (String key : List.of("hostname", "container_name")) {
            if (options.has(key) && !options.text(key).equals(node.name())) {
                findings.leftOut(
                        where.at(key, options),
                        "It is found as \"" + node.name() + "\", not as \"" + options.text(key) + "\".",
                        "「" + options.text(key) + "」ではなく「" + node.name() + "」という名前で見つかります。");
            }
        }
        reportFiles();
        options.entries().forEach((key, value) -> {
            if (UnsupportedOptions.NEEDLESS.containsKey(key)) {
                findings.leftOut(
                        where.at(key, value.line()),
                        "\"" + key + "\" is left out: "
                                + UnsupportedOptions.NEEDLESS.get(key).en() + ".",
                        "「" + key + "」は取り込みません。"
                                + UnsupportedOptions.NEEDLESS.get(key).ja() + "。");
            } else if (!UnsupportedOptions.READ.contains(key)
                    && !UnsupportedOptions.UNSAFE.containsKey(key)
                    && !key.startsWith("x-")) {
                findings.leftOut(
                        where.at(key, value.line()), "\"" + key + "\" is not known here.", "「" + key + "」には対応していません。");
            }
        });
    }

    private void reportFiles() {
        if (options.has("secrets") || options.has("configs")) {
            findings.leftOut(
                    where.at(options.has("secrets") ? "secrets" : "configs", options),
                    "Secrets and configs are left out; place them with \"files\", with a parameter for what is secret.",
                    "secrets と configs は取り込みません。「files」で配置し、秘密の値にはパラメーターを使ってください。");
        }
        if (options.table("deploy").has("replicas") && options.table("deploy").number("replicas", 1) > 1) {
            findings.leftOut(where.at("deploy.replicas", options), "There is one copy of the node.", "ノードは一つだけ作られます。");
        }
        options.items("tmpfs")
                .forEach(entry -> new Volumes(context, folder).temporary(entry.text(), where.at("tmpfs", options)));
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > 150 ? line.substring(0, line.offsetByCodePoints(0, 100)) + "…" : line;
    }
}
