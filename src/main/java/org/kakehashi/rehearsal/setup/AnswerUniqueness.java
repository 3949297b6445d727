package org.kakehashi.rehearsal.setup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.site.language.Alike;

/**
 * Whether parameters, and answers that name them, differ between teams, as they should: otherwise one team's answer would
 * solve another one's task, and what a solution wrote down instead of finding it would not be noticed. Pure.
 *
 * @param missing ids of tasks whose right answer is the same in all teams although it names a parameter
 * @param same names of parameters whose value is the same in all teams
 */
public record AnswerUniqueness(Set<String> missing, Set<String> same) {
    /** @param values of all teams; a single team has always unique answers */
    public static AnswerUniqueness of(Scenario scenario, List<TeamValues> values) {
        Set<String> missing = new HashSet<>();
        for (Task task : scenario.tasks()) {
            boolean same = values.stream()
                            .map(one -> rightAnswers(task, one).stream()
                                    .map(Alike::name)
                                    .toList())
                            .distinct()
                            .count()
                    < 2;
            if (values.size() > 1 && namesParameters(task) && same) {
                missing.add(task.id());
            }
        }
        Set<String> same = new TreeSet<>();
        if (values.size() > 1) {
            scenario.parameters().keySet().stream()
                    .filter(name -> values.stream()
                                    .map(one -> Alike.name(one.byName().getOrDefault(name, "")))
                                    .distinct()
                                    .count()
                            < 2)
                    .forEach(same::add);
        }
        return new AnswerUniqueness(Set.copyOf(missing), Collections.unmodifiableSet(same));
    }

    /** How much does not differ. */
    public int lacking() {
        return missing.size() + same.size();
    }

    public static boolean namesParameters(Task task) {
        return switch (task.goal()) {
            case Task.FlagAnswer flag -> true;
            case Task.TextAnswer text -> text.accepted().stream().anyMatch(AnswerUniqueness::names);
            case Task.NumberAnswer number -> names(number.value());
            case Task.SetAnswer set ->
                set.items().stream().flatMap(List::stream).anyMatch(AnswerUniqueness::names);
            case Task.ChoiceAnswer choice -> false;
            case Task.PatternAnswer pattern -> false;
            case Task.StateGoal state -> false;
        };
    }

    /** An answer that a team with these values could give, whole; empty where none follows from the task alone. */
    public static List<String> rightAnswers(Task task, TeamValues values) {
        return switch (task.goal()) {
            case Task.FlagAnswer flag -> List.of(values.byName().getOrDefault(flag.parameter(), ""));
            case Task.TextAnswer text ->
                text.accepted().stream().map(values::fill).toList();
            case Task.NumberAnswer number -> List.of(values.fill(number.value()));
            case Task.SetAnswer set -> List.of(together(set, values));
            case Task.ChoiceAnswer choice -> List.of();
            case Task.PatternAnswer pattern -> List.of();
            case Task.StateGoal state -> List.of();
        };
    }

    /** Of the right answers those that name a parameter: other teams have others. */
    public static List<String> ownAnswers(Task task, TeamValues values) {
        return task.goal() instanceof Task.TextAnswer text
                ? text.accepted().stream()
                        .filter(AnswerUniqueness::names)
                        .map(values::fill)
                        .toList()
                : namesParameters(task) ? rightAnswers(task, values) : List.of();
    }

    /** An answer that no team could mean, to be refused or judged wrong; different in kind from every right one. */
    public static List<String> wrongAnswers(Task task, TeamValues values) {
        List<String> wrong = new ArrayList<>();
        switch (task.goal()) {
            case Task.NumberAnswer number ->
                wrong.add(new BigDecimal(values.fill(number.value()))
                        .add(number.tolerance())
                        .add(BigDecimal.ONE)
                        .toPlainString());
            case Task.ChoiceAnswer choice -> wrong.addAll(wrongChoices(choice));
            case Task.FlagAnswer flag -> wrong.add("KKH{" + "a".repeat(26) + "}");
            default -> wrong.add("kakehashi rehearses what is wrong");
        }
        return wrong;
    }

    /** Each wrong option alone; where several are right, also beside the right ones, and the right ones without one. */
    private static List<String> wrongChoices(Task.ChoiceAnswer choice) {
        List<String> right = choice.options().stream()
                .filter(Task.Option::right)
                .map(Task.Option::id)
                .toList();
        List<String> wrong = new ArrayList<>();
        for (Task.Option option : choice.options()) {
            if (!option.right()) {
                wrong.add(option.id());
            }
            if (!choice.isSingle()) {
                List<String> others = new ArrayList<>(right);
                boolean taken = option.right() ? others.remove(option.id()) : others.add(option.id());
                if (taken && !others.isEmpty()) {
                    wrong.add(String.join("\n", others));
                }
            }
        }
        return wrong;
    }

    private static String together(Task.SetAnswer set, TeamValues values) {
        return String.join(
                "\n",
                set.items().stream().map(forms -> values.fill(forms.getFirst())).toList());
    }

    private static boolean names(String text) {
        return TeamValues.REFERENCE.matcher(text).find();
    }
}
