package org.kakehashi.rehearsal;

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
    Casting casting;

    @Inject
    Deployment deployment;

    @Inject
    Beginning beginning;

    @Inject
    Solution solution;

    @Inject
    Score score;

    @Inject
    Reading reading;

    @Inject
    NodePages nodePages;

    @Inject
    Renewal renewal;

    @Inject
    Remains remains;

    /** @throws Halted if nothing can be known about the scenario; everything is taken away then, too */
    RehearsalState perform(long id, ScenarioPackage pack, Protocol protocol, String by) {
        refuseUnfitEngine(protocol);
        List<Cast> cast = casting.make(id, pack, protocol.teams(), by);
        long exercise = cast.getFirst().exercise().id();
        try {
            play(cast, protocol);
        } finally {
            protocol.close(new Text("everything is taken away", "環境と記録の削除"), () -> remains.takeAway(id, exercise));
        }
        return protocol.isGreen() ? RehearsalState.GREEN : RehearsalState.RED;
    }

    private void play(List<Cast> cast, Protocol protocol) {
        if (!deployment.of(cast, protocol)) {
            return;
        }
        Map<Long, Map<String, FilesystemDiff.Seen>> fresh = new ConcurrentHashMap<>();
        together(cast, one -> fresh.put(one.teamId(), renewal.traces(one)));
        reading.texts(cast.getFirst(), protocol);
        together(cast, one -> reading.page(one, new Text("before the start", "開始前"), false, protocol));
        deployment.start(cast);
        together(cast, one -> beginning.of(one, cast, protocol));
        together(cast, one -> nodePages.of(one, protocol));
        together(cast, one -> solution.of(one, cast, protocol));
        if (!protocol.passed(Stage.PLAY)) {
            return;
        }
        together(cast, one -> score.of(one, protocol));
        together(cast, one -> reading.page(one, new Text("after the last task", "全課題の解決後"), true, protocol));
        together(cast, one -> renewal.of(one, fresh.getOrDefault(one.teamId(), Map.of()), protocol));
    }

    /** An engine that is busy is asked once more and once more; one that is unfit is not going to be fit by waiting. */
    private void refuseUnfitEngine(Protocol protocol) {
        for (int look = 1; ; look++) {
            Optional<EnginePreflight.Finding> trouble = engine.look().stream()
                    .filter(finding -> finding.level() == EnginePreflight.Level.ERROR)
                    .findFirst();
            if (trouble.isEmpty()) {
                return;
            }
            if (look == LOOKS) {
                throw new Halted(new Text(
                        trouble.get().text().en() + " " + trouble.get().remedy().en(),
                        trouble.get().text().ja() + trouble.get().remedy().ja()));
            }
            protocol.pause(LOOK_AGAIN);
        }
    }

    private static void together(List<Cast> cast, Consumer<Cast> work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> all = cast.stream()
                    .map(one -> threads.submit(() -> work.accept(one)))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Halted.cancelled();
        }
    }
}
