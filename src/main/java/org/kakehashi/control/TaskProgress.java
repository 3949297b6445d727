package org.kakehashi.control;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kakehashi.scenario.Task;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.LedgerEntry;

/**
 * How far one team is with one task.
 *
 * @param solvedAt play time at which it was solved, zero before
 * @param minutes whole minutes of play: of a task at work since its last activity, of a stuck one since the team's last progress
 * @param hints hints opened, each person's own ones counted for each
 * @param wrong wrong answers given
 * @param foreign flags of other teams submitted
 */
public record TaskProgress(
        String task, TaskStanding standing, Duration solvedAt, long minutes, long hints, long wrong, long foreign) {
    /** The progress of one team, a line for each task in the scenario's order. */
    static List<TaskProgress> of(List<Task> tasks, List<LedgerEntry> factsOfTeam, Pace pace, Crew crew) {
        return new Reading(tasks, factsOfTeam, pace, crew).lines();
    }

    /**
     * What a team brings to its tasks.
     *
     * @param manned whether anybody has a seat
     * @param broken whether its range has a fault
     */
    record Crew(boolean manned, boolean broken) {}

    public boolean isSolved() {
        return standing == TaskStanding.SOLVED;
    }

    public boolean isStuck() {
        return standing == TaskStanding.STUCK;
    }

    public boolean isBroken() {
        return standing == TaskStanding.BROKEN;
    }

    public boolean isLocked() {
        return standing == TaskStanding.LOCKED;
    }

    /** Play time at which it was solved, for example {@code 18:40} or {@code 1:02:09}. */
    public String solvedClock() {
        return solvedAt.toHours() > 0
                ? "%d:%02d:%02d".formatted(solvedAt.toHours(), solvedAt.toMinutesPart(), solvedAt.toSecondsPart())
                : "%d:%02d".formatted(solvedAt.toMinutes(), solvedAt.toSecondsPart());
    }

    /** One team's facts, sorted. */
    private static final class Reading {
        private final List<Task> tasks;
        private final Pace pace;
        private final Crew crew;
        private final Map<String, List<LedgerEntry>> byTask;
        private final Map<String, Duration> solved = new HashMap<>();
        private final Set<String> atHand;

        Reading(List<Task> tasks, List<LedgerEntry> facts, Pace pace, Crew crew) {
            this.tasks = tasks;
            this.pace = pace;
            this.crew = crew;
            this.byTask = facts.stream().collect(Collectors.groupingBy(LedgerEntry::task));
            facts.stream()
                    .filter(entry -> entry.fact() instanceof Fact.TaskSolved)
                    .forEach(entry -> solved.put(entry.task(), entry.elapsed()));
            this.atHand = pace.playing() && crew.manned() ? atHand() : Set.of();
        }

        List<TaskProgress> lines() {
            return tasks.stream().map(this::line).toList();
        }

        private TaskProgress line(Task task) {
            TaskStanding standing = standing(task);
            return new TaskProgress(
                    task.id(),
                    standing,
                    solved.getOrDefault(task.id(), Duration.ZERO),
                    switch (standing) {
                        case AT_WORK, BROKEN -> pace.minutesSince(touched(task));
                        case STUCK -> pace.minutesSince(lastProgress());
                        case SOLVED, OPEN, LOCKED -> 0;
                    },
                    count(task, Fact.HintTaken.class),
                    count(task, Fact.WrongAnswer.class),
                    count(task, Fact.ForeignFlag.class));
        }

        private TaskStanding standing(Task task) {
            if (solved.containsKey(task.id())) {
                return TaskStanding.SOLVED;
            }
            if (!isOpen(task)) {
                return TaskStanding.LOCKED;
            }
            if (!atHand.contains(task.id())) {
                return TaskStanding.OPEN;
            }
            if (crew.broken()) {
                return TaskStanding.BROKEN;
            }
            return pace.isTooLong(pace.minutesSince(lastProgress())) ? TaskStanding.STUCK : TaskStanding.AT_WORK;
        }

        /** The open tasks at which something was tried, or else the first open one. */
        private Set<String> atHand() {
            List<String> open = tasks.stream()
                    .filter(this::isOpen)
                    .map(Task::id)
                    .filter(id -> !solved.containsKey(id))
                    .toList();
            Set<String> tried = open.stream().filter(byTask::containsKey).collect(Collectors.toSet());
            return tried.isEmpty() ? open.stream().limit(1).collect(Collectors.toSet()) : tried;
        }

        private boolean isOpen(Task task) {
            return solved.keySet().containsAll(task.after());
        }

        /** When the team last solved a task; a task that opened later opened by that. */
        private Duration lastProgress() {
            return latest(solved.values().stream().toList());
        }

        private Duration touched(Task task) {
            Duration last = latest(byTask.getOrDefault(task.id(), List.of()).stream()
                    .map(LedgerEntry::elapsed)
                    .toList());
            Duration progress = lastProgress();
            return last.compareTo(progress) > 0 ? last : progress;
        }

        private static Duration latest(List<Duration> moments) {
            return moments.stream().max(Duration::compareTo).orElse(Duration.ZERO);
        }

        private long count(Task task, Class<? extends Fact> type) {
            return byTask.getOrDefault(task.id(), List.of()).stream()
                    .map(LedgerEntry::fact)
                    .filter(type::isInstance)
                    .count();
        }
    }
}
