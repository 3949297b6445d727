package org.kakehashi.scenario.format.topology;

import static org.kakehashi.scenario.words.TopologyWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kakehashi.scenario.ImageName;
import org.kakehashi.scenario.format.ReadScenario;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.topology.TopologyEdit.AddNetwork;
import org.kakehashi.scenario.format.topology.TopologyEdit.AddNode;
import org.kakehashi.scenario.format.topology.TopologyEdit.Connect;
import org.kakehashi.scenario.format.topology.TopologyEdit.Disconnect;
import org.kakehashi.scenario.format.topology.TopologyEdit.RemoveNetwork;
import org.kakehashi.scenario.format.topology.TopologyEdit.RemoveNode;
import org.kakehashi.scenario.format.topology.TopologyEdit.RenameNetwork;
import org.kakehashi.scenario.format.topology.TopologyEdit.RenameNode;
import org.kakehashi.scenario.format.topology.TopologyEdit.SetImage;
import org.kakehashi.scenario.format.yaml.Piece;
import org.kakehashi.scenario.format.yaml.Piece.Entries;
import org.kakehashi.scenario.format.yaml.Piece.Entry;
import org.kakehashi.scenario.format.yaml.Piece.Items;
import org.kakehashi.scenario.format.yaml.Piece.Leaf;

/**
 * Changes networks and nodes in an author's text: one place changes, every other character stays. What would bring an
 * error into the text that was not there before is refused with that error.
 */
public final class TopologyEditor {
    private final Function<String, ReadScenario> reader;

    /** @param reader says what is wrong with a text, with all that is known around it */
    public TopologyEditor(Function<String, ReadScenario> reader) {
        this.reader = reader;
    }

    /** @throws EditRefused if the change cannot be made; its text says why and what to do */
    public EditedTopology apply(String yaml, TopologyEdit edit) {
        DraftTopology before = DraftTopology.of(yaml);
        return switch (edit) {
            case AddNetwork add -> added(yaml, before, add);
            case AddNode add -> added(yaml, before, add);
            case Connect connect -> connected(yaml, before, connect);
            case Disconnect disconnect -> disconnected(yaml, before, disconnect);
            case SetImage set -> image(yaml, before, set);
            case RemoveNode remove -> {
                known(before, remove.node());
                yield new Removal(reader, "nodes", remove.node()).apply(yaml, remove.anyway());
            }
            case RemoveNetwork remove -> {
                knownNetwork(before, remove.network());
                yield new Removal(reader, "networks", remove.network()).apply(yaml, remove.anyway());
            }
            case RenameNode rename -> {
                known(before, rename.node());
                refuseTaken(before, rename.name());
                yield new Renaming(reader).apply(yaml, "nodes", rename.node(), rename.name());
            }
            case RenameNetwork rename -> {
                knownNetwork(before, rename.network());
                refuseTaken(before, rename.name());
                yield new Renaming(reader).apply(yaml, "networks", rename.network(), rename.name());
            }
        };
    }

    private EditedTopology added(String yaml, DraftTopology before, AddNetwork add) {
        refuseTaken(before, add.name());
        var writer = new PlaceWriter(yaml);
        Entries top = writer.top();
        String text = switch (top.get("networks")) {
            case Items list -> writer.append(list, add.name());
            case Entries map -> writer.put(map, add.name(), PlainPieces.map(List.of()));
            case null, default -> writer.put(top, "networks", PlainPieces.list(List.of(add.name())));
        };
        return checked(yaml, before, text, "");
    }

    private EditedTopology added(String yaml, DraftTopology before, AddNode add) {
        refuseTaken(before, add.name());
        refuseStrange(add.image());
        if (add.networks().isEmpty()) {
            throw new EditRefused(WORDS.chooseANetwork());
        }
        add.networks().forEach(network -> knownNetwork(before, network));
        List<Entry> keys = new ArrayList<>();
        keys.add(PlainPieces.entry("image", PlainPieces.word(add.image())));
        keys.add(PlainPieces.entry("networks", PlainPieces.list(add.networks())));
        if (add.desk()) {
            keys.add(PlainPieces.entry("console", PlainPieces.word("trainee")));
        }
        Entries node = PlainPieces.map(keys);
        var writer = new PlaceWriter(yaml);
        Entries top = writer.top();
        String text = PlaceWriter.under(top, "nodes", Entries.class)
                .map(nodes -> writer.put(nodes, add.name(), node))
                .orElseGet(() -> writer.put(
                        top, "nodes", PlainPieces.map(List.of(new Entry(PlainPieces.word(add.name()), node)))));
        return checked(yaml, before, text, add.name());
    }

    private EditedTopology connected(String yaml, DraftTopology before, Connect connect) {
        known(before, connect.node());
        knownNetwork(before, connect.network());
        var writer = new PlaceWriter(yaml);
        Entries node = node(writer, connect.node());
        String text = PlaceWriter.under(node, "networks", Items.class)
                .map(list -> {
                    if (indexOf(list, connect.network()) >= 0) {
                        throw new EditRefused(WORDS.isInTheNetworkAlready(connect.node(), connect.network()));
                    }
                    return writer.append(list, connect.network());
                })
                .orElseGet(() -> writer.put(node, "networks", PlainPieces.list(List.of(connect.network()))));
        return checked(yaml, before, text, connect.node());
    }

    private EditedTopology disconnected(String yaml, DraftTopology before, Disconnect disconnect) {
        known(before, disconnect.node());
        var writer = new PlaceWriter(yaml);
        Items list = PlaceWriter.under(node(writer, disconnect.node()), "networks", Items.class)
                .filter(joined -> indexOf(joined, disconnect.network()) >= 0)
                .orElseThrow(() -> new EditRefused(WORDS.isNotInTheNetwork(disconnect.node(), disconnect.network())));
        if (list.items().size() < 2) {
            throw new EditRefused(WORDS.staysInOneNetwork(disconnect.node()));
        }
        return checked(yaml, before, writer.remove(list, indexOf(list, disconnect.network())), disconnect.node());
    }

    private EditedTopology image(String yaml, DraftTopology before, SetImage set) {
        known(before, set.node());
        refuseStrange(set.image());
        var writer = new PlaceWriter(yaml);
        Entries node = node(writer, set.node());
        String text = PlaceWriter.under(node, "image", Leaf.class)
                .map(leaf -> writer.replace(leaf, set.image()))
                .orElseGet(() -> writer.put(node, "image", PlainPieces.word(set.image())));
        return checked(yaml, before, text, set.node());
    }

    /** The change is as it should be if no other node was changed with it, by an alias for example, and no error is new. */
    private EditedTopology checked(String yaml, DraftTopology before, String text, String node) {
        if (!before.sameExcept(node, DraftTopology.of(text))) {
            throw new EditRefused(WORDS.placeIsWrittenOtherwise());
        }
        NewErrors.between(reader.apply(yaml), reader.apply(text)).stream()
                .findFirst()
                .ifPresent(problem -> {
                    throw new EditRefused(WORDS.thatWouldBeAnError(problem.text()));
                });
        return new EditedTopology(text, List.of());
    }

    private static Entries node(PlaceWriter writer, String name) {
        return PlaceWriter.under(writer.top(), "nodes", Entries.class)
                .flatMap(nodes -> PlaceWriter.under(nodes, name, Entries.class))
                .orElseThrow(() -> new EditRefused(WORDS.placeIsWrittenOtherwise()));
    }

    private static int indexOf(Items list, String word) {
        for (int i = 0; i < list.items().size(); i++) {
            Piece item = list.items().get(i);
            if (item instanceof Leaf leaf && leaf.value().equals(word)) {
                return i;
            }
        }
        return -1;
    }

    private static void known(DraftTopology topology, String node) {
        if (topology.node(node).isEmpty()) {
            throw new EditRefused(WORDS.thereIsNoNode(node));
        }
    }

    private static void knownNetwork(DraftTopology topology, String network) {
        if (!topology.hasNetwork(network)) {
            throw new EditRefused(WORDS.thereIsNoNetwork(network));
        }
    }

    /** Networks and nodes have names of one kind, so that rules can say which they mean. */
    private static void refuseTaken(DraftTopology topology, String name) {
        if (!Values.isName(name)
                || Stream.of("true", "false", "null", "localhost").anyMatch(name::equals)) {
            throw new EditRefused(WORDS.nameIsNotOne(Values.LONGEST_NAME));
        }
        if (topology.node(name).isPresent() || topology.hasNetwork(name)) {
            throw new EditRefused(WORDS.nameIsTaken(name));
        }
    }

    private static void refuseStrange(String image) {
        if (!Values.isName(image) && !new ImageName(image).isPinned()) {
            throw new EditRefused(WORDS.imageIsNotOne());
        }
    }
}
