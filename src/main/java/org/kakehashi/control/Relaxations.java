package org.kakehashi.control;

import static org.kakehashi.control.words.ControlWords.WORDS;

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
            Profile.WEB, WORDS.startsAsRootAndGivesItsRights(),
            Profile.LOGIN, WORDS.peopleCanSignInAndChangeUsers(),
            Profile.ROUTER, WORDS.forwardsBetweenItsNetworks(),
            Profile.FIREWALL, WORDS.forwardsAsItsPlayersConfigureIt(),
            Profile.CAPTURE, WORDS.mayListenToItsNetworks());

    private Relaxations() {}

    /** Each by the words of the scenario language, such as {@code profile: router}; none for a standard node. */
    public static List<Text> of(Node node) {
        List<Text> found = new ArrayList<>();
        Text profile = PROFILES.get(node.profile());
        if (profile != null) {
            String word = "profile: " + node.profile().name().toLowerCase(Locale.ROOT);
            found.add(WORDS.wordWithProfile(word, profile));
        }
        Allowance has = node.allowance();
        Allowance usual = Allowance.STANDARD;
        if (has.setuid()) {
            found.add(WORDS.setuidAllowProgramsMayGainRights());
        }
        if (has.writableRoot()) {
            found.add(WORDS.rootfsWritableWhoeverIsRootMayChange());
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
