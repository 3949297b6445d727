package org.kakehashi.site;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kakehashi.site.language.Language;

/**
 * A language that nobody speaks, made from the English one: the same words between marks. It is added as any language is,
 * by files beside the others, so that whatever it does not mark was not taken from a bundle.
 */
public final class InventedLanguage {
    /** No language, by ISO 639-2; it comes after those that are spoken, as other tests meet it. */
    public static final Language LANGUAGE = new Language("zxx");

    static final char BEGIN = '⟦';
    static final char END = '⟧';

    private static final String LANGUAGES = "languages.properties";
    private static final Path SHIPPED = Path.of("src/main/resources/messages");
    private static final Path ADDED = Path.of("target/classes/messages");

    private InventedLanguage() {}

    /** Adds it to the application that is tested, beside the languages that are there. */
    static void add() throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(InventedLanguage::removeWhateverHappens));
        addTo(ADDED);
        Files.writeString(ADDED.resolve(LANGUAGES), Files.readString(SHIPPED.resolve(LANGUAGES)) + named());
    }

    /** Adds it to the bundles of a folder {@code messages} of the class path. */
    public static void addTo(Path messages) throws IOException {
        Files.createDirectories(messages.resolve("words"));
        Files.writeString(messages.resolve(LANGUAGES), named());
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(path -> path.toString().endsWith("_en.properties"))
                    .toList()) {
                Map<String, String> words = new TreeMap<>();
                read(file).forEach((key, said) -> words.put(key, marked(said)));
                String name = SHIPPED.relativize(file).toString().replace("_en.", "_" + LANGUAGE.tag() + ".");
                write(messages.resolve(name), words);
            }
        }
        for (Class<?> bundle : templateBundles()) {
            Map<String, String> words = new TreeMap<>();
            for (Method message : bundle.getMethods()) {
                words.put(
                        message.getName(),
                        marked(message.getAnnotation(Message.class).value().replace("\n", " ")));
            }
            String name = bundle.getAnnotation(MessageBundle.class).value();
            write(messages.resolve(name + "_" + LANGUAGE.tag() + ".properties"), words);
        }
    }

    static void remove() throws IOException {
        Files.writeString(ADDED.resolve(LANGUAGES), Files.readString(SHIPPED.resolve(LANGUAGES)));
        try (Stream<Path> files = Files.walk(ADDED)) {
            for (Path file : files.filter(path -> path.toString().endsWith("_" + LANGUAGE.tag() + ".properties"))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    private static String named() {
        return LANGUAGE.tag() + "=" + marked("Invented") + "\n";
    }

    private static void removeWhateverHappens() {
        try {
            remove();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String marked(String words) {
        return BEGIN + words + END;
    }

    /** What is left of a line without all that stands between marks. */
    public static String unmarked(String line) {
        var left = new StringBuilder();
        int depth = 0;
        for (char sign : line.toCharArray()) {
            depth += sign == BEGIN ? 1 : 0;
            if (depth == 0) {
                left.append(sign);
            }
            depth -= sign == END ? 1 : 0;
        }
        return left.toString();
    }

    private static List<Class<?>> templateBundles() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.kakehashi").stream()
                        .filter(type -> type.isAnnotatedWith(MessageBundle.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private static Map<String, String> read(Path file) throws IOException {
        var words = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            words.load(in);
        }
        Map<String, String> read = new TreeMap<>();
        words.stringPropertyNames().forEach(key -> read.put(key, words.getProperty(key)));
        return read;
    }

    /** As both readers take it: that of Java, and that of the templates, which knows no escapes. */
    private static void write(Path file, Map<String, String> words) throws IOException {
        List<String> lines = words.entrySet().stream()
                .map(word -> word.getKey() + "="
                        + word.getValue().replace("\\", "\\\\").replace("\n", "\\n"))
                .toList();
        Files.write(file, lines);
    }
}
