package org.kakehashi.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kakehashi.scenario.Allowance;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Node.Profile;
import org.kakehashi.site.language.Text;

/** What a node may do or use up beyond the standard, in words for whoever answers for the exercise. */
public final class Relaxations {
    private static final Map<Profile, Text> PROFILES = Map.of(
            Profile.WEB, new Text("starts as root and gives its rights away", "root で起動後に権限を手放す"),
            Profile.LOGIN, new Text("people can sign in and change users", "ログインと利用者の切り替えが可能"),
            Profile.ROUTER, new Text("forwards between its networks", "ネットワーク間で転送"),
            Profile.FIREWALL, new Text("forwards as its players configure it", "受講者の設定に従って転送"),
            Profile.CAPTURE, new Text("may listen to its networks", "ネットワークの通信を傍受可能"));

    private Relaxations() {}

    /** Each by the words of the scenario language, such as {@code profile: router}; none for a standard node. */
    public static List<Text> of(Node node) {
        List<Text> found = new ArrayList<>();
        Text profile = PROFILES.get(node.profile());
        if (profile != null) {
            String word = "profile: " + node.profile().name().toLowerCase(Locale.ROOT);
            found.add(new Text(word + " (" + profile.en() + ")", word + "（" + profile.ja() + "）"));
        }
        Allowance has = node.allowance();
        Allowance usual = Allowance.STANDARD;
        if (has.setuid()) {
            found.add(new Text("setuid: allow (programs may gain rights)", "setuid: allow（プログラムによる権限昇格が可能）"));
        }
        if (has.writableRoot()) {
            found.add(new Text(
                    "rootfs: writable (whoever is root may change all files)", "rootfs: writable（ルートファイルシステムに書き込み可能）"));
        }
        more(found, "memory: " + has.memoryMebibytes() + "M", has.memoryMebibytes() > usual.memoryMebibytes());
        more(found, "cpus: " + cpus(has), has.milliCpus() > usual.milliCpus());
        more(found, "pids: " + has.pids(), has.pids() > usual.pids());
        more(found, "tmpfs: " + has.tmpfsMebibytes() + "M", has.tmpfsMebibytes() > usual.tmpfsMebibytes());
        return List.copyOf(found);
    }

    private static void more(List<Text> found, String words, boolean isMore) {
        if (isMore) {
            found.add(Text.same(words));
        }
    }

    private static String cpus(Allowance has) {
        return BigDecimal.valueOf(has.milliCpus(), 3).stripTrailingZeros().toPlainString();
    }
}
