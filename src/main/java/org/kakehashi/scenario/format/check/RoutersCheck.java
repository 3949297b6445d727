package org.kakehashi.scenario.format.check;

import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Node.Per;
import org.kakehashi.scenario.Node.Profile;

/** Nodes that pass packets: they have something to connect, and nobody can rewire a range by sitting on a router. */
final class RoutersCheck {
    private RoutersCheck() {}

    static void look(CheckedScenario checked) {
        checked.scenario().nodes().stream()
                .filter(node -> node.profile().forwards())
                .forEach(node -> look(node, checked));
    }

    private static void look(Node node, CheckedScenario checked) {
        Where where = checked.where();
        if (node.networks().size() == 1) {
            checked.error(
                    where.of("nodes", node.name(), "networks"),
                    "A router joins at least two networks.",
                    "ルーターは二つ以上のネットワークに接続します。");
        }
        if (node.profile() == Profile.ROUTER && !node.consoles().isEmpty()) {
            checked.error(
                    where.of("nodes", node.name(), "console"),
                    "A router has no console: whoever sits on it could rewire the range. For a router that players"
                            + " configure, write \"profile: firewall\".",
                    "ルーターにターミナルは付けられません。環境内の経路を書き換えられてしまうためです。プレイヤーに設定させるルーターには" + "「profile: firewall」を使ってください。");
        }
        if (node.per() == Per.PARTICIPANT) {
            checked.error(
                    where.of("nodes", node.name(), "per"),
                    "A team has one router of a name, not one per participant.",
                    "ルーターを参加者ごとに置くことはできません。");
        }
        if (node.allowance().setuid()) {
            checked.error(
                    where.of("nodes", node.name(), "setuid"),
                    "\"setuid: allow\" goes with the profiles web and login only, not with one that routes.",
                    "「setuid: allow」は、経路を扱うプロファイルと一緒には使えません（web と login のみ）。");
        }
    }
}
