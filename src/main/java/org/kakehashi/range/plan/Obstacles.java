package org.kakehashi.range.plan;

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
            return Optional.of(new Text(
                    "image " + node.image() + " is not built: run deploy/images",
                    "イメージ " + node.image() + " がありません。deploy/images を実行してください"));
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
                return Optional.of(new Text(
                        "file " + file.path()
                                + " cannot be placed: use a folder other than / /tmp /run /dev /proc /sys",
                        "ファイル " + file.path() + " を配置できません。/ /tmp /run /dev /proc /sys 以外のフォルダーを指定してください"));
            }
        }
        return Optional.empty();
    }

    private static Optional<Text> rights(Node node) {
        return node.allowance().setuid() && !MAY_GAIN_RIGHTS.contains(node.profile())
                ? Optional.of(new Text(
                        "setuid goes with the profile login at most, because its programs could gain the rights of the network",
                        "setuid を許可できるのはプロファイル login までです。それ以外ではプログラムがネットワークの権限まで得てしまいます"))
                : Optional.empty();
    }

    /** Between the teams on a shared network stands only that nobody there passes packets on or forges them. */
    private static Optional<Text> shared(Node node, Scenario scenario) {
        boolean joins = node.networks().stream()
                .flatMap(name -> scenario.network(name).stream())
                .anyMatch(SharedPart::owns);
        boolean own = node.per() != Node.Per.EXERCISE;
        boolean dangerous = node.profile().forwards() || node.profile() == Node.Profile.CAPTURE;
        return joins && own && dangerous
                ? Optional.of(new Text(
                        "a node of a team that forwards or captures may not join a network that all teams share",
                        "転送やキャプチャを行うチームのノードは、全チーム共有のネットワークに接続できません"))
                : Optional.empty();
    }

    /** Everybody who may look at the engine reads the environment of its containers. */
    private static Optional<Text> secret(Node node, Scenario scenario) {
        for (String value : node.environment().values()) {
            Matcher reference = TeamValues.REFERENCE.matcher(value);
            while (reference.find()) {
                var parameter = scenario.parameters().get(reference.group(1));
                if (parameter != null && parameter.isSecret()) {
                    return Optional.of(new Text(
                            "the secret " + reference.group() + " stands in the environment; put it into a file",
                            "秘密の値 " + reference.group() + " が環境変数に書かれています。ファイルで渡してください"));
                }
            }
        }
        return Optional.empty();
    }
}
