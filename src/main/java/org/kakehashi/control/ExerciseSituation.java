package org.kakehashi.control;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.PauseMode;
import org.kakehashi.exercise.team.TeamPairs;
import org.kakehashi.range.engine.EnginePreflight.Finding;
import org.kakehashi.scenario.Scenario.Objective;
import org.kakehashi.scenario.TeamPlan;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/**
 * One exercise at one moment, as an instructor needs it.
 *
 * @param next the one step that leads on, if a person has to make it
 * @param danger the step that gives something up for good, if there is one now
 * @param created when, in both zones
 * @param onPause what a pause does to its ranges
 * @param tasks the scenario's tasks, as heads of the progress table
 * @param objectives what is learned, as heads of the table of objectives
 * @param teamPlan how its teams are to be put together
 * @param shared what all teams share, if there is something, in the words of a team
 * @param engine why its ranges cannot be made or would not be safe now; empty once it needs none
 * @param pace how far play is
 */
public record ExerciseSituation(
        long id,
        String name,
        ExerciseState state,
        StateBadge badge,
        Optional<PersonStep> next,
        Optional<PersonStep> danger,
        Text scenarioTitle,
        String scenarioVersion,
        String observerCode,
        Text created,
        ClockView clock,
        PauseMode onPause,
        List<TaskHead> tasks,
        List<Objective> objectives,
        TeamPlan teamPlan,
        List<TeamSituation> teams,
        Optional<TeamSituation> shared,
        List<Finding> engine,
        Pace pace) {

    private static final int WORST = 3;

    public record TaskHead(String id, Text title, int points) {}

    /** What an instructor should look at now, worst first. */
    private List<Need> needs() {
        return isOver() ? List.of() : Need.of(ranges());
    }

    /** The worst of what needs somebody, in this order; at most three, so that all of it is read. */
    public List<Need> worst() {
        return needs().stream().limit(WORST).toList();
    }

    /** How much more needs somebody. */
    public int moreNeeds() {
        return Math.max(0, needs().size() - WORST);
    }

    /** @throws Refused 404 if the exercise has no such team */
    public TeamSituation team(long teamId) {
        return ranges().stream().filter(team -> team.id() == teamId).findFirst().orElseThrow(Refused::notFound);
    }

    /** All that is deployed: what the teams share, then each team's own. */
    public List<TeamSituation> ranges() {
        return Stream.concat(shared.stream(), teams.stream()).toList();
    }

    /** Whether it never began and has no ranges, so that whoever made it may delete it. */
    public boolean isDeletable() {
        return clock.started().isEmpty()
                && switch (state) {
                    case DRAFT, SCHEDULED, CLEANED -> true;
                    case DEPLOYING, READY, RUNNING, PAUSED, ENDED -> false;
                };
    }

    /** The team that this one works with, if the scenario is played in pairs. */
    public Optional<TeamSituation> partner(TeamSituation of) {
        return of.isShared() ? Optional.empty() : TeamPairs.partner(teamPlan, teams, of, TeamSituation::region);
    }

    /** The team whose number a terminal's address carries: for shared nodes any one of the exercise. */
    public long carrier(TeamSituation of) {
        return of.isShared() && !teams.isEmpty() ? teams.getFirst().id() : of.id();
    }

    /** Names of all nodes of all teams, as heads of the grid, each once, in the scenario's order. */
    public List<String> nodeNames() {
        return nodes().map(TeamSituation.NodeSituation::name).distinct().toList();
    }

    /** Ranges that are not all ready and proven, for a page that has no room for all. */
    private List<TeamSituation> unwell() {
        return ranges().stream().filter(range -> !range.isWell()).toList();
    }

    /** The ranges that a page names node by node: all, or where there is no room those that are not well. */
    public List<TeamSituation> rangesShown(boolean dense) {
        return dense ? unwell() : ranges();
    }

    /** Ranges whose isolation is proven. */
    public long proven() {
        return ranges().stream()
                .filter(range -> range.proof() == TeamSituation.Proof.HELD)
                .count();
    }

    public long seatsTaken() {
        return teams.stream().mapToLong(team -> team.members().size()).sum();
    }

    public long seats() {
        return teams.stream().mapToLong(TeamSituation::seats).sum();
    }

    public long nodesReady() {
        return ranges().stream().mapToLong(TeamSituation::nodesReady).sum();
    }

    public long nodesAll() {
        return nodes().count();
    }

    public long failures() {
        return ranges().stream().filter(TeamSituation::hasFailure).count();
    }

    /** Whether each team has people of both regions. */
    public boolean isMixed() {
        return teamPlan.composition() == TeamPlan.Composition.MIXED;
    }

    /** Whether somebody has played, so that there is something to say about objectives. */
    public boolean hasBegun() {
        return clock.started().isPresent();
    }

    /** Whether all teams play for the same region, so that this is no joint exercise. */
    public boolean isOneSided() {
        return teams.stream().map(TeamSituation::region).distinct().count() < 2;
    }

    /** Changes when anything but the passing of time does: what a page has seen it need not load again. */
    public String fingerprint() {
        return Integer.toHexString(Objects.hash(
                state.name(), next, onPause, badge.word(), clock.standing(), ranges().toString(), engine, pace));
    }

    public boolean isOver() {
        return state.isOver();
    }

    public boolean isDeploying() {
        return state == ExerciseState.DEPLOYING;
    }

    private Stream<TeamSituation.NodeSituation> nodes() {
        return ranges().stream().flatMap(team -> team.nodes().stream());
    }
}
