package org.kakehashi.control.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kakehashi.range.engine.ProofLine;

/**
 * All probes of a proof that tried the same.
 *
 * @param kind as {@link ProofLine#kind}
 */
public record ProofGroup(String kind, List<ProofLine> lines) {
    /** In the order in which the proof made them; what found a hole stands first. */
    static List<ProofGroup> of(List<ProofLine> proof) {
        return proof.stream()
                .collect(Collectors.groupingBy(ProofLine::kind, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new ProofGroup(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(ProofGroup::isHeld))
                .toList();
    }

    public boolean isHeld() {
        return held() == lines.size();
    }

    /** How many were as they must be. */
    public long held() {
        return lines.stream().filter(ProofLine::passed).count();
    }

    public int all() {
        return lines.size();
    }

    /** From how many nodes it was tried. */
    public long nodes() {
        return names(lines).count();
    }

    /** What one node tried of it; nothing at all is a group, too. */
    public ProofGroup from(String node) {
        return new ProofGroup(
                kind, lines.stream().filter(line -> line.from().equals(node)).toList());
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The nodes that tried anything, by name. */
    static List<String> nodesOf(List<ProofLine> proof) {
        return names(proof).sorted().toList();
    }

    private static Stream<String> names(List<ProofLine> lines) {
        return lines.stream().map(ProofLine::from).distinct();
    }
}
