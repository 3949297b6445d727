package org.kakehashi.scenario;

import java.util.List;

/**
 * A step of the reference solution: run a command on a node, then submit its output to a task or expect a state task to
 * be solved.
 *
 * @param submit task that the output answers, or empty
 * @param solved state task that must count as solved after this step, or empty
 */
public record RehearsalStep(String on, List<String> run, String submit, String solved) {}
