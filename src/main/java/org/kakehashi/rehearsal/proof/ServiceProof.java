package org.kakehashi.rehearsal.proof;

import static org.kakehashi.rehearsal.words.RehearsalWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.kakehashi.rehearsal.report.CommandText;
import org.kakehashi.rehearsal.report.ProofFailed;
import org.kakehashi.rehearsal.report.RehearsalAborted;
import org.kakehashi.rehearsal.report.RehearsalLog;
import org.kakehashi.rehearsal.report.RehearsalStage;
import org.kakehashi.rehearsal.setup.RehearsalTeam;
import org.kakehashi.scenario.RehearsalStep;
import org.kakehashi.tick.ServiceTrials;
import org.kakehashi.tick.ServiceTrials.Place;
import org.kakehashi.tick.ServiceTrials.Said;

/**
 * Proves services: an exploit brings a flag of another team as long as that team's service is not patched and none
 * afterwards, and the checker is content before and after. Each team attacks the next one, so that all are attacked.
 */
@ApplicationScoped
class ServiceProof {
    @Inject
    ServiceTrials trials;

    @Inject
    StepCommands commands;

    /** @return false if the step failed */
    boolean of(RehearsalTeam team, List<RehearsalTeam> all, RehearsalLog log, RehearsalStep step, int number) {
        RehearsalTeam victim = all.get((all.indexOf(team) + 1) % all.size());
        return switch (step.service().orElseThrow()) {
            case RehearsalStep.Exploit exploit ->
                log.prove(
                        RehearsalStage.PLAY,
                        team.name(),
                        exploit.fails()
                                ? WORDS.stepFindsNoFlag(number, exploit.service(), exploit.store(), victim.name())
                                : WORDS.stepTakesAFlag(number, exploit.service(), exploit.store(), victim.name()),
                        () -> exploit(team, victim, step, exploit));
            case RehearsalStep.Patch patch ->
                log.prove(
                        RehearsalStage.PLAY,
                        team.name(),
                        WORDS.stepPatches(number, patch.service(), victim.name()),
                        () -> commands.run(victim, step));
            case RehearsalStep.CheckerGreen green ->
                log.prove(
                        RehearsalStage.PLAY,
                        team.name(),
                        WORDS.stepIsChecked(number, green.service(), victim.name()),
                        () -> green(place(victim, green.service())));
        };
    }

    private void exploit(RehearsalTeam team, RehearsalTeam victim, RehearsalStep step, RehearsalStep.Exploit exploit) {
        Place place = place(victim, exploit.service());
        String address = trials.address(place).orElseThrow(() -> new ProofFailed(WORDS.serviceHasNoAddress()));
        Said planted = trials.plant(place, exploit.store());
        if (!planted.isOk()) {
            throw new ProofFailed(WORDS.flagCouldNotBePlaced(planted.verdict().name(), planted.message()));
        }
        String output = commands.run(team, step, filled(step.command().run(), address, planted.attackInfo()));
        boolean found = trials.holdsFlag(place, exploit.store(), output);
        if (found && exploit.fails()) {
            throw new ProofFailed(WORDS.exploitStillWorks());
        }
        if (!found && !exploit.fails()) {
            throw new ProofFailed(WORDS.exploitBroughtNoFlag(CommandText.tail(output)));
        }
    }

    private void green(Place place) {
        try {
            Said said = trials.check(place);
            if (!said.isOk()) {
                throw new ProofFailed(WORDS.checkerIsNotContent(said.verdict().name(), said.message()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RehearsalAborted.cancelled();
        }
    }

    private static List<String> filled(List<String> command, String address, String attackInfo) {
        int colon = address.lastIndexOf(':');
        String host = address.substring(0, colon);
        String port = address.substring(colon + 1);
        return command.stream()
                .map(word ->
                        word.replace("{target}", host).replace("{port}", port).replace("{attack-info}", attackInfo))
                .toList();
    }

    private static Place place(RehearsalTeam team, String service) {
        return new Place(team.exercise(), team.scenario(), team.teamId(), team.name(), service);
    }
}
