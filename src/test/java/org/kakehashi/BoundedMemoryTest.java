package org.kakehashi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

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

/**
 * What outlives a request has a largest size and an end (docs/adr/0024): beans that live as long as the platform hold
 * caches. Whoever holds a plain collection says here why it cannot grow.
 */
@AnalyzeClasses(packages = "org.kakehashi", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundedMemoryTest {
    private static final Set<String> REVIEWED = Set.of(
            // What is open: as many as its own limits let in, taken out when it closes.
            "TerminalSessions.open",
            "OpenStreams.bySession",
            "Exchanges.open",
            "Exchanges.taken",
            "Rehearsals.running",
            "Reconciler.working",
            // One for each kind of look at an exercise that runs, taken out when it does not.
            "RecurringLooks.begun",
            "RecurringLooks.underWay",
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
            // One for each node that has a page, image that is fetched, size of a helper.
            "DockerNodeProxies.known",
            "RegistryImages.fetches",
            "EphemeralContainers.places",
            // Set once at the start.
            "ScenarioLibrary.registries",
            "Notices.assets",
            // Cleared when large or old.
            "VisitCache.found",
            "BoardTemplates.newest",
            "BoardAccess.places",
            "Boards.live");

    @ArchTest
    static final ArchRule beansHoldCachesOrReviewedCollections = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(ApplicationScoped.class)
            .and()
            .areNotAnnotatedWith(Inject.class)
            .should(new ArchCondition<>("hold no collection that nobody has reviewed") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    boolean grows = field.getRawType().isAssignableTo(Map.class)
                            || field.getRawType().isAssignableTo(Collection.class);
                    String name = field.getOwner().getSimpleName() + "." + field.getName();
                    if (grows && !field.getModifiers().contains(JavaModifier.STATIC) && !REVIEWED.contains(name)) {
                        events.add(SimpleConditionEvent.violated(
                                field, name + " outlives requests: give it a bound and an expiry"));
                    }
                }
            });
}
