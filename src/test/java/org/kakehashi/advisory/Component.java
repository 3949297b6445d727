package org.kakehashi.advisory;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * A library of somebody else in one version.
 *
 * @param name {@code group:artifact} in Maven, {@code npm:package} in npm
 */
record Component(String name, String version) implements Comparable<Component> {
    private static final String PACKAGES = "node_modules/";

    /** Everything on the class path of this test, what other libraries carry inside them included. */
    static SortedSet<Component> ofClassPath() throws IOException {
        // Surefire starts the process with a jar that only names the others.
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        SortedSet<Component> all = new TreeSet<>();
        for (String entry : path.split(java.io.File.pathSeparator)) {
            if (entry.endsWith(".jar")) {
                all.addAll(ofJar(Path.of(entry)));
            }
        }
        return all;
    }

    /** What the browser code is built from and with: every package of a {@code package-lock.json}. */
    static SortedSet<Component> ofLock(Path lock) throws IOException {
        SortedSet<Component> all = new TreeSet<>();
        JsonNode packages = new ObjectMapper().readTree(Files.readString(lock)).get("packages");
        for (Iterator<Map.Entry<String, JsonNode>> each = packages.fields(); each.hasNext(); ) {
            Map.Entry<String, JsonNode> next = each.next();
            int name = next.getKey().lastIndexOf(PACKAGES);
            if (name >= 0) {
                all.add(new Component(
                        "npm:" + next.getKey().substring(name + PACKAGES.length()),
                        next.getValue().get("version").asText()));
            }
        }
        return all;
    }

    /** In a repository of Maven a jar lies at {@code group/artifact/version/}; what is packed into it says so itself. */
    private static Collection<Component> ofJar(Path jar) throws IOException {
        SortedSet<Component> found = new TreeSet<>();
        Path version = jar.getParent();
        Path repository = Stream.iterate(version, folder -> folder != null, Path::getParent)
                .filter(folder -> folder.endsWith("repository"))
                .findFirst()
                .orElse(version);
        Path place = repository.relativize(version);
        if (place.getNameCount() > 2) {
            String group = place.subpath(0, place.getNameCount() - 2).toString().replace('/', '.');
            found.add(new Component(
                    group + ":" + place.getName(place.getNameCount() - 2),
                    place.getFileName().toString()));
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            for (ZipEntry entry : file.stream().toArray(ZipEntry[]::new)) {
                if (entry.getName().matches("META-INF/maven/[^/]+/[^/]+/pom\\.properties")) {
                    found.add(ofProperties(file.getInputStream(entry)));
                }
            }
        }
        return found;
    }

    private static Component ofProperties(InputStream stream) throws IOException {
        try (stream) {
            var said = new Properties();
            said.load(stream);
            return new Component(
                    said.getProperty("groupId") + ":" + said.getProperty("artifactId"), said.getProperty("version"));
        }
    }

    /** The same from words such as {@code io.netty:netty-handler:4.1.137.Final}. */
    static SortedSet<Component> of(String... coordinates) {
        return Arrays.stream(coordinates)
                .map(words -> new Component(
                        words.substring(0, words.lastIndexOf(':')), words.substring(words.lastIndexOf(':') + 1)))
                .collect(toCollection(TreeSet::new));
    }

    @Override
    public int compareTo(Component other) {
        int names = name.compareTo(other.name);
        return names != 0 ? names : version.compareTo(other.version);
    }
}
