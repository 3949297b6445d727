package org.kakehashi.scoring.proof;

import static org.kakehashi.scoring.words.ScoreFileWords.WORDS;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kakehashi.scoring.BoardFold;
import org.kakehashi.scoring.track.Micros;
import org.kakehashi.scoring.track.RegionTotal;
import org.kakehashi.scoring.track.Scoreboard;
import org.kakehashi.scoring.track.attackdefence.AttackDefenceBoard;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

/**
 * A board to print.
 *
 * @param columns their headings; the third and all after it are numbers
 * @param rows as many values each as there are columns
 */
public record ScoreTable(Text title, List<Text> columns, List<List<String>> rows) {
    private static final int TEXTS = 3;

    /** All boards of a fold: together, by region, of each track; and as the public sees them, if that is something else. */
    public static List<ScoreTable> of(BoardFold fold) {
        List<ScoreTable> tables = new ArrayList<>(of(fold, title -> title));
        if (fold.frozenSince().isPresent()) {
            tables.addAll(of(fold.forPublic(), WORDS::publicBoard));
        }
        return tables;
    }

    private static List<ScoreTable> of(BoardFold fold, UnaryOperator<Text> titled) {
        List<ScoreTable> tables = new ArrayList<>();
        tables.add(board(titled.apply(WORDS.together()), fold.joint()));
        for (RegionTotal region : fold.joint().regions()) {
            tables.add(board(titled.apply(WORDS.ofRegion(region.region())), fold.of(region.region())));
        }
        fold.attackDefence().ifPresent(services -> {
            tables.add(board(titled.apply(WORDS.ofTasks()), fold.tasks()));
            tables.add(services(titled.apply(WORDS.ofServices()), services));
        });
        return tables;
    }

    private static ScoreTable board(Text title, Scoreboard board) {
        return new ScoreTable(
                title,
                List.of(WORDS.rank(), WORDS.region(), WORDS.team(), WORDS.points(), WORDS.solved()),
                board.standings().stream()
                        .map(standing -> List.of(
                                rank(standing.rank()),
                                standing.team().region(),
                                standing.team().name(),
                                Micros.text(standing.micros()),
                                String.valueOf(standing.solved().size())))
                        .toList());
    }

    private static ScoreTable services(Text title, AttackDefenceBoard board) {
        return new ScoreTable(
                title,
                List.of(
                        WORDS.rank(),
                        WORDS.region(),
                        WORDS.team(),
                        WORDS.offence(),
                        WORDS.defence(),
                        WORDS.serviceLevel(),
                        WORDS.resets(),
                        WORDS.points()),
                board.rows().stream()
                        .map(row -> List.of(
                                rank(row.rank()),
                                row.team().region(),
                                row.team().name(),
                                Micros.text(row.points().offence()),
                                Micros.text(row.points().defence()),
                                Micros.text(row.points().sla()),
                                Micros.text(row.points().resets()),
                                Micros.text(row.points().total())))
                        .toList());
    }

    private static String rank(int rank) {
        return rank == 0 ? "-" : String.valueOf(rank);
    }

    /** As lines of columns, for a terminal, with an empty line at the end. */
    public Text text() {
        return Text.each(this::in);
    }

    private String in(Language language) {
        List<List<String>> all = new ArrayList<>();
        all.add(columns.stream().map(column -> column.in(language)).toList());
        rows.forEach(row -> all.add(row.stream().map(ScoreTable::printable).toList()));
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            int at = column;
            widths.add(all.stream().mapToInt(row -> width(row.get(at))).max().orElse(0));
        }
        return title.in(language) + "\n"
                + all.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n")) + "\n";
    }

    private static String line(List<String> row, List<Integer> widths) {
        var line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String value = row.get(column);
            String gap = " ".repeat(widths.get(column) - width(value));
            line.append("  ").append(column < TEXTS ? value + gap : gap + value);
        }
        return line.toString().stripTrailing();
    }

    /** A value as a terminal may have it: names are what people typed, and nothing in them moves its cursor. */
    public static String printable(String value) {
        return value.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Columns of a terminal: two for each character as wide as a Kanji. */
    private static int width(String value) {
        return value.codePoints().map(ScoreTable::width).sum();
    }

    private static int width(int c) {
        int wide = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return wide == UCharacter.EastAsianWidth.WIDE || wide == UCharacter.EastAsianWidth.FULLWIDTH ? 2 : 1;
    }
}
