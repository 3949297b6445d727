package org.kakehashi.webpage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.exercise.team.Participant;
import org.kakehashi.exercise.team.Participants;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.range.Ranges;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.WebPage;
import org.kakehashi.site.Refused;

/** Whose page is whose: the one place that decides who may open which page of which node. */
@ApplicationScoped
public class Pages {
    private static final Set<ExerciseState> OPEN = Set.of(ExerciseState.RUNNING, ExerciseState.PAUSED);

    @Inject
    Participants participants;

    @Inject
    Teams teams;

    @Inject
    Exercises exercises;

    @Inject
    FrozenScenarios scenarios;

    @Inject
    Ranges ranges;

    /**
     * A participant's page: of the own seat's node, or of a node of the whole team that is not hidden.
     *
     * @throws Refused as not found for any other, or {@link PagesAreClosed}
     */
    @Transactional
    public Page own(long participantId, String node, String page) {
        Participant participant = participants.seated(participantId).orElseThrow(Refused::notFound);
        Team team = teams.findByIdOptional(participant.teamId()).orElseThrow(Refused::notFound);
        Exercise exercise = exercises.get(team.exerciseId());
        WebPage web = scenarios.of(exercise).nodes().stream()
                .filter(spec -> !spec.hidden() && node.equals(spec.copyFor(participant.seat())))
                .findFirst()
                .flatMap(spec -> page(spec, page))
                .orElseThrow(Refused::notFound);
        if (!OPEN.contains(exercise.state())) {
            throw new PagesAreClosed();
        }
        return page(exercise, team, node, web);
    }

    /**
     * A page of any team, hidden or not, for whoever leads the exercise; also before its start.
     *
     * @throws Refused as not found if the scenario has no such page
     */
    @Transactional
    public Page of(long teamId, String node, String page) {
        Team team = teams.findByIdOptional(teamId).orElseThrow(Refused::notFound);
        Exercise exercise = exercises.get(team.exerciseId());
        WebPage web = scenarios.of(exercise).nodes().stream()
                .filter(spec ->
                        IntStream.rangeClosed(1, team.seats()).anyMatch(seat -> node.equals(spec.copyFor(seat))))
                .findFirst()
                .flatMap(spec -> page(spec, page))
                .orElseThrow(Refused::notFound);
        return page(exercise, team, node, web);
    }

    private Page page(Exercise exercise, Team team, String node, WebPage web) {
        return new Page(exercise.id(), team.id(), node, ranges.generation(team.id(), node), web);
    }

    private static Optional<WebPage> page(Node spec, String id) {
        return spec.web().stream().filter(page -> page.id().equals(id)).findFirst();
    }
}
