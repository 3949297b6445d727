package org.kakehashi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An exercise of the measured scenario.
 *
 * @param trainees seat by seat: first one of each team, then the next of each
 */
record RunningExercise(String id, List<Trainee> trainees, int teams) {
    /** @param team counted from 0 */
    record Trainee(Person person, int team) {
        /** Solves a task, as a page with script does (which gets the task's card) or as one without (a redirect). */
        void solve(int task, boolean script) {
            Person.Answer answer = person.post(
                    "/play/tasks/" + MeasuredScenario.task(task) + "/answer",
                    script,
                    "answer",
                    MeasuredScenario.answer(task),
                    "key",
                    UUID.randomUUID().toString());
            answer.expect(script ? 200 : 303);
            if (script && answer.text().contains("/answer\"")) {
                throw new IllegalStateException("not taken as right: " + answer.text());
            }
        }

        void takeHint(int task, int hint) {
            person.post("/play/tasks/" + MeasuredScenario.task(task) + "/hints/" + hint, false)
                    .expect(303);
        }

        Person.Answer page() {
            return person.get("/play").expect(200);
        }
    }

    String board() {
        return "/board/" + id;
    }

    /** Right answers of all teams to these tasks, one of each; teams and their people take turns. */
    List<Runnable> answers(int firstTask, int lastTask, boolean script) {
        List<Runnable> answers = new ArrayList<>();
        for (int task = firstTask; task <= lastTask; task++) {
            for (int team = 0; team < teams; team++) {
                int number = task;
                Trainee trainee = memberOf(team, task);
                answers.add(() -> trainee.solve(number, script));
            }
        }
        return answers;
    }

    private Trainee memberOf(int team, int turn) {
        int seats = trainees.size() / teams;
        return trainees.get(turn % seats * teams + team);
    }
}
