package org.kakehashi.scenario;

import java.util.List;
import java.util.Optional;

/**
 * A step of the reference solution: run a command on a node, submit an answer, expect a state task to be solved; any of
 * them, in this order.
 *
 * @param on node, or empty if nothing is run
 * @param user user name or id in the node, empty for that of its console or image
 * @param exit exit code that the command must have
 * @param submit task that is answered, or empty
 * @param answer what is submitted, with parameters to be filled in; empty for the command's output
 * @param wrong whether the answer must be judged wrong instead of solving the task
 * @param solved state task that must count as solved after this step, or empty
 * @param score points that the team must have after this step; empty if they do not matter
 * @param unsolved what must notice this step, if it is a wrong solution
 */
public record RehearsalStep(
        String on,
        String user,
        List<String> run,
        int exit,
        String submit,
        List<String> answer,
        boolean wrong,
        String solved,
        Optional<Integer> score,
        Optional<WrongSolution> unsolved) {

    /**
     * A state task that must stay open.
     *
     * @param check number of the check that does not hold then, from 1, while all others do
     */
    public record WrongSolution(String task, int check) {}
}
