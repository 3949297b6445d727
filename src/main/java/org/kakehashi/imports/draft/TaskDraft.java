package org.kakehashi.imports.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kakehashi.scenario.Task.Goal;
import org.kakehashi.site.language.Text;

/** A task in the making. */
public final class TaskDraft {
    private final String id;
    private final Goal goal;
    private Text title = TextConverter.NONE;
    private Text text = TextConverter.NONE;
    private Text explanation = TextConverter.NONE;
    private int points = 100;
    private final Set<String> after = new LinkedHashSet<>();
    private final List<Hint> hints = new ArrayList<>();
    private final List<String> attachments = new ArrayList<>();

    public record Hint(int cost, Text text) {}

    /** @param goal any answer that our format has; state checks are not imported */
    public TaskDraft(String id, Goal goal) {
        this.id = id;
        this.goal = goal;
    }

    public String id() {
        return id;
    }

    public Goal goal() {
        return goal;
    }

    public TaskDraft title(Text line) {
        title = line;
        return this;
    }

    public Text title() {
        return title;
    }

    public TaskDraft text(Text markdown) {
        text = markdown;
        return this;
    }

    public Text text() {
        return text;
    }

    public TaskDraft explanation(Text markdown) {
        explanation = markdown;
        return this;
    }

    public Text explanation() {
        return explanation;
    }

    public TaskDraft points(int worth) {
        points = worth;
        return this;
    }

    public int points() {
        return points;
    }

    /** Ids of tasks to be solved first. */
    public Set<String> after() {
        return after;
    }

    public List<Hint> hints() {
        return hints;
    }

    /** Paths in the package. */
    public List<String> attachments() {
        return attachments;
    }
}
