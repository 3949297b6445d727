package org.kakehashi.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every message of every bundle has its Japanese text, and none is left over. */
class MessagesTest {
    @TestFactory
    Stream<DynamicTest> everyMessageIsThereInJapanese() {
        var bundles = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.kakehashi").stream()
                        .filter(type -> type.isAnnotatedWith(MessageBundle.class))
                        .toList();
        assertFalse(bundles.isEmpty());
        return bundles.stream().map(bundle -> DynamicTest.dynamicTest(bundle.getSimpleName(), () -> compare(bundle)));
    }

    private static void compare(JavaClass bundle) throws IOException {
        String name = bundle.getAnnotationOfType(MessageBundle.class).value();
        var japanese = new Properties();
        try (InputStream file = MessagesTest.class.getResourceAsStream("/messages/" + name + "_ja.properties")) {
            japanese.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        var keys = new TreeSet<String>();
        bundle.getMethods().stream().map(JavaMethod::getName).forEach(keys::add);
        assertEquals(keys, new TreeSet<>(japanese.stringPropertyNames()));
        assertFalse(japanese.values().stream().anyMatch(text -> text.toString().isBlank()), "blank Japanese text");
    }
}
