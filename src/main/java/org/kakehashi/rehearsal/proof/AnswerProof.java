package org.kakehashi.rehearsal.proof;

import static org.kakehashi.rehearsal.words.RehearsalWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kakehashi.play.Submissions;
import org.kakehashi.play.Verdict;
import org.kakehashi.rehearsal.report.CommandText;
import org.kakehashi.rehearsal.report.ProofFailed;
import org.kakehashi.rehearsal.setup.AnswerUniqueness;
import org.kakehashi.rehearsal.setup.RehearsalTeam;
import org.kakehashi.scenario.RehearsalStep;
import org.kakehashi.scenario.Task;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** Gives answers as a trainee does: the right one, and before it those that must not count. */
@ApplicationScoped
class AnswerProof {
    private static final int SHOWN = 80;

    @Inject
    Submissions submissions;

    /** The answer that a step writes down, with the team's values. */
    String filled(RehearsalTeam team, RehearsalStep step) {
        return String.join(
                "\n",
                step.submission().answer().stream().map(team.values()::fill).toList());
    }

    /** @throws ProofFailed unless the answer solves the task now */
    void accepted(RehearsalTeam team, Task task, String answer) {
        Verdict verdict;
        try {
            verdict = submit(team, task, answer);
        } catch (Refused e) {
            throw new ProofFailed(WORDS.answerToWasNotTaken(shown(answer), task.id(), e.text()));
        }
        switch (verdict) {
            case SOLVED -> {}
            case WRONG -> {
                Text right = right(team, task);
                throw new ProofFailed(WORDS.answerToWasJudgedWrong(shown(answer), task.id(), right));
            }
            case ALREADY_SOLVED -> throw new ProofFailed(WORDS.taskWasSolvedBeforeThisStep(task.id()));
        }
    }

    /** @throws ProofFailed unless the answer is judged wrong now */
    void judgedWrong(RehearsalTeam team, Task task, String answer) {
        Verdict verdict;
        try {
            verdict = submit(team, task, answer);
        } catch (Refused e) {
            throw new ProofFailed(WORDS.answerToWasNotTaken(shown(answer), task.id(), e.text()));
        }
        switch (verdict) {
            case WRONG -> {}
            case SOLVED -> throw new ProofFailed(WORDS.answerToWasJudgedRight(shown(answer), task.id()));
            case ALREADY_SOLVED -> throw new ProofFailed(WORDS.taskWasSolvedBeforeThisStep(task.id()));
        }
    }

    /** @throws ProofFailed if nothing, nonsense or another team's answer is accepted */
    void refused(RehearsalTeam team, List<RehearsalTeam> all, Task task) {
        Set<String> wrong = new LinkedHashSet<>(AnswerUniqueness.wrongAnswers(task, team.values()));
        wrong.add("");
        List<String> own = AnswerUniqueness.ownAnswers(task, team.values());
        Set<String> foreign = all.stream()
                .filter(other -> other.teamId() != team.teamId())
                .flatMap(other -> AnswerUniqueness.ownAnswers(task, other.values()).stream())
                .filter(answer -> !own.contains(answer))
                .limit(3)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        wrong.forEach(answer -> refused(team, task, answer, WORDS.wrongAnswer()));
        foreign.forEach(answer -> refused(team, task, answer, WORDS.anotherTeamsAnswer()));
    }

    private void refused(RehearsalTeam team, Task task, String answer, Text whose) {
        Verdict verdict;
        try {
            verdict = submit(team, task, answer);
        } catch (Refused asItShould) {
            if (asItShould.reason() == Refused.Reason.INVALID) {
                return;
            }
            throw asItShould;
        }
        if (verdict != Verdict.WRONG) {
            throw new ProofFailed(WORDS.solvesWasAccepted(whose, task.id(), shown(answer)));
        }
    }

    private Verdict submit(RehearsalTeam team, Task task, String answer) {
        return submissions
                .submit(team.player(), task.id(), answer, UUID.randomUUID().toString())
                .verdict();
    }

    private static Text right(RehearsalTeam team, Task task) {
        List<String> right = AnswerUniqueness.rightAnswers(task, team.values());
        String words = right.stream().map(AnswerProof::shown).collect(Collectors.joining(" / "));
        return right.isEmpty() ? Text.same("") : WORDS.rightFor(team.name(), words);
    }

    private static String shown(String answer) {
        return CommandText.shortened(answer.replaceAll("\\s*\\R\\s*", " ⏎ "), SHOWN);
    }
}
