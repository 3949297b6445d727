package org.kakehashi.imports.draft;

import static org.kakehashi.imports.words.ImportWords.WORDS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kakehashi.imports.draft.NodeDraft.PlacedFile;
import org.kakehashi.imports.images.ImageMap;
import org.kakehashi.imports.images.ImageSubstitute;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.source.Source;
import org.kakehashi.imports.tree.SourceDocuments;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.scenario.Node.Per;
import org.kakehashi.scenario.Node.Profile;
import org.kakehashi.scenario.format.ReadContext;
import org.kakehashi.site.language.Text;

/**
 * What an importer works with.
 *
 * @param around what the new scenario will be compared with
 * @param pick path in the source that the user chose, or empty
 * @param candidates files of the format, by path, as far as the user has not picked others
 */
public record ImportContext(
        Source source,
        ScenarioDraft draft,
        ImportFindings findings,
        ImageMap images,
        ReadContext around,
        String pick,
        List<String> candidates) {
    /** The files of the source as trees. */
    public SourceDocuments documents() {
        return new SourceDocuments(source);
    }

    /** Gives a node the image that stands for a foreign one. */
    public ImageSubstitute image(NodeDraft node, String foreign, SourceLocation where) {
        Optional<ImageSubstitute> found = images.find(foreign);
        ImageSubstitute standIn = found.orElse(images.otherwise());
        node.image(standIn.image());
        if (node.profile() == Profile.STANDARD) {
            node.profile(standIn.profile());
        }
        Text note = standIn.note().isEmpty() ? Text.none() : WORDS.noteOfAnImage(standIn.note());
        if (!standIn.plain()) {
            findings.carried(where, WORDS.imageIsOur(foreign, standIn.image(), note));
            return standIn;
        }
        findings.changed(where, WORDS.thereIsNoImageHere(foreign, standIn.image(), note));
        node.remarks().add(foreign + ": \"" + standIn.image() + "\" only stands in for it.");
        return standIn;
    }

    /** Points or a price as a whole number; a fraction is rounded and what is no number is {@code otherwise}. */
    public int points(Table table, String key, int otherwise, SourceLocation where) {
        String written = table.text(key).strip();
        if (written.isEmpty()) {
            return otherwise;
        }
        try {
            BigDecimal exact = new BigDecimal(written);
            int whole = exact.setScale(0, RoundingMode.HALF_UP)
                    .min(BigDecimal.valueOf(1_000_000))
                    .max(BigDecimal.valueOf(-1))
                    .intValue();
            if (exact.stripTrailingZeros().scale() > 0) {
                findings.changed(where, WORDS.pointsAreWholeNumbers(written, whole));
            }
            return whole;
        } catch (NumberFormatException e) {
            findings.changed(where, WORDS.pointsCannotBeRead(written, otherwise));
            return otherwise;
        }
    }

    /** Where a file that is placed in a node lies in the package. */
    public static String packed(NodeDraft node, String target) {
        return DraftFiles.plain("files/" + node.name() + (target.startsWith("/") ? "" : "/") + target);
    }

    /** Takes a file of the source into the package and the node; why not, if it cannot be. */
    public Optional<Text> place(NodeDraft node, String file, String target) {
        byte[] content = source.read(file).orElse(null);
        if (content == null) {
            return Optional.of(WORDS.itCannotBeRead());
        }
        String packed = packed(node, target);
        if (!draft.files().put(packed, content)) {
            return Optional.of(WORDS.itDoesNotFitIntoThePackage());
        }
        boolean executable = content.length > 2 && content[0] == '#' && content[1] == '!';
        return node.place(target, new PlacedFile(packed, false, executable ? "0755" : ""));
    }

    /** Reads what a foreign image is made from: it only helps to find a stand-in. */
    public boolean knows(String foreign) {
        return images.find(foreign).isPresent();
    }

    /** Adds a place for players to sit at: one for each of them, with a terminal. */
    public NodeDraft desk(String name, Collection<String> networks) {
        var desk = new NodeDraft(name, images.desk())
                .per(Per.PARTICIPANT)
                .console()
                .added();
        desk.networks().addAll(networks);
        findings.carried(SourceLocation.ALL, WORDS.isAdded(name));
        return draft.add(desk);
    }
}
