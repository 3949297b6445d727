package org.kakehashi.range.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.scenario.Allowance;
import org.kakehashi.scenario.Console;
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
 * @param image what it is made from; {@link ImageFacts#NONE} if it cannot be made now (see {@code obstacle})
 * @param attachments in the node's order; the first is its home
 * @param hosts addresses of all nodes of the range by name
 * @param environment variables with the team's values filled in; never secrets
 * @param gateway address of the router that its default route goes through, or empty
 * @param ruleset what it lets into its segments, for {@code nft}; empty for no rules
 * @param hash of everything that the container is created from
 * @param obstacle why it cannot be made, or empty
 */
public record NodeInstance(
        String name,
        String engineName,
        Node spec,
        int seat,
        int generation,
        ImageFacts image,
        List<NetworkAttachment> attachments,
        Map<String, String> hosts,
        List<NodeVolume> storage,
        List<PlacedFile> files,
        Map<String, String> environment,
        String gateway,
        String ruleset,
        String hash,
        Optional<Text> obstacle) {

    public String imageId() {
        return image.id();
    }

    /**
     * Whether its container starts as root although the image would not: without it nobody in the node could use what
     * its profile gives, because rights are never gained later.
     */
    public boolean startsAsRoot() {
        return (profile() == Node.Profile.CAPTURE || profile() == Node.Profile.FIREWALL) && !image.startsAsRoot();
    }

    /** Users that its consoles name, each once. */
    public List<String> consoleUsers() {
        return spec.consoles().stream()
                .map(Console::user)
                .filter(user -> !user.isEmpty())
                .distinct()
                .toList();
    }

    public Node.Profile profile() {
        return spec.profile();
    }

    public Allowance allowance() {
        return spec.allowance();
    }

    public Ready ready() {
        return spec.ready();
    }
}
