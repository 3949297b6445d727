package org.kakehashi.scenario.format.rehearsal;

import static org.kakehashi.scenario.words.StoryWords.WORDS;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.Task.ChoiceAnswer;
import org.kakehashi.scenario.Task.Option;
import org.kakehashi.scenario.Task.StateGoal;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.Names;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;

/** The tasks that a rehearsal has solved so far: each is open when its turn comes, and solved in its own way. */
final class SolvedTasks {
    private final Problems problems;
    private final List<Task> tasks;
    private final Names names;
    private final Set<String> solved = new HashSet<>();

    /** Whether tasks and steps are sound so far; otherwise what follows from them would only repeat their problems. */
    private boolean sound;

    SolvedTasks(Problems problems, List<Task> tasks, boolean reported) {
        this.problems = problems;
        this.tasks = tasks;
        this.names = new Names(WORDS.task(), tasks.stream().map(Task::id).toList(), reported);
        this.sound = !problems.hasErrors();
    }

    /** @param answer what is submitted as the author wrote it; empty for a command's output */
    void byAnswer(Scalar name, List<Scalar> answer) {
        open(name).ifPresent(task -> {
            checkKind(name, answer, task);
            solved.add(task.id());
        });
    }

    /** The same for an answer that is meant to be wrong; one that is right would leave the task solved all the same. */
    void notByAnswer(Scalar name, List<Scalar> answer) {
        open(name).ifPresent(task -> {
            checkKind(name, answer, task);
            if (solved.contains(task.id())) {
                problems.error(name.at(), WORDS.taskIsSolvedAlready(task.id()));
            }
        });
    }

    private void checkKind(Scalar name, List<Scalar> answer, Task task) {
        if (task.goal() instanceof StateGoal state && !state.checks().isEmpty()) {
            problems.error(name.at(), WORDS.taskIsSolvedByTheRangesState(task.id()));
        } else if (task.goal() instanceof ChoiceAnswer choice) {
            var options = new Names(
                    WORDS.option(), choice.options().stream().map(Option::id).toList());
            answer.forEach(option -> options.check(option, problems));
        }
    }

    void byState(Scalar name) {
        open(name).ifPresent(task -> {
            if (!(task.goal() instanceof StateGoal)) {
                problems.error(name.at(), WORDS.taskIsSolvedByAnAnswer(task.id()));
            }
            solved.add(task.id());
        });
    }

    /**
     * A wrong solution: the task is open, and stays so.
     *
     * @param check number of the check that notices it, from 1
     */
    void notBy(Scalar name, int check) {
        open(name).ifPresent(task -> {
            if (!(task.goal() instanceof StateGoal state)) {
                problems.error(name.at(), WORDS.taskIsSolvedByAnAnswer(task.id()));
            } else if (solved.contains(task.id())) {
                problems.error(name.at(), WORDS.taskIsSolvedBefore(task.id()));
            } else if (!state.checks().isEmpty() && check > state.checks().size()) {
                problems.error(
                        name.at(),
                        WORDS.taskHasNoSuchCheck(task.id(), state.checks().size(), check));
            }
        });
    }

    void reportUnsolved(Fields scenario) {
        if (!scenario.has(RehearsalSection.REHEARSAL) && !tasks.isEmpty()) {
            problems.warning(scenario.at(), WORDS.thereIsNoRehearsal());
        } else if (sound) {
            tasks.stream()
                    .filter(task -> !solved.contains(task.id()))
                    .forEach(task -> problems.warning(
                            scenario.at(RehearsalSection.REHEARSAL), WORDS.rehearsalDoesNotSolveTheTask(task.id())));
        }
    }

    private Optional<Task> open(Scalar name) {
        if (!names.check(name, problems)) {
            sound &= name.isBlank();
            return Optional.empty();
        }
        Optional<Task> found =
                tasks.stream().filter(task -> task.id().equals(name.value())).findFirst();
        found.ifPresent(task -> checkOrder(name, task));
        return found;
    }

    private void checkOrder(Scalar name, Task task) {
        for (String earlier : task.after()) {
            if (sound && !solved.contains(earlier)) {
                problems.error(name.at(), WORDS.taskIsNotOpenYet(task.id(), earlier));
            }
        }
    }
}
