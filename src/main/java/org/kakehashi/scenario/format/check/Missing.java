package org.kakehashi.scenario.format.check;

import org.kakehashi.scenario.Node;

/** What is said of a program that an image does not offer. */
final class Missing {
    private Missing() {}

    static String en(String program, Node node) {
        return "The image \"" + node.image() + "\" of the node \"" + node.name() + "\" offers no program \"" + program
                + "\"; its manifest (image.yaml) lists what it has.";
    }

    static String ja(String program, Node node) {
        return "ノード「" + node.name() + "」のイメージ「" + node.image() + "」にプログラム「" + program
                + "」はありません。使えるものはマニフェスト（image.yaml）に書かれています。";
    }
}
