package org.kakehashi.play.signal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Task;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.site.language.Language;

/**
 * Solves that came quicker than anybody could have read the task, or much quicker than all other teams needed. Time runs from
 * the moment in which the task opened for the team: the beginning of play, or the last solve that it waits for.
 */
public final class QuickSolves {
    /** Characters that nobody reads in a second: people read about 25 of English, and 10 of Japanese. */
    static final int CHARACTERS_A_SECOND = 60;

    /** Of the median of all others, the part below which a solve is told. */
    static final int PART = 8;

    /** With fewer other teams a median says nothing. */
    static final int OTHERS = 3;

    private QuickSolves() {}

    /** A solve that somebody may want to ask about. */
    public sealed interface Quick {
        LedgerEntry solve();

        /** From the task's opening to its solve. */
        Duration took();
    }

    /**
     * Quicker than it can be read.
     *
     * @param characters that title and text have in the language in which they are shorter
     */
    public record Unread(LedgerEntry solve, Duration took, int characters) implements Quick {}

    /**
     * Much quicker than others.
     *
     * @param median of what all other teams that solved it needed
     */
    public record FarAhead(LedgerEntry solve, Duration took, Duration median, int others) implements Quick {}

    private record Timed(LedgerEntry entry, Duration took) {}

    /** @param facts of the exercise that are of no tick, in their order */
    public static List<Quick> of(Scenario scenario, List<LedgerEntry> facts, int most) {
        Map<String, List<Timed>> solves = timed(scenario, facts);
        List<Quick> quick = new ArrayList<>();
        for (Task task : scenario.tasks()) {
            List<Timed> all = solves.getOrDefault(task.id(), List.of());
            all.forEach(one -> quick(task, one, all).ifPresent(quick::add));
        }
        return quick.stream()
                .sorted(Comparator.comparingLong(one -> one.solve().sequence()))
                .limit(most)
                .toList();
    }

    private static Optional<Quick> quick(Task task, Timed one, List<Timed> all) {
        int characters = Math.min(characters(task, Language.EN), characters(task, Language.JA));
        if (one.took.toMillis() * CHARACTERS_A_SECOND < characters * 1000L) {
            return Optional.of(new Unread(one.entry, one.took, characters));
        }
        List<Duration> others = all.stream()
                .filter(other -> other.entry.teamId() != one.entry.teamId())
                .map(Timed::took)
                .sorted()
                .toList();
        if (others.size() < OTHERS) {
            return Optional.empty();
        }
        Duration median = others.get(others.size() / 2);
        return one.took.multipliedBy(PART).compareTo(median) < 0
                ? Optional.of(new FarAhead(one.entry, one.took, median, others.size()))
                : Optional.empty();
    }

    private static int characters(Task task, Language language) {
        return task.title().in(language).length() + task.text().in(language).length();
    }

    /** By task, the solves that were not taken back, with what they took. */
    private static Map<String, List<Timed>> timed(Scenario scenario, List<LedgerEntry> facts) {
        List<Long> takenBack = facts.stream()
                .map(LedgerEntry::fact)
                .filter(Fact.Corrected.class::isInstance)
                .map(fact -> ((Fact.Corrected) fact).sequence())
                .toList();
        Map<String, Duration> solvedAt = new HashMap<>();
        Map<String, List<Timed>> solves = new HashMap<>();
        for (LedgerEntry entry : facts) {
            if (entry.fact() instanceof Fact.TaskSolved solved && !takenBack.contains(entry.sequence())) {
                Duration opened = scenario.task(solved.task()).map(Task::after).orElse(List.of()).stream()
                        .map(before -> solvedAt.getOrDefault(solved.teamId() + " " + before, Duration.ZERO))
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO);
                solvedAt.put(solved.teamId() + " " + solved.task(), entry.elapsed());
                solves.computeIfAbsent(solved.task(), task -> new ArrayList<>())
                        .add(new Timed(entry, entry.elapsed().minus(opened)));
            }
        }
        return solves;
    }
}
