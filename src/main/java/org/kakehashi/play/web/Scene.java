package org.kakehashi.play.web;

import static org.kakehashi.play.words.PlayWords.WORDS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.play.Situation;
import org.kakehashi.play.TeamChanges;
import org.kakehashi.play.web.workspace.Crew;
import org.kakehashi.play.web.workspace.Gauge;
import org.kakehashi.play.web.workspace.LogLine;
import org.kakehashi.scenario.Scenario.Objective;
import org.kakehashi.site.language.Text;

/**
 * All that the play page shows at one moment.
 *
 * @param cards the tasks in the author's order, each with no more than the team may know; empty before play starts
 * @param nodes of the team's range
 * @param crew the people of the viewer's team
 * @param mark how far this knows what happened
 */
record Scene(Situation at, List<TaskCard> cards, List<NodeLine> nodes, Crew crew, TeamChanges.Mark mark) {
    public boolean isWaiting() {
        return at.phase() == Situation.Phase.WAITING;
    }

    public boolean isPlaying() {
        return at.phase() == Situation.Phase.PLAYING;
    }

    public boolean isOver() {
        return at.phase() == Situation.Phase.OVER;
    }

    public boolean isPaused() {
        return at.state() == ExerciseState.PAUSED;
    }

    /** The first task that can be worked on. */
    public Optional<TaskCard> next() {
        return cards.stream().filter(TaskCard::isOpen).findFirst();
    }

    public boolean isAllSolved() {
        return !cards.isEmpty() && cards.stream().allMatch(TaskCard::isSolved);
    }

    /** Whether nothing is solved yet, so that the briefing is still what to read. */
    public boolean isFresh() {
        return at.tasks().solved().isEmpty();
    }

    public int taskCount() {
        return at.tasks().scenario().tasks().size();
    }

    public boolean hasBriefing() {
        return !at.tasks().scenario().briefing().en().isBlank();
    }

    public List<Objective> objectives() {
        return at.tasks().scenario().objectives();
    }

    public List<Actor> actors() {
        return Actor.of(at.tasks().scenario(), at.player().region());
    }

    /** The nodes that have a terminal of the viewer's; the first is their desk. */
    public List<NodeLine> desks() {
        return nodes.stream().filter(NodeLine::hasTerminal).toList();
    }

    /** The nodes with pages that the viewer may open. */
    public List<NodeLine> webNodes() {
        return nodes.stream().filter(node -> !node.pages().isEmpty()).toList();
    }

    public boolean isNext(TaskCard card) {
        return next().filter(card::equals).isPresent();
    }

    public long solvedCount() {
        return cards.stream().filter(TaskCard::isSolved).count();
    }

    public Gauge gauge() {
        return new Gauge(at.elapsed(), at.elapsed().plus(at.left()));
    }

    /** What the team did so far, newest first. */
    public List<LogLine> log() {
        return LogLine.of(at, crew);
    }

    /** How short the time is that is left while it passes: the last five minutes, the last minute, or neither. */
    public String haste() {
        return !at.runs() || leftSeconds() > 300 ? "" : leftSeconds() > 60 ? "soon" : "last";
    }

    public NetworkMap map() {
        return NetworkMap.draw(
                at.tasks().scenario().networks().stream()
                        .map(network -> network.name())
                        .toList(),
                nodes);
    }

    /** What stands before the name of the team's partner. */
    public Text partnerLead() {
        return WORDS.youWorkTogetherWith();
    }

    /** When play ends if nobody pauses it again; empty while the clock stands. */
    public Optional<Instant> end() {
        return at.runs() ? Optional.of(at.now().plus(at.left())) : Optional.empty();
    }

    public long leftSeconds() {
        return at.left().toSeconds();
    }

    /** Play time that is left as the clock shows it before a script takes over. */
    public String clock() {
        return Moments.play(at.left());
    }

    /** The same while nothing that the page shows has changed, the running clock apart. */
    public String digest() {
        String looks = cards.stream()
                .flatMap(card -> card.look().stream())
                .map(look -> look.at().toString())
                .collect(Collectors.joining(","));
        return core() + "." + Integer.toHexString(looks.hashCode());
    }

    /** Whether of a page with this digest only the moments of the last looks are old. */
    boolean differsInLooksOnly(String seen) {
        return seen.startsWith(core() + ".");
    }

    private String core() {
        String seen = at.state() + "|" + at.frozen() + "|"
                + end().map(Instant::toString).orElseGet(this::clock) + "|" + at.points() + "|"
                + at.player().name() + "|"
                + cards.stream().map(card -> card.id() + card.token()).collect(Collectors.joining(",")) + "|" + nodes;
        return Integer.toHexString(seen.hashCode()) + Integer.toHexString(seen.length());
    }
}
