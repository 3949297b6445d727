package org.kakehashi.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.kakehashi.play.answers.WrongAnswerLimit;
import org.kakehashi.scenario.Task;

/** What was answered to tasks before, read for many tasks at once. */
@ApplicationScoped
public class AnswerHistory {
    @Inject
    Session database;

    /**
     * What was answered to one task.
     *
     * @param reply what the participant was told last
     * @param wrong moments of the team's latest wrong answers, newest first; of a choice only
     */
    public record Last(Optional<Reply> reply, List<Instant> wrong) {
        /** Nobody answered yet. */
        public static final Last NOTHING = new Last(Optional.empty(), List.of());
    }

    /** The history of each of these tasks, by its id; without those to which nobody answered. */
    @Transactional
    public Map<String, Last> of(Player player, List<Task> tasks) {
        List<String> all = tasks.stream().map(Task::id).toList();
        List<String> choices = tasks.stream()
                .filter(task -> task.goal() instanceof Task.ChoiceAnswer)
                .map(Task::id)
                .toList();
        Map<String, Reply> replies = all.isEmpty() ? Map.of() : replies(player.participantId(), all);
        Map<String, List<Instant>> wrong = choices.isEmpty() ? Map.of() : wrong(player.teamId(), choices);
        Map<String, Last> history = new HashMap<>();
        replies.forEach((task, reply) -> history.put(task, new Last(Optional.of(reply), List.of())));
        wrong.forEach((task, moments) -> history.merge(
                task, new Last(Optional.empty(), moments), (own, teams) -> new Last(own.reply(), moments)));
        return history;
    }

    private Map<String, Reply> replies(long participantId, List<String> tasks) {
        return database.createQuery(
                        "from Submission where id in (select max(id) from Submission"
                                + " where participantId = ?1 and taskId in ?2 group by taskId)",
                        Submission.class)
                .setParameter(1, participantId)
                .setParameterList(2, tasks)
                .getResultStream()
                .map(Submission::reply)
                .collect(Collectors.toMap(Reply::taskId, reply -> reply));
    }

    private Map<String, List<Instant>> wrong(long teamId, List<String> tasks) {
        Map<String, List<Instant>> newestFirst = database.createQuery(
                        "select taskId, at from Submission where teamId = ?1 and taskId in ?2 and verdict = ?3"
                                + " order by at desc",
                        Object[].class)
                .setParameter(1, teamId)
                .setParameterList(2, tasks)
                .setParameter(3, Verdict.WRONG)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0], Collectors.mapping(row -> (Instant) row[1], Collectors.toList())));
        newestFirst.replaceAll(
                (task, moments) -> moments.subList(0, Math.min(moments.size(), WrongAnswerLimit.LOOKS_BACK)));
        return newestFirst;
    }
}
