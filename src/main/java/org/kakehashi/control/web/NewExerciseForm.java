package org.kakehashi.control.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kakehashi.exercise.PauseMode;
import org.kakehashi.exercise.schedule.Flaw;
import org.kakehashi.exercise.schedule.Schedule.NewTeam;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.TeamEntry;
import org.kakehashi.site.language.Text;

/**
 * The form for a new exercise as somebody has filled it in, with what is wrong. Rows without a name are no teams.
 *
 * @param key minted with the empty form; the same form sent twice carries it twice
 */
public record NewExerciseForm(
        String key,
        String name,
        String scenario,
        String minutes,
        PauseMode onPause,
        String reason,
        List<Row> rows,
        List<Flaw> flaws) {
    private static final int FIRST_ROWS = 4;
    private static final String USUAL_SEATS = "4";

    public record Row(String name, String region, String seats, TeamEntry entry) {
        static Row empty(int index) {
            return new Row("", (index % 2 == 0 ? Region.EU : Region.JP).name(), USUAL_SEATS, TeamEntry.RANKED);
        }

        /** What names no region after its first comma is a name with a comma in it. */
        static Row read(String line, int index) {
            Row usual = empty(index);
            String[] parts = line.strip().split("[,\\t\\uFF0C\\u3001]", -1);
            String region = parts.length > 1 ? parts[1].strip().toUpperCase(Locale.ROOT) : "";
            if (parts.length > 3 || !List.of("", "EU", "JP").contains(region)) {
                return new Row(line.strip(), usual.region(), usual.seats(), usual.entry());
            }
            return new Row(
                    parts[0].strip(),
                    region.isEmpty() ? usual.region() : region,
                    parts.length > 2 && !parts[2].isBlank() ? parts[2].strip() : usual.seats(),
                    usual.entry());
        }

        /** As what a team can take part. */
        public List<TeamEntry> entries() {
            return List.of(TeamEntry.values());
        }
    }

    /** The fields of the rows, each in the rows' order; what is missing at the end is as usual. */
    record Columns(List<String> teams, List<String> regions, List<String> seats, List<String> entries) {
        List<Row> rows() {
            var rows = new ArrayList<Row>();
            for (int i = 0; i < Math.min(teams.size(), Flaw.MOST_TEAMS + 1); i++) {
                Row usual = Row.empty(i);
                rows.add(new Row(
                        teams.get(i),
                        i < regions.size() ? regions.get(i) : usual.region(),
                        i < seats.size() ? seats.get(i) : usual.seats(),
                        i < entries.size() ? TeamEntry.of(entries.get(i)) : usual.entry()));
            }
            return List.copyOf(rows);
        }
    }

    static NewExerciseForm empty() {
        return new NewExerciseForm(
                newKey(),
                "",
                "",
                "",
                PauseMode.RUN_ON,
                "",
                IntStream.range(0, FIRST_ROWS).mapToObj(Row::empty).toList(),
                List.of());
    }

    static NewExerciseForm of(
            @Nullable String key,
            @Nullable String name,
            @Nullable String scenario,
            @Nullable String minutes,
            Columns columns) {
        return new NewExerciseForm(
                key == null || key.isBlank() ? newKey() : key,
                text(name),
                text(scenario),
                text(minutes),
                PauseMode.RUN_ON,
                "",
                columns.rows(),
                List.of());
    }

    NewExerciseForm withRows(int more) {
        var grown = new ArrayList<>(rows);
        for (int i = 0; i < more && grown.size() < Flaw.MOST_TEAMS; i++) {
            grown.add(Row.empty(grown.size()));
        }
        return new NewExerciseForm(key, name, scenario, minutes, onPause, reason, List.copyOf(grown), List.of());
    }

    /**
     * With teams that somebody wrote as a list instead of the rows without a name.
     *
     * @param text a team in each line, as name, region and seats with commas or tabs between them; the last two as usual if
     *     they are missing
     */
    NewExerciseForm withMany(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return this;
        }
        var all = new ArrayList<>(
                rows.stream().filter(row -> !row.name().isBlank()).toList());
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            if (all.size() <= Flaw.MOST_TEAMS) {
                all.add(Row.read(line, all.size()));
            }
        });
        return new NewExerciseForm(key, name, scenario, minutes, onPause, reason, List.copyOf(all), List.of());
    }

    /** @param number counted from 1; a row that is not there is removed already */
    NewExerciseForm withoutRow(int number) {
        var fewer = new ArrayList<>(rows);
        if (number >= 1 && number <= fewer.size()) {
            fewer.remove(number - 1);
        }
        return new NewExerciseForm(key, name, scenario, minutes, onPause, reason, List.copyOf(fewer), List.of());
    }

    /** @param given why a scenario is to be played that passed no rehearsal */
    NewExerciseForm because(@Nullable String given) {
        return new NewExerciseForm(key, name, scenario, minutes, onPause, text(given), rows, flaws);
    }

    /** @param mode what a pause is to do to the ranges */
    NewExerciseForm pausing(PauseMode mode) {
        return new NewExerciseForm(key, name, scenario, minutes, mode, reason, rows, flaws);
    }

    NewExerciseForm with(List<Flaw> found) {
        return new NewExerciseForm(key, name, scenario, minutes, onPause, reason, rows, found);
    }

    /** The teams that the rows name. */
    List<NewTeam> teams() {
        return named().stream()
                .map(index -> rows.get(index))
                .map(row -> new NewTeam(
                        row.name(),
                        row.region().equals("JP") ? Region.JP : Region.EU,
                        number(row.seats()),
                        row.entry()))
                .toList();
    }

    /** The play time asked for; the scenario's own if the field is empty, 0 if it holds no number. */
    int minutesOr(int ofScenario) {
        return minutes.isBlank() ? ofScenario : number(minutes);
    }

    /** What is wrong with a field, both languages empty if nothing is. */
    public Text flaw(String field) {
        return flaws.stream()
                .filter(flaw -> flaw.field().equals(field))
                .findFirst()
                .map(Flaw::text)
                .orElse(Text.same(""));
    }

    /** What is wrong with a row's name or seats. */
    public Text rowFlaw(int row) {
        int team = named().indexOf(row - 1) + 1;
        Text ofName = flaw("team-" + team);
        return ofName.en().isEmpty() ? flaw("seats-" + team) : ofName;
    }

    private List<Integer> named() {
        return IntStream.range(0, rows.size())
                .filter(index -> !rows.get(index).name().isBlank())
                .boxed()
                .toList();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(java.text.Normalizer.normalize(text.strip(), java.text.Normalizer.Form.NFKC));
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
