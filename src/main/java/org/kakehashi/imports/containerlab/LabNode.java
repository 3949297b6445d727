package org.kakehashi.imports.containerlab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;

/**
 * A node with what holds for all, for its kind and for its group, the narrower one counting.
 *
 * @param options everything that is said about it
 */
record LabNode(String name, Table options) {
    /** Kinds that are a segment and no machine. */
    private static final Set<String> SEGMENTS = Set.of("bridge", "ovs-bridge");

    /** What Compose calls the same. */
    private static final Map<String, String> AS_SERVICE = Map.ofEntries(
            Map.entry("env", "environment"),
            Map.entry("env-files", "env_file"),
            Map.entry("binds", "volumes"),
            Map.entry("cmd", "command"),
            Map.entry("memory", "mem_limit"),
            Map.entry("cpu", "cpus"),
            Map.entry("cap-add", "cap_add"),
            Map.entry("network-mode", "network_mode"),
            Map.entry("restart-policy", "restart"),
            Map.entry("shm-size", "shm_size"),
            Map.entry("extra-hosts", "extra_hosts"),
            Map.entry("image-pull-policy", "pull_policy"));

    private static final Set<String> READ = Set.of("kind", "group", "startup-config", "license", "exec");

    static LabNode of(String name, Table own, Table topology) {
        Table defaults = topology.table("defaults");
        String group = own.text("group").isEmpty() ? defaults.text("group") : own.text("group");
        Table ofGroup = topology.table("groups").table(group);
        String kind = own.text("kind");
        kind = kind.isEmpty() ? ofGroup.text("kind") : kind;
        kind = kind.isEmpty() ? defaults.text("kind") : kind;
        Table all = merged(merged(defaults, topology.table("kinds").table(kind)), merged(ofGroup, own));
        return new LabNode(name, merged(all, own));
    }

    private static Table merged(Table wide, Table narrow) {
        Map<String, Tree> entries = new LinkedHashMap<>(wide.entries());
        narrow.entries()
                .forEach((key, value) -> entries.merge(
                        key,
                        value,
                        (there, here) -> there instanceof Table outer && here instanceof Table inner
                                ? merged(outer, inner)
                                : here));
        return new Table(entries, narrow.line() == 0 ? wide.line() : narrow.line());
    }

    String kind() {
        return options.text("kind").isEmpty() ? "linux" : options.text("kind");
    }

    boolean isSegment() {
        return SEGMENTS.contains(kind());
    }

    /** An appliance of a maker: no image of ours does what it does. */
    boolean isAppliance() {
        return !kind().equals("linux") && !isSegment();
    }

    /** As a service of Compose, so that it comes over by the same rules. */
    Table asService() {
        Map<String, Tree> entries = new LinkedHashMap<>();
        options.entries().forEach((key, value) -> {
            if (!READ.contains(key)) {
                entries.put(AS_SERVICE.getOrDefault(key, key), key.equals("binds") ? relative(value) : value);
            }
        });
        if (!options.has("image")) {
            entries.put("image", new Tree.Leaf(kind(), false, options.line()));
        }
        return new Table(entries, options.line());
    }

    /** Here a path without a dot in front is one of the lab's folder, too, and no storage of a name. */
    private static Tree relative(Tree binds) {
        List<Tree> items = new ArrayList<>();
        for (Tree bind : binds.items()) {
            boolean plain = bind.text().contains(":") && bind.text().matches("[^./~].*");
            items.add(plain ? new Tree.Leaf("./" + bind.text(), false, bind.line()) : bind);
        }
        return new Tree.Branch(items, binds.line());
    }

    /** Whether it says of itself that it passes packets on. */
    boolean forwards() {
        String commands =
                String.join("\n", options.items("exec").stream().map(Tree::text).toList());
        return isAppliance() || commands.contains("ip_forward");
    }
}
