package org.kakehashi.site.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every message has words in both languages, and its words name what it is given. */
class BundlesTest {
    private static final Path FOLDER = Path.of("src/main/resources/messages/words");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

    private static final List<Class<?>> BUNDLES = bundles();

    private static List<Class<?>> bundles() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.kakehashi").stream()
                        .filter(type -> type.isAnnotatedWith(Bundle.class))
                        .map(JavaClass::reflect)
                        .<Class<?>>map(type -> type)
                        .toList();
    }

    private static Properties words(String bundle, Language language) throws IOException {
        var words = new Properties();
        try (Reader file = Files.newBufferedReader(FOLDER.resolve(bundle + "_" + language.tag() + ".properties"))) {
            words.load(file);
        }
        return words;
    }

    @Test
    void everyMessageHasItsWordsAndNoWordsAreLeftOver() throws IOException {
        assertTrue(BUNDLES.size() > 20, "the bundles are found");
        for (Class<?> bundle : BUNDLES) {
            Set<String> keys =
                    Arrays.stream(bundle.getMethods()).map(Method::getName).collect(Collectors.toSet());
            for (Language language : Language.OF_SCENARIOS) {
                assertEquals(
                        new TreeSet<>(keys),
                        new TreeSet<>(words(bundle.getAnnotation(Bundle.class).value(), language)
                                .stringPropertyNames()),
                        bundle + " in " + language.tag());
            }
        }
    }

    @Test
    void wordsNameWhatTheMessageIsGiven() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Class<?> bundle : BUNDLES) {
            for (Method message : bundle.getMethods()) {
                Set<String> given = Arrays.stream(message.getParameters())
                        .map(parameter -> parameter.getName())
                        .collect(Collectors.toSet());
                Set<String> said = new HashSet<>();
                for (Language language : Language.OF_SCENARIOS) {
                    String pattern = words(bundle.getAnnotation(Bundle.class).value(), language)
                            .getProperty(message.getName());
                    Map<String, Set<ArgType>> named = named(pattern);
                    said.addAll(named.keySet());
                    named.forEach((name, kinds) -> {
                        if (!given.contains(name)) {
                            wrong.add(bundle.getSimpleName() + "." + message.getName() + " is not given " + name);
                        }
                        // A number that a plural hangs on is written as # inside it.
                        if (kinds.size() > 1) {
                            wrong.add(bundle.getSimpleName() + "." + message.getName() + " uses " + name
                                    + " in two ways");
                        }
                    });
                }
                if (!said.equals(given)) {
                    wrong.add(bundle.getSimpleName() + "." + message.getName() + " is given " + given + " and says "
                            + said);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Map<String, Set<ArgType>> named(String pattern) {
        Map<String, Set<ArgType>> named = new TreeMap<>();
        var parsed = new MessagePattern(pattern);
        for (int i = 0; i < parsed.countParts(); i++) {
            Part part = parsed.getPart(i);
            if (part.getType() == Part.Type.ARG_START) {
                named.computeIfAbsent(parsed.getSubstring(parsed.getPart(i + 1)), name -> new HashSet<>())
                        .add(part.getArgType());
            }
        }
        return named;
    }

    @Test
    void everyFileBelongsToABundleAndToALanguage() throws IOException {
        Set<String> bundles = BUNDLES.stream()
                .map(bundle -> bundle.getAnnotation(Bundle.class).value())
                .collect(Collectors.toSet());
        // What picocli reads.
        bundles.add("command");
        Set<String> expected = bundles.stream()
                .flatMap(bundle ->
                        Language.known().stream().map(language -> bundle + "_" + language.tag() + ".properties"))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertEquals(
                    expected,
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void noJapaneseStandsInCode() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> found = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (JAPANESE.matcher(Files.readString(file)).find()) {
                    found.add(file.toString());
                }
            }
            assertEquals(List.of(), found);
        }
    }
}
