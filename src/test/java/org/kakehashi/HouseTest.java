package org.kakehashi;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house (docs/architecture.md): floors, no annexes, rooms, pure core, small packages without circles, one name for one thing. */
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
            Map.entry("tick", 7),
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

    /** With a class Hibernate keeps a plan for every single call, until looking for one takes longer than the query. */
    @ArchTest
    static final ArchRule nativeQueriesNameNoClass = noClasses()
            .should()
            .callMethodWhere(
                    target(name("createNativeQuery")).and(target(rawParameterTypes(String.class, Class.class))));

    @ArchTest
    static final ArchRule onlyTheFileRoomReadsYaml = noClasses()
            .that()
            .resideOutsideOfPackages("org.kakehashi.scenario.format..", "org.kakehashi.imports..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snakeyaml..");

    @ArchTest
    static final ArchRule theCoreIsPure = classes()
            .that(livesInTheCore())
            .should()
            .onlyDependOnClassesThat(livesInTheCore().or(isOfTheJdk()).or(resideInAPackage("com.ibm.icu..")));

    /** Test classes that are still to be divided. */
    private static final Set<String> STILL_TOO_LONG =
            Set.of("PlayPagesTest.java", "ResilientBrowserIT.java", "PageServerTest.java");

    private static final int MOST_CLASSES = 25;
    private static final int MOST_LINES = 400;

    @ArchTest
    static void noPackageIsTooLarge(JavaClasses all) {
        Map<String, Long> sizes = all.stream()
                .filter(HouseTest::standsInAFile)
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        List<String> large = sizes.entrySet().stream()
                .filter(size -> size.getValue() > MOST_CLASSES)
                .map(size -> size.getKey() + " has " + size.getValue() + " classes")
                .sorted()
                .toList();
        assertEquals(List.of(), large, "packages with more than " + MOST_CLASSES + " classes");
    }

    @ArchTest
    static void noSimpleNameStandsForTwoThings(JavaClasses all) {
        Set<String> nounIsThePackage = Set.of("Page", "Messages");
        Map<String, List<String>> byName = all.stream()
                .filter(HouseTest::standsInAFile)
                .filter(type -> !nounIsThePackage.contains(type.getSimpleName()))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getPackageName, Collectors.toList())));
        byName.values().removeIf(packages -> packages.size() == 1);
        assertEquals(Map.of(), byName, "names that stand for two things");
    }

    /** Floors already keep features apart, so that a circle is always inside of one. */
    @ArchTest
    static final ArchRule packagesFormNoCircle = slices().assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return SliceIdentifier.of(type.getPackageName());
                }

                @Override
                public String getDescription() {
                    return "packages";
                }
            })
            .should()
            .beFreeOfCycles();

    @Test
    void noFileIsTooLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                long lines = Files.readAllLines(file).size();
                if (lines > MOST_LINES
                        && !STILL_TOO_LONG.contains(file.getFileName().toString())) {
                    tooLong.add(file + " has " + lines + " lines");
                }
            }
        }
        assertEquals(List.of(), tooLong, "files with more than " + MOST_LINES + " lines");
    }

    /** Neither nested nor a package's description. */
    private static boolean standsInAFile(JavaClass type) {
        return type.isTopLevelClass() && !type.getSimpleName().equals("package-info");
    }

    private static DescribedPredicate<JavaClass> livesInTheCore() {
        Set<String> core = Set.of(
                ROOT + "scenario",
                ROOT + "scenario.parameter",
                ROOT + "range.words",
                ROOT + "exercise.words",
                ROOT + "flag",
                ROOT + "site.language",
                ROOT + "site.bridge",
                ROOT + "range.plan",
                ROOT + "scoring.fact",
                ROOT + "scoring.track",
                ROOT + "scoring.track.jeopardy",
                ROOT + "scoring.track.attackdefence",
                ROOT + "scoring.track.attackdefence.view",
                ROOT + "scoring.track.competition",
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
                        || type.getPackageName().equals("org.jspecify.annotations"));
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
