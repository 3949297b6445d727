package org.kakehashi.scoring.web.tabs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.scoring.Board;
import org.kakehashi.scoring.LiveBoard;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Scoreboard;
import org.kakehashi.scoring.track.Standing;
import org.kakehashi.scoring.web.BoardStatus;
import org.kakehashi.scoring.web.BoardView;
import org.kakehashi.scoring.web.BothWords;
import org.kakehashi.scoring.web.PlayTime;
import org.kakehashi.scoring.web.matrix.ServicesModel;
import org.kakehashi.scoring.words.BoardWords;
import org.kakehashi.scoring.words.TabWords;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

/** What the templates of the tabs show: one board, looked at in one way. */
public record TabModel(LiveBoard.Shown shown, TabLook look, TeamMarks marks) {
    private static final int LEADING = 8;
    private static final int MOST = 16;

    static TabModel of(LiveBoard.Shown shown, TabLook look) {
        return new TabModel(shown, look, TeamMarks.of(shown.board().teams()));
    }

    public Board board() {
        return shown.board();
    }

    public BoardTab tab() {
        return look.tab();
    }

    public BoardView view() {
        return look.view();
    }

    public Language language() {
        return look.language();
    }

    public boolean wall() {
        return look.wall();
    }

    public BoardStatus status() {
        return new BoardStatus(shown, look.language());
    }

    public TabWords words() {
        return TabWords.WORDS;
    }

    public BoardWords boardWords() {
        return BoardWords.WORDS;
    }

    public List<BoardTab> tabs() {
        return BoardTab.of(board());
    }

    public List<BoardView> views() {
        return List.of(BoardView.values());
    }

    public String say(Text text) {
        return text.in(look.language());
    }

    public BothWords both(Text text) {
        return BothWords.of(text, look.language());
    }

    public String hms(Duration duration) {
        return PlayTime.hms(duration);
    }

    public String mark(Entrant team) {
        return marks.mark(team);
    }

    /** The page's address without a query. */
    public String path() {
        return "/board/" + board().exerciseId() + "/" + tab().path();
    }

    /** What an address says about the teams that were chosen. */
    public String teamQuery() {
        return look.teams().stream().sorted().map(team -> "&team=" + team).collect(Collectors.joining());
    }

    /** The address of the same look as a stream. */
    public String stream() {
        return path() + "/stream?view=" + view().parameter() + teamQuery() + (wall() ? "&projector=on" : "");
    }

    /** Whether it is of now; an earlier tick does not change. */
    public boolean isLive() {
        return look.tick().isEmpty();
    }

    public ServicesModel services() {
        Optional<String> region = view() == BoardView.JOINT ? Optional.empty() : Optional.of(view().name());
        Optional<Integer> asked = look.tick().isEmpty() ? Optional.empty() : Optional.of(tick(look.tick()));
        return ServicesModel.of(board(), region, asked).orElseThrow(Refused::notFound);
    }

    /** Nobody counts a tick 0, so that it stands for whatever is no number. */
    private static int tick(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    public FirstCaptures firsts() {
        return FirstCaptures.of(board());
    }

    public AttackMap attacks() {
        return AttackMap.of(board().teams(), board().progress().captures());
    }

    public ScoreChart chart() {
        return ScoreChart.of(drawn(), marks, board().until());
    }

    /** The leading teams and those that were asked for, the leader first. */
    private List<Standing> drawn() {
        List<Standing> drawn = new ArrayList<>();
        for (Standing standing : score().standings()) {
            boolean leads = standing.isRanked() && drawn.size() < LEADING;
            if (leads || look.teams().contains(standing.team().teamId()) && drawn.size() < MOST) {
                drawn.add(standing);
            }
        }
        return drawn;
    }

    public Scoreboard score() {
        return view().score(board());
    }

    public boolean isChosen(Standing standing) {
        return look.teams().contains(standing.team().teamId());
    }

    public Region region(String code) {
        return Region.valueOf(code);
    }
}
