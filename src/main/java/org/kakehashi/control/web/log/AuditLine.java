package org.kakehashi.control.web.log;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kakehashi.exercise.audit.AuditAction;
import org.kakehashi.exercise.audit.AuditEntry;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.team.ActorNames;
import org.kakehashi.site.language.BothZones;
import org.kakehashi.site.language.Text;

/**
 * A line of the audit log.
 *
 * @param target what it was done to, or empty
 */
public record AuditLine(Instant instant, AuditAction what, String target, Text by, Text reason) {
    /** The lines of these entries, in their order; a few queries, however many there are. */
    public static List<AuditLine> of(List<AuditEntry> entries, ActorNames names) {
        Map<String, Text> who =
                names.forStaff(entries.stream().map(AuditEntry::by).collect(Collectors.toSet()));
        Function<AuditEntry, AuditLine> line = entry -> new AuditLine(
                entry.at(),
                entry.action(),
                entry.target(),
                who.getOrDefault(entry.by(), Text.same(entry.by())),
                Schedule.reason(entry.reason()));
        return entries.stream().map(line).toList();
    }

    public Text action() {
        return what.word();
    }

    /** When, in both zones, to the minute. */
    public Text at() {
        return BothZones.date(instant);
    }

    /** When, in both zones, to the second, without the day. */
    public String seconds() {
        return BothZones.seconds(instant);
    }

    /** Time of day to the second, in the zone that stands above: {@code JST} or Europe's. */
    public String clock(String zone) {
        return BothZones.clock(instant, zone.equals("JST"));
    }
}
