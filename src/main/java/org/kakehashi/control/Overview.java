package org.kakehashi.control;

import static java.util.Objects.requireNonNull;
import static org.kakehashi.control.words.ControlWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kakehashi.exercise.ExerciseHead;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.exercise.team.Participants;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.exercise.timeline.ExerciseClock;
import org.kakehashi.range.RangeSummary;
import org.kakehashi.range.Ranges;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.site.language.BothZones;

/** All exercises at one moment, read with the same few queries however many there are and whatever they left behind. */
@ApplicationScoped
public class Overview {
    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    Participants participants;

    @Inject
    FrozenScenarios scenarios;

    @Inject
    Ranges ranges;

    /** What is known of all exercises, by exercise or by team. */
    private record Known(
            Instant now,
            Map<Long, ExerciseClock> clocks,
            Map<Long, List<Team>> teams,
            Map<Long, Long> taken,
            Map<Long, RangeSummary> ranges) {}

    /** All exercises, those that need somebody first, then those that go on, then those that are over. */
    @Transactional
    public List<ExerciseCard> all() {
        List<ExerciseHead> heads = exercises.heads();
        var known = new Known(
                exercises.now(),
                exercises.clocks(heads),
                teams.streamAll().collect(Collectors.groupingBy(Team::exerciseId)),
                participants.seatsTaken(),
                ranges.tallies());
        List<ExerciseCard> newestFirst =
                heads.stream().map(head -> card(head, known)).toList();
        return Stream.of(
                        newestFirst.stream().filter(ExerciseCard::needsSomebody),
                        newestFirst.stream().filter(card -> !card.needsSomebody() && !card.isOver()),
                        newestFirst.stream().filter(card -> !card.needsSomebody() && card.isOver()))
                .flatMap(group -> group)
                .toList();
    }

    private ExerciseCard card(ExerciseHead head, Known known) {
        Optional<Scenario> scenario = scenarios.ifReadable(head);
        List<Team> own = known.teams.getOrDefault(head.id(), List.of());
        List<RangeSummary> tallies = own.stream()
                .map(team -> known.ranges.getOrDefault(team.id(), unknown(head, team, scenario)))
                .toList();
        return new ExerciseCard(
                head.id(),
                head.name(),
                head.state(),
                StateBadge.of(head.state(), head.rangesWanted()),
                PersonStep.next(head.state(), head.rangesWanted()),
                scenario.map(Scenario::title).orElseGet(WORDS::scenarioCannotBeRead),
                head.scenarioVersion(),
                BothZones.date(head.createdAt()),
                ClockView.of(requireNonNull(known.clocks.get(head.id())), known.now),
                own.stream()
                        .map(team -> new ExerciseCard.TeamLine(
                                team.name(),
                                team.region().name(),
                                known.taken.getOrDefault(team.id(), 0L),
                                team.seats()))
                        .toList(),
                tallies.stream().mapToLong(RangeSummary::ready).sum(),
                tallies.stream().mapToLong(RangeSummary::nodes).sum(),
                tallies.stream().filter(RangeSummary::troubled).count());
    }

    /** A range of which nothing is known: about to come if it is wanted, otherwise not there. */
    private static RangeSummary unknown(ExerciseHead head, Team team, Optional<Scenario> scenario) {
        long nodes = head.rangesWanted()
                ? scenario.stream()
                        .flatMap(known -> ExerciseSituations.nodeNames(team, known))
                        .count()
                : 0;
        return new RangeSummary(nodes, 0, false);
    }
}
