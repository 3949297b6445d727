package org.kakehashi.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kakehashi.control.TeamSituation.NodeSituation;
import org.kakehashi.control.TeamSituation.Proof;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.exercise.team.Participant;
import org.kakehashi.exercise.team.Participants;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.exercise.timeline.ExerciseClock;
import org.kakehashi.range.NodeState;
import org.kakehashi.range.RangeSketch;
import org.kakehashi.range.Ranges;
import org.kakehashi.range.engine.EnginePreflight;
import org.kakehashi.range.engine.EnginePreflight.Finding;
import org.kakehashi.range.engine.EnginePreflight.Level;
import org.kakehashi.range.plan.SharedPart;
import org.kakehashi.range.plan.WantedRange;
import org.kakehashi.scenario.Console;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.Corrections;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.track.jeopardy.ScoringRules;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.BothZones;
import org.kakehashi.site.language.Text;

/** Gathers what is known of an exercise into one picture. */
@ApplicationScoped
public class ExerciseSituations {
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

    @Inject
    Ledger ledger;

    @Inject
    EnginePreflight engine;

    @Inject
    ControlConfig config;

    /** @throws Refused 404 if there is no such exercise */
    @Transactional
    public ExerciseSituation of(long exerciseId) {
        return of(exercises.played(exerciseId));
    }

    /** Why ranges cannot be made or would not be safe now, with what to do; empty if the engine is fit. */
    public List<Finding> engineTrouble() {
        return engine.look().stream()
                .filter(finding -> finding.level() == Level.ERROR)
                .toList();
    }

    /** What was read of an exercise at once, by team. */
    private record Read(
            Exercise exercise,
            Scenario scenario,
            Pace pace,
            Map<Long, List<Participant>> members,
            Map<Long, RangeSketch> ranges,
            Map<Long, List<LedgerEntry>> facts) {}

    private ExerciseSituation of(Exercise exercise) {
        Scenario scenario = scenarios.of(exercise);
        ScoringRules rules = ScoringRules.of(scenario);
        ExerciseClock clock = exercises.clock(exercise);
        Instant now = exercises.now();
        boolean playing = clock.started().isPresent() && !exercise.state().isOver();
        var read = new Read(
                exercise,
                scenario,
                new Pace(clock.elapsed(now), playing, config.stuckAfter()),
                participants.seatedByTeam(exercise.id()),
                ranges.sketches(exercise.id()).stream()
                        .collect(Collectors.toMap(RangeSketch::teamId, sketch -> sketch)),
                Corrections.counting(ledger.outsideTicks(exercise.id())).stream()
                        .collect(Collectors.groupingBy(LedgerEntry::teamId)));
        return new ExerciseSituation(
                exercise.id(),
                exercise.name(),
                exercise.state(),
                StateBadge.of(exercise.state(), exercise.rangesWanted()),
                PersonStep.next(exercise.state(), exercise.rangesWanted()),
                PersonStep.danger(exercise.state(), exercise.rangesWanted()),
                scenario.title(),
                scenario.version(),
                exercise.observerCode(),
                BothZones.date(exercise.createdAt()),
                ClockView.of(clock, now),
                exercise.onPause(),
                scenario.tasks().stream()
                        .map(task -> new ExerciseSituation.TaskHead(
                                task.id(), task.title(), rules.of(task.id()).points()))
                        .toList(),
                scenario.objectives(),
                scenario.teams(),
                teams.of(exercise.id()).stream().map(team -> of(team, read)).toList(),
                Optional.ofNullable(read.ranges.get(SharedPart.idOf(exercise.id())))
                        .map(range -> shared(range, scenario)),
                exercise.state().isOver() && !exercise.rangesWanted() ? List.of() : engineTrouble(),
                read.pace);
    }

    private static TeamSituation of(Team team, Read read) {
        Optional<RangeSketch> range = Optional.ofNullable(read.ranges.get(team.id()));
        List<Participant> members = read.members.getOrDefault(team.id(), List.of());
        List<LedgerEntry> facts = read.facts.getOrDefault(team.id(), List.of());
        boolean broken = range.filter(RangeSketch::isTroubled).isPresent();
        return new TeamSituation(
                team.id(),
                team.name(),
                team.region().name(),
                team.seats(),
                members.stream()
                        .map(one -> new TeamSituation.Member(one.id(), one.seat(), one.displayName()))
                        .toList(),
                team.joinCode(),
                range.map(view -> StateBadge.of(view.state())).orElse(StateBadge.NOT_WANTED),
                range.map(RangeSketch::cause).orElse(Text.none()),
                range.map(view -> nodes(view, read.scenario))
                        .orElseGet(() -> read.exercise.rangesWanted() ? expected(team, read.scenario) : List.of()),
                range.map(ExerciseSituations::proof).orElse(Proof.NONE),
                range.flatMap(RangeSketch::provenAt).map(BothZones::date),
                TaskProgress.of(
                        read.scenario.tasks(), facts, read.pace, new TaskProgress.Crew(!members.isEmpty(), broken)),
                ObjectiveProgress.of(read.scenario, facts));
    }

    /** What all teams share. */
    private static TeamSituation shared(RangeSketch range, Scenario scenario) {
        return new TeamSituation(
                range.teamId(),
                "shared",
                "",
                0,
                List.of(),
                "",
                StateBadge.of(range.state()),
                range.cause(),
                nodes(range, scenario),
                proof(range),
                range.provenAt().map(BothZones::date),
                List.of(),
                List.of());
    }

    private static List<NodeSituation> nodes(RangeSketch view, Scenario scenario) {
        return view.nodes().stream()
                .map(node -> new NodeSituation(
                        node.name(),
                        StateBadge.of(node.state()),
                        node.addresses().stream()
                                .map(one -> one.network() + " " + one.address())
                                .toList(),
                        node.cause(),
                        node.state() == NodeState.READY
                                ? scenario.node(node.spec())
                                        .map(ExerciseSituations::terminals)
                                        .orElse(List.of())
                                : List.of(),
                        node.state() == NodeState.READY
                                ? scenario.node(node.spec()).map(Node::web).orElse(List.of())
                                : List.of(),
                        scenario.node(node.spec()).map(Relaxations::of).orElse(List.of())))
                .toList();
    }

    private static List<TeamSituation.TerminalLink> terminals(Node node) {
        return node.consoles().stream()
                .map(console -> new TeamSituation.TerminalLink(
                        console.id(), console.title(), console.opensFor() == Console.Audience.INSTRUCTOR))
                .toList();
    }

    /** The nodes that a range is going to have, before anything is known of it. */
    private static List<NodeSituation> expected(Team team, Scenario scenario) {
        return nodeNames(team, scenario)
                .map(name -> new NodeSituation(
                        name,
                        StateBadge.of(NodeState.WAITING),
                        List.of(),
                        Text.same(""),
                        List.of(),
                        List.of(),
                        List.of()))
                .toList();
    }

    static Stream<String> nodeNames(Team team, Scenario scenario) {
        return WantedRange.copies(scenario, team.id(), team.seats()).stream().map(WantedRange.Copy::name);
    }

    private static Proof proof(RangeSketch range) {
        if (range.holes() > 0) {
            return Proof.BROKEN;
        }
        return range.provenAt().isPresent() && range.probes() > 0 ? Proof.HELD : Proof.NONE;
    }
}
