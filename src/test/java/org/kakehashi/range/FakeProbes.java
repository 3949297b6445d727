package org.kakehashi.range;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
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
    private volatile Look held = new Look(0);

    /** A look at a port that lasts until it is let go. */
    public record Look(CountDownLatch begun, CountDownLatch letGo) {
        private Look(int looks) {
            this(new CountDownLatch(looks), new CountDownLatch(looks));
        }

        public void release() {
            letGo.countDown();
        }
    }

    public void portsAnswer(boolean now) {
        portsAnswer = now;
    }

    public void possible(boolean now) {
        possible = now;
    }

    public void hole(boolean now) {
        hole = now;
    }

    /** Has every look at a port last from now on, until it is released. */
    public Look holdLooks() {
        held = new Look(1);
        return held;
    }

    public void calm() {
        held.release();
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
        if (!(ready instanceof Ready.Running)) {
            last(held);
        }
        return portsAnswer || ready instanceof Ready.Running
                ? Optional.empty()
                : Optional.of(Text.of("does not answer yet", "まだ応答しません"));
    }

    @Override
    public List<ProofLine> prove(ProofRequest request) {
        demandPossible();
        return request.from().stream()
                .map(from -> new ProofLine(
                        "HOST",
                        from.node(),
                        Text.of("the host", "ホスト"),
                        !hole,
                        hole ? Text.of("It answered.", "応答がありました。") : Text.of("Nothing.", "応答なし。")))
                .toList();
    }

    private static void last(Look look) {
        look.begun().countDown();
        try {
            look.letGo().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void demandPossible() {
        if (!possible) {
            throw new RangeUnavailable(Text.same("no probe can be started"));
        }
    }
}
