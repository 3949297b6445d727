package org.kakehashi.rehearsal.lifecycle;

import static org.kakehashi.rehearsal.words.RehearsalWords.WORDS;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.kakehashi.rehearsal.report.ProofFailed;
import org.kakehashi.rehearsal.report.RehearsalLog;
import org.kakehashi.rehearsal.report.RehearsalStage;
import org.kakehashi.rehearsal.setup.RehearsalConfig;
import org.kakehashi.rehearsal.setup.RehearsalTeam;
import org.kakehashi.site.language.Text;

/** Has the ranges of a rehearsal deployed, as those of any exercise are, and waits for them. */
@ApplicationScoped
public class Deployment {
    private static final Text READY = WORDS.allRangesAreReadyAndProvenIsolated();

    @Inject
    Lifecycle lifecycle;

    @Inject
    Exercises exercises;

    @Inject
    Ranges ranges;

    @Inject
    RehearsalConfig config;

    /** Asks for the ranges and waits until they stand; false if one does not come up. */
    public boolean of(List<RehearsalTeam> teams, RehearsalLog log) {
        long exercise = teams.getFirst().exercise().id();
        return log.prove(RehearsalStage.DEPLOY, "", READY, () -> {
            lifecycle.deploy(exercise, Lifecycle.PLATFORM);
            await(teams, log, () -> state(exercise) == ExerciseState.READY);
        });
    }

    public void start(List<RehearsalTeam> teams) {
        lifecycle.start(teams.getFirst().exercise().id(), Lifecycle.PLATFORM);
    }

    /**
     * Waits until something is so, as long as nodes become ready.
     *
     * @throws ProofFailed that names the nodes that do not come up, and why
     */
    public void await(List<RehearsalTeam> teams, RehearsalLog log, java.util.function.BooleanSupplier there) {
        long most = 0;
        long since = System.nanoTime();
        while (!there.getAsBoolean()) {
            log.goOn();
            List<RangeView> views = views(teams);
            long now = progress(views);
            if (now > most) {
                most = now;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > config.patience().toNanos()) {
                throw new ProofFailed(missing(teams, views));
            }
            RehearsalLog.rest();
        }
    }

    private List<RangeView> views(List<RehearsalTeam> teams) {
        return teams.stream()
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

    private Text missing(List<RehearsalTeam> teams, List<RangeView> views) {
        List<Text> lines = new ArrayList<>();
        for (RangeView view : views) {
            String team = teams.stream()
                    .filter(one -> one.teamId() == view.teamId())
                    .map(RehearsalTeam::name)
                    .findFirst()
                    .orElse("");
            if (!view.cause().isEmpty()) {
                lines.add(WORDS.ofTeam(team, view.cause()));
            }
            view.nodes().stream()
                    .filter(node -> node.state() != NodeState.READY)
                    .forEach(node -> lines.add(WORDS.ofNode(team, node.name(), node.cause())));
        }
        return WORDS.nothingCameFurther(config.patience().toSeconds(), Text.lines(lines));
    }

    private ExerciseState state(long exercise) {
        return QuarkusTransaction.requiringNew()
                .call(() -> exercises.get(exercise).state());
    }
}
