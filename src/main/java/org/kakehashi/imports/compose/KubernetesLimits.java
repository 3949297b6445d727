package org.kakehashi.imports.compose;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Leaf;
import org.kakehashi.imports.tree.Tree.Table;

/** Limits as Kubernetes writes them (half a processor is {@code 500m}), as the options of a service. */
public final class KubernetesLimits {
    private KubernetesLimits() {}

    /** The options for a map with {@code cpu} and {@code memory}. */
    public static Map<String, Tree> of(Table limits) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        String cpu = limits.text("cpu");
        if (!cpu.isEmpty()) {
            String whole = cpu.matches("[1-9][0-9]{0,5}m") ? "" + Integer.parseInt(cpu.replace("m", "")) / 1000.0 : cpu;
            entries.put("cpus", new Leaf(whole, false, limits.line("cpu")));
        }
        String memory = limits.text("memory").replaceFirst("(?<=[KMG])i$", "");
        if (!memory.isEmpty()) {
            entries.put("mem_limit", new Leaf(memory, false, limits.line("memory")));
        }
        return entries;
    }
}
