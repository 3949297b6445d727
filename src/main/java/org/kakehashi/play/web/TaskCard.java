package org.kakehashi.play.web;

import static org.kakehashi.play.words.PlayWords.WORDS;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.play.CheckFinding;
import org.kakehashi.play.Look;
import org.kakehashi.play.Reply;
import org.kakehashi.play.Situation;
import org.kakehashi.play.TeamTasks;
import org.kakehashi.play.Verdict;
import org.kakehashi.play.answers.AnswerCheck;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Scenario.Objective;
import org.kakehashi.scenario.Task;
import org.kakehashi.site.language.Text;

/**
 * A task as one team may see it now. When play is over everything is told, for that is when those learn who did not solve it.
 *
 * @param place where it stands in the list
 * @param state of the exercise
 * @param text empty while the task is locked
 * @param objectives what it serves to learn
 * @param files to download; none while the task is locked
 * @param form how it is answered
 * @param explanation empty until the task is solved or play is over
 * @param answers what would have been right, of an unsolved task when play is over
 * @param last what the viewer was told last about an answer
 * @param look what was found last in the range
 * @param requestKey for the answer form; each rendering has its own
 */
record TaskCard(
        String id,
        Text title,
        TaskPlace place,
        TeamTasks.Stage stage,
        ExerciseState state,
        Text text,
        List<Text> objectives,
        List<FileLink> files,
        AnswerForm form,
        HintShelf shelf,
        Text explanation,
        List<String> answers,
        Optional<Reply> last,
        Optional<Look> look,
        String requestKey) {
    private static final Text NONE = Text.same("");

    static TaskCard of(Task task, Situation situation, AnswerForm form, Optional<Reply> last, Optional<Look> look) {
        TeamTasks tasks = situation.tasks();
        TeamTasks.Stage stage = tasks.stage(task);
        boolean over = situation.phase() == Situation.Phase.OVER;
        boolean solved = stage == TeamTasks.Stage.SOLVED;
        boolean locked = stage == TeamTasks.Stage.LOCKED && !over;
        return new TaskCard(
                task.id(),
                task.title(),
                TaskPlace.of(task, situation),
                stage,
                situation.state(),
                locked ? NONE : filled(task.text(), situation),
                objectives(task, tasks.scenario()),
                locked ? List.of() : FileLink.of(task),
                form,
                HintShelf.of(task, situation),
                solved || over ? filled(task.explanation(), situation) : NONE,
                over && !solved ? AnswerCheck.right(task.goal(), situation.values()) : List.of(),
                last,
                look,
                UUID.randomUUID().toString());
    }

    private static List<Text> objectives(Task task, Scenario scenario) {
        return scenario.objectives().stream()
                .filter(objective -> task.objectives().contains(objective.id()))
                .map(Objective::text)
                .toList();
    }

    private static Text filled(Text text, Situation situation) {
        return text.with(situation.values()::fill);
    }

    /** What a card looks like, in short: a page that shows another one asks for the card again. */
    public String token() {
        return stage + (isOver() ? "o" : isPaused() ? "p" : "") + "." + shelf.opened() + (shelf.free() ? "f" : "") + "."
                + place.points() + "."
                + look.stream()
                        .flatMap(found -> found.findings().stream())
                        .map(finding -> finding.name().substring(0, 1))
                        .collect(Collectors.joining());
    }

    public int points() {
        return place.points();
    }

    /** What is said in the moment in which it is solved, in both languages. */
    public Text moment() {
        return WORDS.taskIsSolved(place.number(), title);
    }

    /** What it waits for while it is locked. */
    public Text waits() {
        return WORDS.afterTasks(place.after().size(), place.before());
    }

    /** How often the platform looks by itself, in seconds. */
    public int everySeconds() {
        return form.everySeconds();
    }

    /** Whether the range's state solves it, not an answer. */
    public boolean isByState() {
        return form.kind() == AnswerForm.Kind.STATE;
    }

    public boolean isLocked() {
        return stage == TeamTasks.Stage.LOCKED && !isOver();
    }

    public boolean isOpen() {
        return stage == TeamTasks.Stage.OPEN && !isOver();
    }

    public boolean isSolved() {
        return stage == TeamTasks.Stage.SOLVED;
    }

    /** Whether nobody can solve it any more. */
    public boolean isMissed() {
        return isOver() && !isSolved();
    }

    public boolean isPaused() {
        return state == ExerciseState.PAUSED;
    }

    private boolean isOver() {
        return state == ExerciseState.ENDED || state == ExerciseState.CLEANED;
    }

    public boolean hasExplanation() {
        return !explanation.en().isBlank();
    }

    public boolean wasWrong() {
        return isOpen() && lastWas(Verdict.WRONG);
    }

    /** Whether it was the viewer's own answer that solved it. */
    public boolean wasRight() {
        return lastWas(Verdict.SOLVED);
    }

    private boolean lastWas(Verdict verdict) {
        return last.filter(reply -> reply.verdict() == verdict).isPresent();
    }

    /** How each check stood when the range was last looked at. */
    public List<LabelledFinding> findings() {
        List<CheckFinding> found = look.map(Look::findings).orElse(List.of());
        return IntStream.range(0, Math.min(found.size(), form.checks().size()))
                .mapToObj(i -> new LabelledFinding(form.checks().get(i), found.get(i)))
                .toList();
    }

    /** @param label what the author calls the check; both languages empty if nothing */
    record LabelledFinding(Text label, CheckFinding finding) {
        public boolean hasLabel() {
            return !label.en().isBlank();
        }
    }
}
