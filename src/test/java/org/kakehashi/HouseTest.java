package org.kakehashi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/** The rules of the house (docs/architecture.md): floors, no annexes, rooms, pure core. */
@AnalyzeClasses(packages = "org.kakehashi", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    private static final String ROOT = "org.kakehashi.";

    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("site", 1),
            Map.entry("flag", 1),
            Map.entry("account", 2),
            Map.entry("scenario", 3),
            Map.entry("exercise", 4),
            Map.entry("catalogue", 4),
            Map.entry("imports", 4),
            Map.entry("range", 5),
            Map.entry("scoring", 5),
            Map.entry("terminal", 6),
            Map.entry("webpage", 6),
            Map.entry("play", 7),
            Map.entry("control", 8),
            Map.entry("rehearsal", 8),
            Map.entry("workbench", 9),
            Map.entry("launch", 10));

    private static final Set<String> ANNEXES =
            Set.of("util", "utils", "common", "dto", "service", "services", "impl", "helper", "helpers", "manager");

    @ArchTest
    static final ArchRule importsGoDownstairsOnly = classes().should(new ArchCondition<>("import lower floors only") {
        @Override
        public void check(JavaClass origin, ConditionEvents events) {
            String from = featureOf(origin);
            origin.getDirectDependenciesFromSelf().stream()
                    .filter(dependency ->
                            dependency.getTargetClass().getPackageName().startsWith(ROOT))
                    .forEach(dependency -> {
                        String to = featureOf(dependency.getTargetClass());
                        if (!from.equals(to) && FLOORS.getOrDefault(from, 0) <= FLOORS.getOrDefault(to, 99)) {
                            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                        }
                    });
        }
    });

    @ArchTest
    static final ArchRule everyClassLivesInAFeature = classes()
            .should(new ArchCondition<>("live in a feature, not an annexe") {
                @Override
                public void check(JavaClass origin, ConditionEvents events) {
                    boolean annexe = Set.of(origin.getPackageName().split("\\.")).stream()
                            .anyMatch(ANNEXES::contains);
                    if (!FLOORS.containsKey(featureOf(origin)) || annexe) {
                        events.add(
                                SimpleConditionEvent.violated(origin, origin.getName() + " has no room in the house"));
                    }
                }
            });

    @ArchTest
    static final ArchRule onlyWebRoomsSpeakHttp = noClasses()
            .that()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..", "io.quarkus.qute..", "io.quarkus.websockets..", "io.vertx.ext.web..");

    @ArchTest
    static final ArchRule onlyTheDockerRoomSpeaksToDocker = noClasses()
            .that()
            .resideOutsideOfPackages("org.kakehashi.range.docker..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.dockerjava..");

    @ArchTest
    static final ArchRule onlyTheFileRoomReadsYaml = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.kakehashi.scenario.file..", "org.kakehashi.scenario.format..", "org.kakehashi.imports..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snakeyaml..");

    @ArchTest
    static final ArchRule theCoreIsPure = classes()
            .that(livesInTheCore())
            .should()
            .onlyDependOnClassesThat(livesInTheCore().or(isOfTheJdk()));

    private static DescribedPredicate<JavaClass> livesInTheCore() {
        Set<String> core = Set.of(
                ROOT + "scenario",
                ROOT + "flag",
                ROOT + "site.language",
                ROOT + "range.plan",
                ROOT + "scoring.rules",
                ROOT + "scoring.fact",
                ROOT + "scoring.track",
                ROOT + "exercise.timeline");
        return DescribedPredicate.describe("live in the pure core", type -> core.contains(type.getPackageName()));
    }

    private static DescribedPredicate<JavaClass> isOfTheJdk() {
        Set<String> notPure = Set.of("java.util.logging", "java.sql", "java.net.http");
        return DescribedPredicate.describe(
                "belong to the JDK",
                type -> type.isPrimitive()
                        || type.isArray()
                        || type.getPackageName().startsWith("javax.crypto")
                        || type.getPackageName().startsWith("java.") && !notPure.contains(type.getPackageName())
                        || type.getPackageName().equals("org.jspecify.annotations")
                        || type.getPackageName().startsWith("com.ibm.icu."));
    }

    private static String featureOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT)) {
            return "";
        }
        String rest = name.substring(ROOT.length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }
}
