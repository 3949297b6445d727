package org.kakehashi.scoring.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.scenario.ScoringPlan;
import org.kakehashi.scenario.Task;
import org.kakehashi.scoring.Board;
import org.kakehashi.scoring.BothShores;
import org.kakehashi.scoring.LiveBoard;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Scoreboard;
import org.kakehashi.scoring.track.Solve;
import org.kakehashi.scoring.track.Standing;
import org.kakehashi.scoring.words.BoardWords;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

/**
 * What the board templates show: one board in one view and language.
 *
 * @param movedSince the play time with whose ranks arrows compare
 * @param ranksThen each team's rank then
 * @param classes who plays in teams, and whether those of one class alone are shown
 */
public record BoardModel(
        LiveBoard.Shown shown,
        BoardView view,
        Language language,
        Scoreboard score,
        Curves curves,
        Duration movedSince,
        Map<Long, Integer> ranksThen,
        ShownClasses classes) {
    private static final int LATEST = 8;
    private static final int CURVES = 8;

    /** Width of a bar for all points that there are. */
    private static final int BAR = 400;

    /** Width of a little stone and the gap after it. */
    private static final int STONE = 17;

    /** Arrows start anew at each full quarter of an hour, so that they stand still in between. */
    private static final long QUARTER = 15;

    static BoardModel of(LiveBoard.Shown shown, BoardView view, ShownClasses classes, Language language) {
        Scoreboard score = classes.of(shown.board(), view.score(shown.board()));
        Duration since = Duration.ofMinutes(shown.board().until().toMinutes() / QUARTER * QUARTER);
        return new BoardModel(
                shown, view, language, score, Curves.of(shown.board(), score), since, score.ranksAt(since), classes);
    }

    public Board board() {
        return shown.board();
    }

    public BoardStatus status() {
        return new BoardStatus(shown, language);
    }

    public BoardWords words() {
        return BoardWords.WORDS;
    }

    public List<BoardView> views() {
        return List.of(BoardView.values());
    }

    public List<Task> tasks() {
        return board().scenario().tasks();
    }

    /** What a task is worth now before hints, as weighted. */
    public int worth(String task) {
        return board().worth(task);
    }

    public List<DimensionColumn> dimensions() {
        return DimensionColumn.of(board().scenario());
    }

    public ScoringPlan.HintPolicy hintPolicy() {
        return board().scenario().scoring().hints();
    }

    public String say(Text text) {
        return text.in(language);
    }

    public BothWords both(Text text) {
        return BothWords.of(text, language);
    }

    public String title(String task) {
        return say(titleOf(task));
    }

    /** A task's title in all its languages. */
    public Text titleOf(String task) {
        return board().scenario().task(task).map(Task::title).orElse(Text.same(task));
    }

    /** What a team's cell in the matrix shows, null if it has not solved the task. */
    public @Nullable Solve solve(Standing standing, String task) {
        return standing.solved().get(task);
    }

    public List<Scoreboard.TeamSolve> latest() {
        return score.latest(LATEST);
    }

    public Optional<Scoreboard.TeamSolve> firstOf(String task) {
        return score.firstOf(task);
    }

    /** Whether the curves are few enough for each team to have its own; regions have theirs in any case. */
    public boolean drawsTeams() {
        return view != BoardView.JOINT || curves.lines().size() <= CURVES;
    }

    /** Who leads, or why nobody does. */
    public Text headline() {
        List<Standing> leaders = score.leaders();
        if (!board().hasBegun()) {
            return words().notBegun(hms(board().left()));
        }
        if (leaders.isEmpty()) {
            return board().isDecided() ? words().noPointsAtAll() : words().noPoints();
        }
        int points = leaders.getFirst().points();
        return Text.each(each -> {
            String names = Text.list(leaders.stream()
                            .map(standing -> standing.team().name())
                            .toList())
                    .in(each);
            boolean alone = leaders.size() == 1;
            Text words = board().isDecided()
                    ? alone ? words().won(names, points) : words().shareFirstPlace(names, points)
                    : alone ? words().leads(names, points) : words().shareLead(names, points);
            return words.in(each);
        });
    }

    /** What the regions have built, and by how much one is ahead. */
    public BothShores shores() {
        return BothShores.of(board(), language);
    }

    /** Length of a row of so many little stones. */
    public int stones(int many) {
        return STONE * many;
    }

    /** How many teams of a region have solved a task. */
    public long solvedIn(String region, String task) {
        return score.standings().stream()
                .filter(standing -> standing.team().region().equals(region))
                .filter(standing -> standing.solved().containsKey(task))
                .count();
    }

    /** The ranking as a wall shows it. */
    public List<WallPage> pages() {
        return WallPage.of(score.standings());
    }

    /** Places that a team has gained since {@link #movedSince}, negative if it has lost some; none in the first quarter. */
    public int moved(Standing standing) {
        return movedSince.isZero()
                ? 0
                : ranksThen.getOrDefault(standing.team().teamId(), standing.rank()) - standing.rank();
    }

    /** The arrow's words. */
    public String movedInWords(Standing standing) {
        int moved = moved(standing);
        return say(moved > 0 ? words().up(moved) : words().down(-moved));
    }

    /** The arrow itself. */
    public String arrow(Standing standing) {
        int moved = moved(standing);
        return (moved > 0 ? "↑" : "↓") + Math.abs(moved);
    }

    /** How long a team's bar is, of {@value #BAR}, if all points that there are fill it. */
    public long bar(Standing standing) {
        long all =
                Math.max(1, tasks().stream().mapToLong(task -> worth(task.id())).sum());
        return Math.clamp(BAR * (long) standing.points() / all, 0, BAR);
    }

    /** The team's mark in chart and tables: its region and number, such as {@code EU1}. */
    public String mark(Entrant team) {
        return curves.mark(team);
    }

    public String hms(Duration duration) {
        return PlayTime.hms(duration);
    }
}
