package org.kakehashi.scenario;

import java.util.List;
import java.util.Optional;

/**
 * A step of the reference solution: run a command on a node, submit an answer, expect a state task to be solved, any of
 * them in this order; or attack, patch or check a service.
 *
 * @param service what the command is for, if the step is about a service; nothing is submitted and no task expected then
 */
public record RehearsalStep(Command command, Submission submission, Outcome outcome, Optional<ServiceStep> service) {
    /**
     * What is run.
     *
     * @param on node, or empty if nothing is run
     * @param user user name or id in the node, empty for that of its console or image
     * @param run program and arguments; that of an {@link Exploit} may name {@link #PLACEHOLDERS}
     * @param exit exit code that the command must have; that of an exploit does not matter
     */
    public record Command(String on, String user, List<String> run, int exit) {
        public static final Command NONE = new Command("", "", List.of(), 0);
    }

    /**
     * What is answered.
     *
     * @param task that is answered, or empty
     * @param answer what is submitted, with parameters to be filled in; empty for the command's output
     * @param wrong whether the answer must be judged wrong instead of solving the task
     */
    public record Submission(String task, List<String> answer, boolean wrong) {
        public static final Submission NONE = new Submission("", List.of(), false);
    }

    /**
     * What must be so afterwards.
     *
     * @param solved state task that must count as solved after this step, or empty
     * @param score points that the team must have after this step; empty if they do not matter
     * @param unsolved what must notice this step, if it is a wrong solution
     */
    public record Outcome(String solved, Optional<Integer> score, Optional<WrongSolution> unsolved) {
        public static final Outcome NONE = new Outcome("", Optional.empty(), Optional.empty());
    }

    /**
     * A state task that must stay open.
     *
     * @param check number of the check that does not hold then, from 1, while all others do
     */
    public record WrongSolution(String task, int check) {}

    /** What an exploit is told where these stand in its command: whom it attacks, and what is published of its flags. */
    public static final List<String> PLACEHOLDERS = List.of("{target}", "{port}", "{attack-info}");

    /**
     * A step about a service: the team that rehearses attacks the same service of another team, the victim, and a patch
     * closes the victim's.
     */
    public sealed interface ServiceStep {
        String service();
    }

    /**
     * The command, on a node of the attacker, prints a flag of the victim that is accepted.
     *
     * @param store of the service whose flag it takes
     * @param fails it must bring no such flag, as the victim is patched
     */
    public record Exploit(String service, String store, boolean fails) implements ServiceStep {}

    /** The command, on a node of the victim, closes the service's flaw and keeps the service up. */
    public record Patch(String service) implements ServiceStep {}

    /** The checker finds everything in order at the victim's service; there is no command. */
    public record CheckerGreen(String service) implements ServiceStep {}
}
