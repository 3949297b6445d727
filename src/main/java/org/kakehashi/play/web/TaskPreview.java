package org.kakehashi.play.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.play.Player;
import org.kakehashi.play.Situation;
import org.kakehashi.play.TeamTasks;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Standing;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.web.Viewer;

/** Tasks as trainees will see them, for those who write them. */
@RequestScoped
public class TaskPreview {
    /** When a task is looked at. */
    public enum Moment {
        OPEN,
        WITH_HINTS,
        SOLVED
    }

    private static final Standing NOTHING_YET = Standing.nothingYet(new Entrant(0, "", ""));

    @Inject
    Viewer viewer;

    /** The card of a task as HTML, in a language, for a team with these values. */
    public String card(Scenario scenario, Task task, TeamValues values, Moment moment, Language language) {
        Situation situation = situation(scenario, task, values, moment);
        AnswerForm form = AnswerForm.of(task, situation, Duration.ZERO);
        TaskCard card = TaskCard.of(task, situation, form, Optional.empty(), Optional.empty());
        return viewer.speaking(
                language,
                () -> Play.Templates.card(card, true, true)
                        .setLocale(language.locale())
                        .render());
    }

    /** A scenario's text as the play page shows it. */
    public String prose(String text) {
        return Prose.html(text).toString();
    }

    private static Situation situation(Scenario scenario, Task task, TeamValues values, Moment moment) {
        Set<String> solved = new HashSet<>(task.after());
        Set<String> hints = new HashSet<>();
        if (moment == Moment.SOLVED) {
            solved.add(task.id());
        }
        for (int i = 1; moment != Moment.OPEN && i <= task.hints().size(); i++) {
            hints.add(task.id() + "#" + i);
        }
        return new Situation(
                new Player(0, "", 1, 0, "", Region.EU, 1, 0),
                "",
                ExerciseState.RUNNING,
                false,
                Duration.ofMinutes(scenario.minutes()),
                Duration.ZERO,
                NOTHING_YET,
                Map.of(),
                Optional.empty(),
                Instant.EPOCH,
                new TeamTasks(scenario, solved, hints),
                values,
                Optional.empty());
    }
}
