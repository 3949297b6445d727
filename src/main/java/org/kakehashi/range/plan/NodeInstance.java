package org.kakehashi.range.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Ready;
import org.kakehashi.site.language.Text;

/**
 * One container that a range should have.
 *
 * @param name unique in the range, for example {@code desk-1}
 * @param spec the scenario's node
 * @param seat 1-based for a node per participant, otherwise 0
 * @param generation counts resets
 * @param imageId content id, empty if it cannot be made now (see {@code obstacle})
 * @param attachments in the node's order; the first is its home
 * @param hosts addresses of all nodes of the range by name
 * @param gateway address of the router that its default route goes through, or empty
 * @param hash of everything that the container is created from
 * @param obstacle why it cannot be made, or empty
 */
public record NodeInstance(
        String name,
        String engineName,
        Node spec,
        int seat,
        int generation,
        String imageId,
        List<Attachment> attachments,
        Map<String, String> hosts,
        List<Storage> storage,
        List<PlacedFile> files,
        String gateway,
        String hash,
        Optional<Text> obstacle) {

    public Node.Profile profile() {
        return spec.profile();
    }

    public Ready ready() {
        return spec.ready();
    }
}
