package org.kakehashi.scenario.format.topology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Service;
import org.kakehashi.scenario.format.attackdefence.ServicesSection;
import org.kakehashi.scenario.format.core.Contents;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.Names;
import org.kakehashi.scenario.format.core.References;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.network.NetworksSection;
import org.kakehashi.scenario.format.node.NodesSection;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.scenario.format.yaml.YamlText;
import org.kakehashi.site.language.Text;

/**
 * What can be seen of networks and nodes while the text around them is not finished.
 *
 * @param nodes as written
 * @param services what is known of them
 * @param added nodes of checkers that stand at services only
 */
public record DraftTopology(List<Network> networks, List<Node> nodes, List<Service> services, List<Node> added) {
    private static final Section PART =
            Section.named("scenario").with(NetworksSection.NETWORKS, NodesSection.NODES, ServicesSection.SERVICES);

    /** As much as can be read; nothing of a text that is no YAML. */
    public static DraftTopology of(String yaml) {
        var problems = new Problems();
        return YamlText.read(yaml, problems)
                .map(root -> of(Fields.of(root, "scenario", PART, problems), problems))
                .orElse(new DraftTopology(List.of(), List.of(), List.of(), List.of()));
    }

    private static DraftTopology of(Fields fields, Problems problems) {
        List<Network> networks = new NetworksSection(problems).read(fields);
        var names = new Names(Text.none(), networks.stream().map(Network::name).toList(), true);
        var references = new References(Map.of(), problems);
        var contents = new Contents(problems, references, Optional.empty());
        List<Node> nodes = new NodesSection(problems, names, references, contents).read(fields);
        var services = new ServicesSection(problems, references, networks, nodes);
        return new DraftTopology(networks, nodes, services.read(fields), services.addedNodes());
    }

    /** The node of a name. */
    public Optional<Node> node(String name) {
        return nodes.stream().filter(node -> node.name().equals(name)).findFirst();
    }

    /** Whether there is a network of this name. */
    public boolean hasNetwork(String name) {
        return networks.stream().anyMatch(network -> network.name().equals(name));
    }

    /** Whether all nodes but one are in both and the same. */
    boolean sameExcept(String changed, DraftTopology other) {
        return others(changed).equals(other.others(changed));
    }

    private List<Node> others(String changed) {
        return nodes.stream().filter(node -> !node.name().equals(changed)).toList();
    }
}
