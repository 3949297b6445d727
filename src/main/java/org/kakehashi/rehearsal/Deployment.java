package org.kakehashi.rehearsal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.range.NodeState;
import org.kakehashi.range.RangeState;
import org.kakehashi.range.RangeView;
import org.kakehashi.range.Ranges;
import org.kakehashi.site.language.Text;

/** Has the ranges of a rehearsal deployed, as those of any exercise are, and waits for them. */
@ApplicationScoped
class Deployment {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final Text READY = new Text("all ranges are ready and proven isolated", "全チームの演習環境の準備完了と隔離の確認");

    @Inject
    Lifecycle lifecycle;

    @Inject
    Exercises exercises;

    @Inject
    Ranges ranges;

    @Inject
    RehearsalConfig config;

    /** Asks for the ranges and waits until they stand; false if one does not come up. */
    boolean of(List<Cast> cast, Protocol protocol) {
        long exercise = cast.getFirst().exercise().id();
        return protocol.prove(Stage.DEPLOY, "", READY, () -> {
            lifecycle.deploy(exercise, Lifecycle.PLATFORM);
            await(cast, protocol, () -> state(exercise) == ExerciseState.READY);
        });
    }

    void start(List<Cast> cast) {
        lifecycle.start(cast.getFirst().exercise().id(), Lifecycle.PLATFORM);
    }

    /**
     * Waits until something is so, as long as nodes become ready.
     *
     * @throws NotProven that names the nodes that do not come up, and why
     */
    void await(List<Cast> cast, Protocol protocol, java.util.function.BooleanSupplier there) {
        long most = 0;
        long since = System.nanoTime();
        while (!there.getAsBoolean()) {
            protocol.goOn();
            List<RangeView> views = views(cast);
            long now = progress(views);
            if (now > most) {
                most = now;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > config.patience().toNanos()) {
                throw new NotProven(missing(cast, views));
            }
            rest();
        }
    }

    private List<RangeView> views(List<Cast> cast) {
        return cast.stream()
                .map(one -> ranges.of(one.teamId()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static long progress(List<RangeView> views) {
        long nodes = views.stream()
                .flatMap(view -> view.nodes().stream())
                .filter(node -> node.state() == NodeState.READY)
                .count();
        return nodes
                + views.stream()
                        .filter(view -> view.state() == RangeState.READY)
                        .count();
    }

    private Text missing(List<Cast> cast, List<RangeView> views) {
        List<String> en = new ArrayList<>();
        List<String> ja = new ArrayList<>();
        for (RangeView view : views) {
            String team = cast.stream()
                    .filter(one -> one.teamId() == view.teamId())
                    .map(Cast::name)
                    .findFirst()
                    .orElse("");
            if (!view.cause().en().isEmpty()) {
                en.add(team + ": " + view.cause().en());
                ja.add(team + "：" + view.cause().ja());
            }
            view.nodes().stream()
                    .filter(node -> node.state() != NodeState.READY)
                    .forEach(node -> {
                        en.add(team + ", node " + node.name() + ": "
                                + node.cause().en());
                        ja.add(team + "、ノード " + node.name() + "：" + node.cause().ja());
                    });
        }
        long seconds = config.patience().toSeconds();
        return new Text(
                "Expected every node to become ready; for " + seconds + " s nothing came further:\n"
                        + String.join("\n", en),
                "全ノードの準備完了を待ちましたが、" + seconds + "秒間進展がありません：\n" + String.join("\n", ja));
    }

    private ExerciseState state(long exercise) {
        return QuarkusTransaction.requiringNew()
                .call(() -> exercises.get(exercise).state());
    }

    static void rest() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Halted.cancelled();
        }
    }
}
