package org.kakehashi.range.plan;

import static org.kakehashi.range.words.RangeWords.WORDS;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.NodeFile;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.site.language.Text;

/**
 * Why a node must not be made as its author wrote it. The reader of scenarios says the same earlier and with a line
 * number; here it holds also for exercises that an older reader let through.
 */
final class Obstacles {
    private static final Set<String> NEVER_STORAGE = Set.of("/tmp", "/run", "/dev", "/proc", "/sys");
    private static final Set<Node.Profile> MAY_GAIN_RIGHTS =
            Set.of(Node.Profile.STANDARD, Node.Profile.WEB, Node.Profile.LOGIN);

    private Obstacles() {}

    static Optional<Text> of(Node node, @Nullable ImageFacts image, Scenario scenario) {
        if (image == null) {
            return Optional.of(WORDS.imageIsNotBuilt(node.image()));
        }
        return image.absence()
                .or(() -> file(node))
                .or(() -> rights(node))
                .or(() -> secret(node, scenario))
                .or(() -> shared(node, scenario));
    }

    static boolean isNeverStorage(String folder) {
        return NodeBuilder.isBelow(folder, NEVER_STORAGE);
    }

    private static Optional<Text> file(Node node) {
        for (NodeFile file : node.files()) {
            String folder = NodeBuilder.parent(file.path());
            if (folder.equals("/") || isNeverStorage(folder)) {
                return Optional.of(WORDS.fileCannotBePlaced(file.path()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Text> rights(Node node) {
        return node.allowance().setuid() && !MAY_GAIN_RIGHTS.contains(node.profile())
                ? Optional.of(WORDS.setuidGoesWithTheProfileLogin())
                : Optional.empty();
    }

    /**
     * Between the teams on a shared network stands only that nobody there passes packets on or forges them. In an arena the
     * gates do, by rules that are the platform's, and no other node of a team joins.
     */
    private static Optional<Text> shared(Node node, Scenario scenario) {
        Optional<ArenaPlan> arena = ArenaPlan.of(scenario);
        if (arena.filter(one -> one.isGate(node)).isPresent()) {
            return Optional.empty();
        }
        if (node.per() != Node.Per.EXERCISE
                && arena.filter(one -> node.networks().contains(one.network().name()))
                        .isPresent()) {
            return Optional.of(WORDS.onlyGatesJoinTheArena());
        }
        boolean joins = node.networks().stream()
                .flatMap(name -> scenario.network(name).stream())
                .anyMatch(SharedPart::owns);
        boolean own = node.per() != Node.Per.EXERCISE;
        boolean dangerous = node.profile().forwards() || node.profile() == Node.Profile.CAPTURE;
        return joins && own && dangerous ? Optional.of(WORDS.nodeOfATeamThatForwards()) : Optional.empty();
    }

    /** Everybody who may look at the engine reads the environment of its containers. */
    private static Optional<Text> secret(Node node, Scenario scenario) {
        for (String value : node.environment().values()) {
            Matcher reference = TeamValues.REFERENCE.matcher(value);
            while (reference.find()) {
                var parameter = scenario.parameters().get(reference.group(1));
                if (parameter != null && parameter.isSecret()) {
                    return Optional.of(WORDS.secretStandsInTheEnvironment(reference.group()));
                }
            }
        }
        return Optional.empty();
    }
}
