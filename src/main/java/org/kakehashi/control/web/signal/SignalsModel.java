package org.kakehashi.control.web.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.play.signal.QuickSolves;
import org.kakehashi.play.signal.Signals;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Task;
import org.kakehashi.site.language.BothZones;
import org.kakehashi.site.language.Text;

/**
 * What the page of signals shows.
 *
 * @param teams names by id
 * @param people names by id of the participant
 */
public record SignalsModel(
        Exercise exercise, Scenario scenario, Signals.Found found, Map<Long, String> teams, Map<Long, String> people) {
    public String team(long id) {
        return teams.getOrDefault(id, "?");
    }

    /** Empty if nobody is known to have done it alone. */
    public String person(long id) {
        return people.getOrDefault(id, "");
    }

    public Text task(String id) {
        return scenario.task(id).map(Task::title).orElse(Text.same(id));
    }

    /** A moment in both zones, to the second. */
    public String seconds(Instant moment) {
        return BothZones.seconds(moment);
    }

    public boolean isUnread(QuickSolves.Quick quick) {
        return quick instanceof QuickSolves.Unread;
    }

    public int characters(QuickSolves.Quick quick) {
        return quick instanceof QuickSolves.Unread unread ? unread.characters() : 0;
    }

    public int others(QuickSolves.Quick quick) {
        return quick instanceof QuickSolves.FarAhead ahead ? ahead.others() : 0;
    }

    public String median(QuickSolves.Quick quick) {
        return quick instanceof QuickSolves.FarAhead ahead ? hms(ahead.median()) : "";
    }

    public List<QuickSolves.Quick> quick() {
        return found.quick();
    }

    /** As {@code h:mm:ss}. */
    public String hms(Duration duration) {
        return "%d:%02d:%02d".formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }
}
