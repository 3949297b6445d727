package org.kakehashi.scenario.imports.sketch;

import java.util.Collection;
import java.util.Optional;
import org.kakehashi.scenario.Node.Per;
import org.kakehashi.scenario.Node.Profile;
import org.kakehashi.scenario.imports.images.ImageMap;
import org.kakehashi.scenario.imports.images.StandIn;
import org.kakehashi.scenario.imports.report.Findings;
import org.kakehashi.scenario.imports.report.Where;
import org.kakehashi.scenario.imports.source.Source;

/**
 * What an importer works with.
 *
 * @param pick path in the source that the user chose, or empty
 */
public record Drawing(Source source, Sketch sketch, Findings findings, ImageMap images, String pick) {
    /** Gives a node the image that stands for a foreign one. */
    public StandIn image(NodeSketch node, String foreign, Where where) {
        Optional<StandIn> found = images.find(foreign);
        StandIn standIn = found.orElse(images.otherwise());
        node.image(standIn.image());
        if (node.profile() == Profile.STANDARD) {
            node.profile(standIn.profile());
        }
        String note = standIn.note().en().isEmpty() ? "" : " " + standIn.note().en();
        if (!standIn.plain()) {
            findings.carried(
                    where,
                    "The image \"" + foreign + "\" is our \"" + standIn.image() + "\"." + note,
                    "イメージ「" + foreign + "」は「" + standIn.image() + "」に対応します。"
                            + standIn.note().ja());
            return standIn;
        }
        findings.changed(
                where,
                "There is no image \"" + foreign + "\" here; \"" + standIn.image() + "\" stands in for it." + note,
                "イメージ「" + foreign + "」はここにないため、「" + standIn.image() + "」で代用します。"
                        + standIn.note().ja());
        node.remarks().add(foreign + ": \"" + standIn.image() + "\" only stands in for it.");
        return standIn;
    }

    /** Reads what a foreign image is made from: it only helps to find a stand-in. */
    public boolean knows(String foreign) {
        return images.find(foreign).isPresent();
    }

    /** Adds a place for players to sit at: one for each of them, with a terminal. */
    public NodeSketch desk(String name, Collection<String> networks) {
        var desk = new NodeSketch(name, images.desk()).per(Per.PARTICIPANT).console();
        desk.networks().addAll(networks);
        findings.carried(
                Where.ALL,
                "\"" + name + "\" is added: a desk with a terminal for each participant.",
                "参加者ごとにターミナルを開ける「" + name + "」を追加しました。");
        return sketch.add(desk);
    }
}
