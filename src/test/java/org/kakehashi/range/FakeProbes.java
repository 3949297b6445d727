package org.kakehashi.range;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Optional;
import org.kakehashi.range.engine.IsolationProver;
import org.kakehashi.range.engine.NodeNamespace;
import org.kakehashi.range.engine.ProofLine;
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.scenario.Ready;
import org.kakehashi.site.language.Text;

/** Probes that find what the test says. */
@Alternative
@ApplicationScoped
public class FakeProbes implements NodeNamespace, IsolationProver {
    private volatile boolean portsAnswer = true;
    private volatile boolean possible = true;
    private volatile boolean hole;

    public void portsAnswer(boolean now) {
        portsAnswer = now;
    }

    public void possible(boolean now) {
        possible = now;
    }

    public void hole(boolean now) {
        hole = now;
    }

    public void calm() {
        portsAnswer = true;
        possible = true;
        hole = false;
    }

    @Override
    public void route(String containerId, String gateway) {
        demandPossible();
    }

    @Override
    public void filter(String containerId, String ruleset) {
        demandPossible();
    }

    @Override
    public Optional<Text> missing(String containerId, Ready ready) {
        demandPossible();
        return portsAnswer || ready instanceof Ready.Running
                ? Optional.empty()
                : Optional.of(new Text("does not answer yet", "まだ応答しません"));
    }

    @Override
    public List<ProofLine> prove(ProofRequest request) {
        demandPossible();
        return request.from().stream()
                .map(from -> new ProofLine(
                        "HOST",
                        from.node(),
                        new Text("the host", "ホスト"),
                        !hole,
                        hole ? new Text("It answered.", "応答がありました。") : new Text("Nothing.", "応答なし。")))
                .toList();
    }

    private void demandPossible() {
        if (!possible) {
            throw new RangeUnavailable(Text.same("no probe can be started"));
        }
    }
}
