package org.kakehashi.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kakehashi.rehearsal.report.RehearsalStage;

/** Ways to break the steps of a reference solution, of {@link BrokenScenariosTest}. */
final class BrokenSteps {
    private final List<Mutant> mutants = new ArrayList<>();
    private final String small;

    /** @param small the scenario that is broken */
    BrokenSteps(String small) {
        this.small = small;
    }

    List<Mutant> all() {
        mutant(
                "an answer that is to be wrong is right",
                RehearsalStage.PLAY,
                "answer: [owner, press], expect: {verdict: wrong, score: 0}",
                "answer: [owner, boss], expect: {verdict: wrong}",
                "step 1 gives a wrong answer to “tell”",
                "solved it, though it is expected to be wrong");
        mutant(
                "the points are others",
                RehearsalStage.PLAY,
                "expect: {score: 10}",
                "expect: {score: 11}",
                "step 2 leaves 11 points",
                "10");
        mutants.add(Mutant.of(
                        small,
                        "a parameter is the same for all",
                        RehearsalStage.BEFORE,
                        Map.of(
                                "parameters:\n",
                                "parameters:\n  price: {choose: [low, LOW]}\n",
                                "prices\\n",
                                "prices ${price}\\n"),
                        "every parameter",
                        "in all teams: price")
                .betweenTeams());
        mutant(
                "a step is missing",
                RehearsalStage.SCORE,
                "  - {on: desk, run: [sh, -c, \"grep -q . /tmp/note && sed -n 's/^owner //p' /tmp/note\"], submit: owner}\n",
                "",
                "No step",
                "“owner”",
                "submit: owner");
        mutant(
                "a step needs what no earlier one made",
                RehearsalStage.PLAY,
                "curl -sf http://files:8080/public/note.txt > /tmp/note && sed -n 's/^token //p' /tmp/note",
                "curl -sf http://files:8080/public/note.txt | sed -n 's/^token //p'",
                "step 4",
                "/tmp/note");
        mutant(
                "a wrong solution is a right one",
                RehearsalStage.BEFORE,
                "'echo gone >/srv/public/note.txt'",
                "'mv /srv/public/note.txt /tmp/'",
                "step 5 does not solve “close”",
                "Check 2",
                "exit code 22");
        mutant(
                "a wrong solution is noticed by another check",
                RehearsalStage.BEFORE,
                "unsolved: close, by: 2",
                "unsolved: close, by: 1",
                "Check 1");
        mutant(
                "a command is misspelt",
                RehearsalStage.PLAY,
                "run: [sh, -c, \"grep",
                "run: [shh, -c, \"grep",
                "could not be started",
                "shh");
        mutant(
                "a user does not exist",
                RehearsalStage.PLAY,
                "{on: desk, run: [sh, -c, \"grep",
                "{on: desk, user: ghost, run: [sh, -c, \"grep",
                "ghost");
        mutants.add(Mutant.of(
                small,
                "a user may not read it",
                RehearsalStage.PLAY,
                Map.of(
                        "> /tmp/note &&",
                        "> /tmp/note && chmod 600 /tmp/note &&",
                        "{on: desk, run: [sh, -c, \"grep",
                        "{on: desk, user: nobody, run: [sh, -c, \"grep"),
                "as nobody",
                "Permission denied"));
        mutant(
                "another exit code is expected",
                RehearsalStage.PLAY,
                "submit: token}",
                "submit: token, expect: {exit: 3}}",
                "exit code 0; expected 3");
        mutant(
                "a command does not end",
                RehearsalStage.PLAY,
                "grep -q . /tmp/note &&",
                "sleep 60 &&",
                "no result after 8.0 s");
        mutant(
                "a command prints too much",
                RehearsalStage.PLAY,
                "grep -q . /tmp/note &&",
                "yes | head -c 100000 &&",
                "more than 64 KiB");
        mutants.add(Mutant.of(
                small,
                "the solution breaks the service",
                RehearsalStage.PLAY,
                Map.of(
                        "\"$user@files\" rm /srv/public/note.txt",
                        "\"$user@files\" rm /srv/public/note.txt /srv/public/price.txt",
                        "price.txt: {text",
                        "price.txt: {owner: \"${owner}\", text"),
                "price.txt",
                "expected exit code 0, got exit code 22"));
        mutant(
                "the solution does nothing",
                RehearsalStage.PLAY,
                "\"$user@files\" rm /srv/public/note.txt",
                "\"$user@files\" ls /srv/public/note.txt",
                "“close” is not solved",
                "expected exit code 22, got exit code 0");
        return mutants;
    }

    private void mutant(String name, RehearsalStage stage, String part, String broken, String... names) {
        mutants.add(Mutant.of(small, name, stage, Map.of(part, broken), names));
    }
}
