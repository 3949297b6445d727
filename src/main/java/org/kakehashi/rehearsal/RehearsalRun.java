package org.kakehashi.rehearsal;

import static org.kakehashi.rehearsal.words.RehearsalWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.kakehashi.exercise.rehearsed.RehearsalState;
import org.kakehashi.range.engine.EnginePreflight;
import org.kakehashi.range.engine.FilesystemDiff;
import org.kakehashi.rehearsal.lifecycle.Cleanup;
import org.kakehashi.rehearsal.lifecycle.Deployment;
import org.kakehashi.rehearsal.proof.InitialStateProof;
import org.kakehashi.rehearsal.proof.NodePageProof;
import org.kakehashi.rehearsal.proof.ReferenceSolution;
import org.kakehashi.rehearsal.proof.ResetProof;
import org.kakehashi.rehearsal.proof.ScoreProof;
import org.kakehashi.rehearsal.proof.TextProof;
import org.kakehashi.rehearsal.report.RehearsalAborted;
import org.kakehashi.rehearsal.report.RehearsalLog;
import org.kakehashi.rehearsal.report.RehearsalStage;
import org.kakehashi.rehearsal.setup.RehearsalSetup;
import org.kakehashi.rehearsal.setup.RehearsalTeam;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.site.language.Text;

/** One rehearsal from beginning to end; all teams go through each stage at the same time. */
@ApplicationScoped
class RehearsalRun {
    private static final int LOOKS = 3;

    /** Longer than what was found is kept. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(11);

    @Inject
    EnginePreflight engine;

    @Inject
    RehearsalSetup setup;

    @Inject
    Deployment deployment;

    @Inject
    InitialStateProof initialState;

    @Inject
    ReferenceSolution solution;

    @Inject
    ScoreProof score;

    @Inject
    TextProof texts;

    @Inject
    NodePageProof nodePages;

    @Inject
    ResetProof reset;

    @Inject
    Cleanup cleanup;

    /** @throws RehearsalAborted if nothing can be known about the scenario; everything is taken away then, too */
    RehearsalState perform(long id, ScenarioPackage pack, RehearsalLog log, String by) {
        refuseUnfitEngine(log);
        List<RehearsalTeam> teams = setup.make(id, pack, log.teams(), by);
        long exercise = teams.getFirst().exercise().id();
        try {
            play(teams, log);
        } finally {
            log.close(WORDS.everythingIsTakenAway(), () -> cleanup.takeAway(id, exercise));
        }
        return log.isGreen() ? RehearsalState.GREEN : RehearsalState.RED;
    }

    private void play(List<RehearsalTeam> teams, RehearsalLog log) {
        if (!deployment.of(teams, log)) {
            return;
        }
        Map<Long, Map<String, FilesystemDiff.Seen>> fresh = new ConcurrentHashMap<>();
        together(teams, one -> fresh.put(one.teamId(), reset.traces(one)));
        texts.texts(teams.getFirst(), log);
        together(teams, one -> texts.page(one, WORDS.beforeTheStart(), false, log));
        deployment.start(teams);
        together(teams, one -> initialState.of(one, teams, log));
        together(teams, one -> nodePages.of(one, log));
        together(teams, one -> solution.of(one, teams, log));
        if (!log.passed(RehearsalStage.PLAY)) {
            return;
        }
        together(teams, one -> score.of(one, log));
        together(teams, one -> texts.page(one, WORDS.afterTheLastTask(), true, log));
        together(teams, one -> reset.of(one, fresh.getOrDefault(one.teamId(), Map.of()), log));
    }

    /** An engine that is busy is asked once more and once more; one that is unfit is not going to be fit by waiting. */
    private void refuseUnfitEngine(RehearsalLog log) {
        for (int look = 1; ; look++) {
            Optional<EnginePreflight.Finding> trouble = engine.look().stream()
                    .filter(finding -> finding.level() == EnginePreflight.Level.ERROR)
                    .findFirst();
            if (trouble.isEmpty()) {
                return;
            }
            if (look == LOOKS) {
                throw new RehearsalAborted(Text.sentences(
                        List.of(trouble.get().text(), trouble.get().remedy())));
            }
            log.pause(LOOK_AGAIN);
        }
    }

    private static void together(List<RehearsalTeam> teams, Consumer<RehearsalTeam> work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> all = teams.stream()
                    .map(one -> threads.submit(() -> work.accept(one)))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RehearsalAborted.cancelled();
        }
    }
}
