package org.kakehashi.range.plan;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeMap;

/** The hash of everything that a container is created from: another hash means another container. */
public final class SpecHash {
    /** Raise it when the same specification is to give another container, for example after a new hardening rule. */
    private static final String RECIPE = "3";

    private SpecHash() {}

    static NodeInstance seal(NodeInstance node, String instance, long teamId) {
        var text = new StringBuilder();
        line(text, "recipe", RECIPE);
        line(text, "range", instance + " " + teamId);
        line(text, "node", node.name() + " " + node.generation() + " " + node.profile());
        line(text, "allowance", node.allowance().toString());
        line(text, "consoles", String.join(",", node.consoleUsers()));
        line(text, "image", node.imageId());
        node.attachments()
                .forEach(at -> line(
                        text,
                        "network",
                        at.network().engineName() + " " + at.network().subnet() + " " + at.address()));
        node.hosts().forEach((name, address) -> line(text, "host", name + " " + address));
        line(text, "gateway", node.gateway());
        line(text, "rules", sha256(node.ruleset()));
        new TreeMap<>(node.environment()).forEach((name, value) -> line(text, "variable", name + " " + sha256(value)));
        node.storage().forEach(storage -> line(text, "storage", storage.name() + " " + storage.folder()));
        for (PlacedFile file : node.files()) {
            line(
                    text,
                    "file",
                    file.path() + " " + file.owner() + " " + file.mode() + " "
                            + sha256(file.content().toArray()));
        }
        return new NodeInstance(
                node.name(),
                node.engineName(),
                node.spec(),
                node.seat(),
                node.generation(),
                node.image(),
                node.attachments(),
                node.hosts(),
                node.storage(),
                node.files(),
                node.environment(),
                node.gateway(),
                node.ruleset(),
                sha256(text.toString()),
                node.obstacle());
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append(' ').append(value).append('\n');
    }

    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
