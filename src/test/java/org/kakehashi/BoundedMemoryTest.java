package org.kakehashi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What outlives a request has a largest size and an end (docs/adr/0024): beans that live as long as the platform hold
 * caches. Whoever holds a plain collection says here why it cannot grow.
 */
@AnalyzeClasses(packages = "org.kakehashi", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundedMemoryTest {
    private static final Set<String> REVIEWED = Set.of(
            // What is open: as many as its own limits let in, taken out when it closes.
            "TerminalSessions.open",
            "OpenStreams.byOwner",
            "OpenSockets.byConnection",
            "Exchanges.open",
            "Exchanges.taken",
            "Rehearsals.running",
            "Reconciler.working",
            // One for each kind of look at an exercise that runs, taken out when it does not.
            "RecurringLooks.begun",
            "RecurringLooks.underWay",
            // One for each service of an exercise whose ticks run, and one for each exercise that takes flags.
            "TickRuns.runs",
            "TickRuns.slots",
            "TickRuns.known",
            "FlagRelays.links",
            // Tickets that nobody used are thrown out with the next, and each person has a limit.
            "ConsoleTickets.issued",
            "ConsoleTickets.asked",
            "PageTickets.issued",
            "PageTickets.asked",
            // At most so many authors, the eldest goes.
            "PendingImports.byAuthor",
            // One for each folder or image on this machine's disk.
            "ScenarioLibrary.kept",
            "Builds.last",
            // Set once at the start.
            "ScenarioLibrary.registries",
            "ProxyErrors.assets",
            // Cleared when large or old.
            "VisitCache.found");

    @ArchTest
    static void whatWasReviewedIsThere(JavaClasses all) {
        Set<String> reviewed = new TreeSet<>(REVIEWED);
        all.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(BoundedMemoryTest::grows)
                .forEach(field -> reviewed.remove(nameOf(field)));
        assertEquals(Set.of(), reviewed, "reviewed, but gone or a cache by now");
    }

    @ArchTest
    static final ArchRule beansHoldCachesOrReviewedCollections = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(ApplicationScoped.class)
            .and()
            .areNotAnnotatedWith(Inject.class)
            .should(new ArchCondition<>("hold no collection that nobody has reviewed") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    if (grows(field) && !REVIEWED.contains(nameOf(field))) {
                        events.add(SimpleConditionEvent.violated(
                                field, nameOf(field) + " outlives requests: give it a bound and an expiry"));
                    }
                }
            });

    private static boolean grows(JavaField field) {
        boolean collection = field.getRawType().isAssignableTo(Map.class)
                || field.getRawType().isAssignableTo(Collection.class);
        return collection && !field.getModifiers().contains(JavaModifier.STATIC);
    }

    private static String nameOf(JavaField field) {
        return field.getOwner().getSimpleName() + "." + field.getName();
    }
}
