package org.kakehashi.play.answers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.LedgerEntry;

/**
 * What the teams of an exercise have answered, as far as the next answer depends on it: a fold of the facts. It never
 * changes.
 *
 * @param sequence of the last entry that is in
 */
public record PriorAnswers(long sequence, Map<Long, OfTeam> teams) {
    static final PriorAnswers NOTHING = new PriorAnswers(0, Map.of());

    /**
     * @param solved ids of solved tasks
     * @param wrong by task, the moments of the latest wrong answers, newest first
     */
    public record OfTeam(Set<String> solved, Map<String, List<Instant>> wrong) {
        static final OfTeam NOTHING = new OfTeam(Set.of(), Map.of());

        private OfTeam with(Fact fact) {
            return switch (fact) {
                case Fact.TaskSolved task -> {
                    Set<String> more = new HashSet<>(solved);
                    more.add(task.task());
                    yield new OfTeam(more, wrong);
                }
                case Fact.WrongAnswer answer -> withWrong(answer);
                case Fact.ForeignFlag answer -> withWrong(answer);
                default -> this;
            };
        }

        private OfTeam withWrong(Fact.AtTask answer) {
            List<Instant> moments = new ArrayList<>();
            moments.add(answer.when().at());
            moments.addAll(wrong(answer.task()));
            Map<String, List<Instant>> more = new HashMap<>(wrong);
            more.put(
                    answer.task(),
                    List.copyOf(moments.subList(0, Math.min(moments.size(), WrongAnswerLimit.LOOKS_BACK))));
            return new OfTeam(solved, more);
        }

        public List<Instant> wrong(String task) {
            return wrong.getOrDefault(task, List.of());
        }
    }

    public OfTeam of(long team) {
        return teams.getOrDefault(team, OfTeam.NOTHING);
    }

    /** After one more fact that is not in the ledger yet. */
    public PriorAnswers with(Fact fact) {
        Map<Long, OfTeam> more = new HashMap<>(teams);
        more.put(fact.teamId(), of(fact.teamId()).with(fact));
        return new PriorAnswers(sequence, more);
    }

    /** After the next entries of the ledger, none of which takes anything back. */
    PriorAnswers with(List<LedgerEntry> entries) {
        PriorAnswers next = this;
        for (LedgerEntry entry : entries) {
            next = new PriorAnswers(entry.sequence(), next.with(entry.fact()).teams);
        }
        return next;
    }
}
