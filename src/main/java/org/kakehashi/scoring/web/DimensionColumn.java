package org.kakehashi.scoring.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.ScoringPlan;
import org.kakehashi.site.language.Text;

/**
 * A dimension as boards show it.
 *
 * @param id empty for the tasks that have none
 * @param title empty for the tasks that have none: the board has its own word for them
 * @param weight in percent
 */
public record DimensionColumn(String id, Optional<Text> title, int weight) {
    /** In the author's order, those without tasks too; none if the scenario does not tell points apart. */
    static List<DimensionColumn> of(Scenario scenario) {
        var columns = new ArrayList<DimensionColumn>();
        for (ScoringPlan.Dimension dimension : scenario.scoring().dimensions()) {
            columns.add(new DimensionColumn(dimension.id(), Optional.of(dimension.title()), dimension.weight()));
        }
        boolean others =
                scenario.tasks().stream().anyMatch(task -> task.dimension().isEmpty());
        if (!columns.isEmpty() && others) {
            columns.add(new DimensionColumn("", Optional.empty(), 100));
        }
        return List.copyOf(columns);
    }

    public boolean isWeighted() {
        return weight != 100;
    }
}
