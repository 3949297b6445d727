package org.kakehashi.workbench.web.editor;

import static org.kakehashi.workbench.words.WorkbenchWords.WORDS;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kakehashi.scenario.format.ReadScenario;
import org.kakehashi.scenario.format.topology.EditedTopology;
import org.kakehashi.scenario.format.topology.TopologyEdit;
import org.kakehashi.scenario.format.topology.TopologyEdit.AddNetwork;
import org.kakehashi.scenario.format.topology.TopologyEdit.AddNode;
import org.kakehashi.scenario.format.topology.TopologyEdit.Connect;
import org.kakehashi.scenario.format.topology.TopologyEdit.Disconnect;
import org.kakehashi.scenario.format.topology.TopologyEdit.RemoveNetwork;
import org.kakehashi.scenario.format.topology.TopologyEdit.RemoveNode;
import org.kakehashi.scenario.format.topology.TopologyEdit.RenameNetwork;
import org.kakehashi.scenario.format.topology.TopologyEdit.RenameNode;
import org.kakehashi.scenario.format.topology.TopologyEdit.SetImage;
import org.kakehashi.scenario.format.topology.TopologyEditor;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;
import org.kakehashi.workbench.text.SectionTemplates;

/**
 * A change that the editor makes for its author: a section inserted, or something in the picture. It applies to the text
 * as it stands in the editor, saved or not.
 *
 * @param source the text after it
 * @param says what has happened
 */
public record EditorChange(String source, Text says) {
    /** The section is in the text already, or there is none of this name. */
    public static final class SectionIsThere extends Refused {
        SectionIsThere() {
            super(Reason.INVALID, WORDS.sectionIsThereAlready());
        }
    }

    /** Whether a button asks for a change of this kind. */
    static boolean isAsked(String act) {
        return act.startsWith("topology-") || act.startsWith("insert-");
    }

    /**
     * What a button of the editor's form asks for.
     *
     * @param act {@code insert-SECTION} or {@code topology-…}
     * @param form the fields beside it
     * @param reader says what is wrong with a text
     * @throws Refused that says why it cannot be
     */
    static EditorChange of(
            String source, String act, MultivaluedMap<String, String> form, Function<String, ReadScenario> reader) {
        if (act.startsWith("insert-")) {
            String section = act.substring("insert-".length());
            return new EditorChange(
                    SectionTemplates.insert(source, section).orElseThrow(SectionIsThere::new),
                    WORDS.sectionIsInserted(section));
        }
        TopologyEdit edit = edit(act, form);
        EditedTopology edited = new TopologyEditor(reader).apply(source, edit);
        return new EditorChange(edited.yaml(), said(edit, edited.mentions()));
    }

    private static TopologyEdit edit(String act, MultivaluedMap<String, String> form) {
        return switch (act) {
            case "topology-add-network" -> new AddNetwork(field(form, "new-network"));
            case "topology-add-node" ->
                new AddNode(
                        field(form, "new-node"),
                        field(form, "new-image"),
                        form.getOrDefault("new-networks", List.of()),
                        form.containsKey("new-desk"));
            case "topology-connect" -> new Connect(field(form, "node"), field(form, "node-network"));
            case "topology-disconnect" -> new Disconnect(field(form, "node"), field(form, "node-network"));
            case "topology-image" -> new SetImage(field(form, "node"), field(form, "node-image"));
            case "topology-remove-node" -> new RemoveNode(field(form, "node"), form.containsKey("node-anyway"));
            case "topology-remove-network" ->
                new RemoveNetwork(field(form, "network"), form.containsKey("network-anyway"));
            case "topology-rename-node" -> new RenameNode(field(form, "node"), field(form, "node-name"));
            case "topology-rename-network" -> new RenameNetwork(field(form, "network"), field(form, "network-name"));
            default -> throw Refused.notFound();
        };
    }

    private static String field(MultivaluedMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).map(String::strip).orElse("");
    }

    private static Text said(TopologyEdit edit, List<Integer> mentions) {
        return switch (edit) {
            case AddNetwork add -> WORDS.networkIsAdded(add.name());
            case AddNode add -> WORDS.nodeIsAdded(add.name());
            case Connect connect -> WORDS.nodeIsConnected(connect.node(), connect.network());
            case Disconnect disconnect -> WORDS.nodeIsDisconnected(disconnect.node(), disconnect.network());
            case SetImage set -> WORDS.imageIsSet(set.node(), set.image());
            case RemoveNode remove -> removed(remove.node(), mentions);
            case RemoveNetwork remove -> removed(remove.network(), mentions);
            case RenameNode rename -> renamed(rename.node(), rename.name(), mentions);
            case RenameNetwork rename -> renamed(rename.network(), rename.name(), mentions);
        };
    }

    private static Text removed(String name, List<Integer> mentions) {
        Text done = WORDS.isRemoved(name);
        return mentions.isEmpty() ? done : Text.sentences(List.of(done, WORDS.nameStandsStill(name, lines(mentions))));
    }

    private static Text lines(List<Integer> numbers) {
        return Text.list(numbers.stream().map(String::valueOf).toList());
    }

    private static Text renamed(String from, String to, List<Integer> mentions) {
        Text done = WORDS.isRenamed(from, to);
        return mentions.isEmpty()
                ? done
                : Text.sentences(List.of(done, WORDS.nameStandsElsewhere(from, lines(mentions))));
    }
}
