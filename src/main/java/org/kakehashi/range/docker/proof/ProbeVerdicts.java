package org.kakehashi.range.docker.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kakehashi.range.docker.ephemeral.ProbeLine;
import org.kakehashi.range.docker.proof.IsolationProbe.Way;
import org.kakehashi.range.engine.ProofLine;
import org.kakehashi.site.language.Text;

/**
 * Reads what a node tried against what was seen of it: one line for each kind that held, one for each hole. Pure.
 *
 * @param ownSegments bridges of the range itself; anywhere else is outside
 */
record ProbeVerdicts(ProbeListener.Testimony testimony, Set<String> ownSegments) {
    private static final List<String> KINDS = List.of(
            IsolationProbes.HOST,
            IsolationProbes.INTERNET,
            IsolationProbes.OTHER_TEAM,
            IsolationProbes.DNS,
            IsolationProbes.SPOOFED_UDP,
            IsolationProbes.SHARED);

    /** A page of holes tells no more than the first ones. */
    private static final int MOST_HOLES = 12;

    private record Tried(IsolationProbe probe, Optional<ProbeLine> result) {
        boolean ended(String outcome) {
            return result.map(line -> line.outcome().equals(outcome)).orElse(false);
        }
    }

    /** All lines of one node. */
    List<ProofLine> of(String node, List<IsolationProbe> probes, List<ProbeLine> results) {
        Map<Integer, ProbeLine> byNumber = results.stream()
                .collect(Collectors.toMap(ProbeLine::number, Function.identity(), (first, again) -> first));
        List<Tried> all = new ArrayList<>();
        for (int number = 0; number < probes.size(); number++) {
            all.add(new Tried(probes.get(number), Optional.ofNullable(byNumber.get(number))));
        }
        List<ProofLine> lines = new ArrayList<>();
        lines.add(control(node, all));
        for (String kind : KINDS) {
            lines.addAll(ofKind(
                    kind,
                    node,
                    all.stream()
                            .filter(tried -> tried.probe().kind().equals(kind))
                            .toList()));
        }
        return lines;
    }

    private List<ProofLine> ofKind(String kind, String node, List<Tried> tried) {
        List<ProofLine> holes = tried.stream()
                .flatMap(one -> hole(one).stream()
                        .map(text ->
                                new ProofLine(kind, node, Text.same(one.probe().target()), false, text)))
                .distinct()
                .limit(MOST_HOLES)
                .toList();
        if (!holes.isEmpty() || tried.isEmpty()) {
            return holes;
        }
        return List.of(new ProofLine(kind, node, summary(kind, tried), true, nothing(kind, tried)));
    }

    private Optional<Text> hole(Tried tried) {
        if (tried.probe().kind().equals(IsolationProbes.SHARED)) {
            return tried.ended("open") || tried.ended("refused")
                    ? Optional.empty()
                    : Optional.of(
                            new Text("It does not answer, although all teams share it.", "全チーム共有のノードですが、応答がありません。"));
        }
        if (tried.ended("open")) {
            return Optional.of(new Text("The connection was accepted.", "接続が受け付けられました。"));
        }
        if (tried.ended("answered") || tried.ended("no-such-name")) {
            return Optional.of(new Text(
                    "The name was answered: the question left the range.", "名前解決の応答がありました。問い合わせが演習環境の外に出ています。"));
        }
        String token = tried.probe().token();
        if (testimony.arrived().contains(token)) {
            return Optional.of(new Text("The packet arrived at the host.", "パケットがホストに届きました。"));
        }
        Set<String> elsewhere = new LinkedHashSet<>(testimony.seen().getOrDefault(token, Set.of()));
        elsewhere.removeAll(ownSegments);
        if (!elsewhere.isEmpty()) {
            String places = String.join(", ", elsewhere);
            return Optional.of(new Text(
                    "The packet left the range: it was seen on " + places + ".",
                    "パケットが演習環境の外に出て、" + places + " で観測されました。"));
        }
        if (tried.result().isEmpty() || tried.ended("error")) {
            String why = tried.result().map(line -> line.detail(0)).orElse("-");
            return Optional.of(new Text(
                    "Could not be tried (" + why + "), so nothing is proven.",
                    "試行できなかったため（" + why + "）、遮断を確認できていません。"));
        }
        return Optional.empty();
    }

    /** What had to succeed: otherwise "nothing arrived" would only mean that nothing was sent or seen. */
    private ProofLine control(String node, List<Tried> all) {
        List<Tried> frames =
                all.stream().filter(tried -> tried.probe().way() == Way.FRAME).toList();
        long seen = frames.stream()
                .filter(tried -> testimony.seen().getOrDefault(tried.probe().token(), Set.of()).stream()
                        .anyMatch(ownSegments::contains))
                .count();
        boolean named = all.stream()
                .filter(tried -> tried.probe().way() == Way.OWN_NAME)
                .allMatch(tried -> tried.ended("answered"));
        boolean passed = seen == frames.size() && !frames.isEmpty() && named;
        String en = "%d of %d packets were sent and seen on the node's own segments; the range's resolver %s."
                .formatted(seen, frames.size(), named ? "answers" : "does not answer");
        String ja = "送信したパケット %d 件のうち %d 件を自セグメント上で観測。演習環境の名前解決は%s。"
                .formatted(frames.size(), seen, named ? "応答しています" : "応答しません");
        return new ProofLine(
                IsolationProbes.CONTROL, node, new Text("the probe itself", "プローブ自体の動作確認"), passed, new Text(en, ja));
    }

    private static Text summary(String kind, List<Tried> tried) {
        long targets =
                tried.stream().map(one -> one.probe().target()).distinct().count();
        return switch (kind) {
            case IsolationProbes.HOST ->
                new Text("the host (" + targets + " ports at its addresses)", "ホスト（各アドレスのポート計 " + targets + " 個）");
            case IsolationProbes.INTERNET -> new Text("outside addresses", "外部のアドレス");
            case IsolationProbes.OTHER_TEAM -> new Text("other teams' nodes", "他チームのノード");
            case IsolationProbes.SHARED -> new Text("the nodes that all teams share", "全チーム共有のノード");
            case IsolationProbes.DNS -> new Text("names outside the range", "外部の名前解決");
            default -> new Text("packets with a forged sender", "送信元を偽装したパケット");
        };
    }

    private static Text nothing(String kind, List<Tried> tried) {
        long connections =
                tried.stream().filter(one -> one.probe().way() == Way.TCP).count();
        long others = tried.size() - connections;
        return switch (kind) {
            case IsolationProbes.SHARED -> new Text("All of them answer, as they must.", "すべて応答しました（正常です）。");
            case IsolationProbes.DNS ->
                new Text(
                        "Asked " + others
                                + " times for a name that only the outside could answer: no answer, and no question left the range.",
                        "外部でしか解決できない名前を " + others + " 回問い合わせ、応答はなく、問い合わせも演習環境の外に出ていません。");
            case IsolationProbes.SPOOFED_UDP ->
                new Text(
                        "Sent " + others + " forged packets: none left the range.",
                        "偽装パケットを " + others + " 件送信し、演習環境の外に出たものはありません。");
            default ->
                new Text(
                        "Tried " + connections + " connections and " + others + " packets: none got through.",
                        "接続 " + connections + " 件とパケット " + others + " 件を試行し、すべて遮断されました。");
        };
    }
}
