package org.kakehashi.range.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kakehashi.account.Subject;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.exercise.team.Participant;
import org.kakehashi.exercise.team.Participants;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.range.Ranges;
import org.kakehashi.range.engine.Consoles.Shell;
import org.kakehashi.scenario.Console;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.WebPage;
import org.kakehashi.site.Refused;

/** Decides who may open which console and which page of which node now. What is not allowed is not found. */
@ApplicationScoped
public class NodeAccess {
    private static final Set<ExerciseState> PLAYING = Set.of(ExerciseState.RUNNING, ExerciseState.PAUSED);
    private static final Set<ExerciseState> READY_OR_PLAYING =
            Set.of(ExerciseState.READY, ExerciseState.RUNNING, ExerciseState.PAUSED);

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

    /** A team with its exercise and all its nodes. */
    private record Place(Team team, Exercise exercise, List<NodeCopy> nodes) {
        Stream<NodeCopy> named(String node) {
            return nodes.stream().filter(copy -> copy.name().equals(node));
        }
    }

    /**
     * A console that a participant uses: of the own seat's node, or of one that the author gave to the whole team.
     *
     * @param console its id, or empty for the first that trainees may open there
     * @throws Refused as not found for any other, or {@link ConsolesAreClosed}
     */
    @Transactional
    public ConsoleTarget ownConsole(long participantId, String node, String console) {
        Participant participant = seated(participantId);
        Place place = place(participant.teamId());
        ConsoleTarget target = console(place, node, console, copy -> copy.consolesFor(participant.seat()));
        if (!PLAYING.contains(place.exercise.state())) {
            throw new ConsolesAreClosed();
        }
        return target;
    }

    /**
     * A trainee's console of any team, for an instructor who watches.
     *
     * @param console its id, or empty for the first
     * @throws Refused as not found if trainees have no such console there
     */
    @Transactional
    public ConsoleTarget watchedConsole(long teamId, String node, String console) {
        return console(place(teamId), node, console, copy -> copy.consoles(Console.Audience.TRAINEE));
    }

    /**
     * A console that only instructors may open.
     *
     * @param console its id, or empty for the first
     * @throws Refused as not found if the node has none, or {@link ConsolesAreClosed}
     */
    @Transactional
    public ConsoleTarget instructorConsole(long teamId, String node, String console) {
        Place place = place(teamId);
        ConsoleTarget target = console(place, node, console, copy -> copy.consoles(Console.Audience.INSTRUCTOR));
        if (!READY_OR_PLAYING.contains(place.exercise.state())) {
            throw new ConsolesAreClosed();
        }
        return target;
    }

    /**
     * A node that another of the same team can call by its name, of those that trainees are told of; rather no desk and no
     * router. Empty if it has none.
     */
    @Transactional
    public Optional<String> neighbourOf(long teamId, String node) {
        Place place = place(teamId);
        Set<String> networks = place.named(node)
                .flatMap(copy -> copy.node().networks().stream())
                .collect(Collectors.toSet());
        return place.nodes.stream()
                .filter(copy -> copy.isVisible() && !copy.name().equals(node))
                .filter(copy -> !Collections.disjoint(copy.node().networks(), networks))
                .min(Comparator.comparing((NodeCopy copy) -> copy.node().per() == Node.Per.PARTICIPANT)
                        .thenComparing(copy -> copy.node().profile().forwards()))
                .map(NodeCopy::name);
    }

    /**
     * Returns if somebody who opened a console may still use it.
     *
     * @throws Refused as not found if it is no longer theirs, or {@link ConsolesAreClosed}
     */
    @Transactional
    public void checkStillOpen(Subject holder, ConsoleTarget target) {
        ConsoleTarget now = holder.kind() == Subject.Kind.PARTICIPANT
                ? ownConsole(holder.id(), target.node(), target.console())
                : instructorConsole(target.teamId(), target.node(), target.console());
        if (!now.equals(target)) {
            throw Refused.notFound();
        }
    }

    /**
     * A page that a participant uses: of the own seat's node, or of a node of the whole team that is not hidden.
     *
     * @throws Refused as not found for any other, or {@link PagesAreClosed}
     */
    @Transactional
    public PageTarget ownPage(long participantId, String node, String page) {
        Participant participant = seated(participantId);
        Place place = place(participant.teamId());
        PageTarget target = page(place, node, page, copy -> copy.pagesFor(participant.seat()));
        if (!PLAYING.contains(place.exercise.state())) {
            throw new PagesAreClosed();
        }
        return target;
    }

    /**
     * A page of any team, hidden or not, for instructors; also before the start.
     *
     * @throws Refused as not found if the scenario has no such page
     */
    @Transactional
    public PageTarget instructorPage(long teamId, String node, String page) {
        return page(place(teamId), node, page, copy -> copy.node().web());
    }

    private Participant seated(long participantId) {
        return participants.seated(participantId).orElseThrow(Refused::notFound);
    }

    private Place place(long teamId) {
        Team team = teams.findByIdOptional(teamId).orElseThrow(Refused::notFound);
        Exercise exercise = exercises.get(team.exerciseId());
        return new Place(team, exercise, NodeCopy.of(scenarios.of(exercise), team.seats()));
    }

    private static ConsoleTarget console(
            Place place, String node, String console, Function<NodeCopy, List<Console>> allowed) {
        return place.named(node)
                .flatMap(copy -> allowed.apply(copy).stream())
                .filter(one -> console.isEmpty() || one.id().equals(console))
                .findFirst()
                .map(one -> new ConsoleTarget(
                        place.exercise.id(),
                        place.team.id(),
                        node,
                        one.id(),
                        one.title(),
                        new Shell(one.user(), one.shell())))
                .orElseThrow(Refused::notFound);
    }

    private PageTarget page(Place place, String node, String page, Function<NodeCopy, List<WebPage>> allowed) {
        long team = place.team.id();
        WebPage web = place.named(node)
                .flatMap(copy -> allowed.apply(copy).stream())
                .filter(one -> one.id().equals(page))
                .findFirst()
                .orElseThrow(Refused::notFound);
        return new PageTarget(place.exercise.id(), team, node, ranges.generation(team, node), web);
    }
}
