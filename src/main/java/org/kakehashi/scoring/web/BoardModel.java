package org.kakehashi.scoring.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.scenario.ScoringPlan;
import org.kakehashi.scenario.Task;
import org.kakehashi.scoring.Board;
import org.kakehashi.scoring.LiveBoard;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.RegionTotal;
import org.kakehashi.scoring.track.Scoreboard;
import org.kakehashi.scoring.track.Solve;
import org.kakehashi.scoring.track.Standing;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

/** What the board templates show: one board in one view and language. */
public record BoardModel(LiveBoard.Shown shown, BoardView view, Language language, Scoreboard score, Curves curves) {
    private static final int LATEST = 8;

    static BoardModel of(LiveBoard.Shown shown, BoardView view, Language language) {
        Scoreboard score = view.score(shown.board());
        return new BoardModel(shown, view, language, score, Curves.of(shown.board(), score));
    }

    public Board board() {
        return shown.board();
    }

    public BoardStatus status() {
        return new BoardStatus(shown);
    }

    public List<BoardView> views() {
        return List.of(BoardView.values());
    }

    public List<Task> tasks() {
        return board().scenario().tasks();
    }

    /** What a task is worth before hints, as weighted. */
    public int worth(String task) {
        return board().rules().of(task).points();
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

    public String title(String task) {
        return board().scenario().task(task).map(found -> say(found.title())).orElse(task);
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

    public int leadersPoints() {
        return score.leaders().getFirst().points();
    }

    /** The names of those who lead, as a list in the language's own way. */
    public String leaders() {
        return Text.list(score.leaders().stream()
                        .map(standing -> standing.team().name())
                        .toList())
                .in(language);
    }

    /** The average with one digit, by which regions of unequal size are compared. */
    public String average(RegionTotal side) {
        return String.format(language.locale(), "%.1f", side.average());
    }

    /** The team's mark in chart and tables: its region and number, such as {@code EU1}. */
    public String mark(Entrant team) {
        return curves.mark(team);
    }

    public String hms(Duration duration) {
        return PlayTime.hms(duration);
    }
}
