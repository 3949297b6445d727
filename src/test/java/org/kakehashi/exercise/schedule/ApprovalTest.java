package org.kakehashi.exercise.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.audit.AuditAction;
import org.kakehashi.exercise.audit.AuditEntry;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.exercise.rehearsed.RehearsalRecord.Subject;
import org.kakehashi.exercise.rehearsed.RehearsalRecords;
import org.kakehashi.exercise.rehearsed.RehearsalState;
import org.kakehashi.exercise.schedule.Schedule.NewTeam;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Language;

/** What may be scheduled: what passed its rehearsal, or what somebody answers for. */
@QuarkusTest
@TestTransaction
class ApprovalTest {
    /** As an author changed it: nobody has rehearsed it. */
    private static final ScenarioPackage CHANGED = ScenarioPackage.ofText(FirstContact.ofVersion("1.0.1"));

    private static final List<NewTeam> ONE = List.of(new NewTeam("Lyon", Region.EU, 1));

    @Inject
    Schedule schedule;

    @Inject
    RehearsalRecords rehearsals;

    @Inject
    AuditLog auditLog;

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Test
    void whatWasNotRehearsedNeedsAReason() {
        var refused = assertThrows(CannotSchedule.class, () -> create(Approval.rehearsed()));
        assertEquals(
                List.of("reason"), refused.flaws().stream().map(Flaw::field).toList());
        assertTrue(refused.text().in(Language.JA).contains("リハーサル"));
        assertThrows(CannotSchedule.class, () -> create(Approval.anyway("  ")));
    }

    @Test
    void aReasonIsRecordedWithWhoGaveIt() {
        Exercise made = create(Approval.anyway("only a test of the network"));
        assertEquals(
                List.of("UNREHEARSED account:3 only a test of the network", "SCHEDULE account:3 "),
                auditLog.newestFirst(made.id()).stream()
                        .map(entry -> entry.action() + " " + entry.by() + " " + entry.reason())
                        .toList());
    }

    @Test
    void whatPassedNeedsNoneUntilItFails() {
        rehearsed(RehearsalState.RED);
        assertThrows(CannotSchedule.class, () -> create(Approval.rehearsed()));
        rehearsed(RehearsalState.GREEN);
        Exercise made = create(Approval.rehearsed());
        assertEquals(
                List.of(AuditAction.SCHEDULE),
                auditLog.newestFirst(made.id()).stream().map(AuditEntry::action).toList());
        rehearsed(RehearsalState.STOPPED);
        create(Approval.rehearsed());
        rehearsed(RehearsalState.RED);
        assertThrows(CannotSchedule.class, () -> create(Approval.rehearsed()), "it failed since");
    }

    @Test
    void whatTheReleaseRehearsedNeedsNone() {
        Exercise made = schedule.create("Drill", FirstContact.pack(), 30, ONE, "account:3", Approval.rehearsed());
        assertEquals(
                List.of(AuditAction.SCHEDULE),
                auditLog.newestFirst(made.id()).stream().map(AuditEntry::action).toList());
    }

    @Test
    void anotherVersionIsNotRehearsed() {
        rehearsed(RehearsalState.GREEN);
        var changed = ScenarioPackage.ofText(FirstContact.ofVersion("1.0.2"));
        assertThrows(
                CannotSchedule.class,
                () -> schedule.create("Drill", changed, 30, ONE, "account:3", Approval.rehearsed()));
    }

    @Test
    void aRehearsalIsNotAmongTheExercises() {
        Exercise made = schedule.rehearse("Rehearsal", FirstContact.pack(), ONE, "account:3", values -> 0);
        exercises.flush();
        assertTrue(made.isRehearsal());
        assertTrue(exercises.heads().stream().noneMatch(head -> head.id().equals(made.id())));
        assertTrue(exercises.newestFirst().stream().noneMatch(one -> one.id().equals(made.id())));
        assertEquals(Optional.empty(), exercises.withObserverCode(made.observerCode()));
        assertThrows(Refused.class, () -> exercises.played(made.id()));
    }

    @Test
    void valuesAreDrawnUntilTheySuit() {
        int[] draws = {0};
        Exercise made = schedule.rehearse("Rehearsal", FirstContact.pack(), ONE, "a test", values -> {
            draws[0]++;
            return values.getFirst().byName().get("owner").equals("hana") ? 0 : 1;
        });
        exercises.flush();
        exercises.getEntityManager().refresh(made);
        Team team = teams.of(made.id()).getFirst();
        assertEquals(
                "hana",
                org.kakehashi.scenario.TeamValues.mint(
                                FirstContact.scenario(), made.secret(), team.valueKey(), team.seats())
                        .byName()
                        .get("owner"));
        assertTrue(draws[0] <= 65);
    }

    private Exercise create(Approval approval) {
        return schedule.create("Drill", CHANGED, 30, ONE, "account:3", approval);
    }

    private void rehearsed(RehearsalState result) {
        var subject = new Subject("first-contact", "1.0.1", CHANGED.digest());
        long id = rehearsals.ask(subject, 2, "{}", "a test");
        rehearsals.begin(id);
        rehearsals.end(id, result, "{}");
    }
}
