package org.kakehashi.control;

import static org.kakehashi.control.words.ControlWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kakehashi.exercise.team.Participant;
import org.kakehashi.exercise.team.Participants;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.Corrections;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.site.language.BothZones;
import org.kakehashi.site.language.Text;

/** What the members of a team did last at its tasks: answers with their verdicts, and hints. */
@ApplicationScoped
public class TeamMoments {
    private static final int SHOWN = 20;

    @Inject
    Ledger ledger;

    @Inject
    Participants participants;

    /**
     * Something that a member did.
     *
     * @param number 1-based number of the task, 0 if the scenario has it no more
     * @param tone {@code good}, {@code wait} or {@code bad}, the classes of {@code .state}
     * @param who the member's name; empty if the platform saw it by itself
     */
    public record Moment(Instant at, int number, Text verdict, String tone, String who) {
        /** When, in both zones, to the second. */
        public String seconds() {
            return BothZones.seconds(at);
        }
    }

    /** The last things of a team, newest first. */
    @Transactional
    public List<Moment> of(ExerciseSituation view, TeamSituation team) {
        if (team.isShared()) {
            return List.of();
        }
        Map<Long, String> names = participants.of(team.id()).stream()
                .collect(Collectors.toMap(Participant::id, Participant::displayName));
        return Corrections.counting(ledger.outsideTicks(view.id(), team.id())).reversed().stream()
                .flatMap(entry -> moment(entry, view, names).stream())
                .limit(SHOWN)
                .toList();
    }

    private static Optional<Moment> moment(LedgerEntry entry, ExerciseSituation view, Map<Long, String> names) {
        int number = 1
                + IntStream.range(0, view.tasks().size())
                        .filter(i -> view.tasks().get(i).id().equals(entry.task()))
                        .findFirst()
                        .orElse(-1);
        String who = names.getOrDefault(entry.participantId(), "");
        return switch (entry.fact()) {
            case Fact.TaskSolved solved -> Optional.of(new Moment(entry.at(), number, WORDS.solved(), "good", who));
            case Fact.WrongAnswer wrong -> Optional.of(new Moment(entry.at(), number, WORDS.wrongAnswer(), "bad", who));
            case Fact.ForeignFlag foreign ->
                Optional.of(new Moment(entry.at(), number, WORDS.flagOfAnotherTeam(), "bad", who));
            case Fact.HintTaken hint ->
                Optional.of(new Moment(entry.at(), number, WORDS.hintOpened(hint.number()), "wait", who));
            default -> Optional.empty();
        };
    }
}
