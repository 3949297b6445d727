package org.kakehashi.range.engine;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What has been written in a node since it was made: its volumes and its root file system, not what lies in memory. */
public interface FilesystemDiff {
    /**
     * Reads the files of a running node that can differ from what it was made of.
     *
     * @param node name of the instance, for example {@code desk-1}
     * @throws RangeUnavailable if the node does not run or the engine does not answer
     */
    Seen of(long teamId, String node);

    /** @param files for each path, a hash of its kind, owner, mode and content */
    record Seen(Map<String, String> files) {
        public Seen {
            files = Map.copyOf(files);
        }

        /** Paths that were added, removed or changed since an earlier look. */
        public Set<String> changedSince(Seen earlier) {
            Set<String> changed = new TreeSet<>();
            var all = new TreeMap<String, String>(earlier.files);
            all.putAll(files);
            for (String path : all.keySet()) {
                if (!files.getOrDefault(path, "").equals(earlier.files.getOrDefault(path, ""))) {
                    changed.add(path);
                }
            }
            return changed;
        }
    }
}
