package org.kakehashi.advisory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A published fault of libraries.
 *
 * @param id as it is known: {@code CVE-...} or {@code GHSA-...}
 * @param affected versions by component
 * @param accepted why it does not reach us although it is in
 */
record Advisory(String id, String what, String source, Map<String, VersionRange> affected, Optional<String> accepted) {
    /** @param yaml the form that {@code advisories.yaml} explains */
    static List<Advisory> read(String yaml) {
        var entries = (List<?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return entries.stream().map(entry -> one((Map<?, ?>) entry)).toList();
    }

    private static Advisory one(Map<?, ?> entry) {
        Map<String, VersionRange> affected = ((Map<?, ?>) entry.get("affected"))
                .entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> (String) each.getKey(), each -> range((String) each.getValue())));
        return new Advisory(
                (String) entry.get("id"),
                (String) entry.get("what"),
                (String) entry.get("source"),
                affected,
                Optional.ofNullable((String) entry.get("accepted")));
    }

    private static VersionRange range(String words) {
        try {
            return VersionRange.createFromVersionSpec(words);
        } catch (InvalidVersionSpecificationException e) {
            throw new IllegalArgumentException("not a range of versions: " + words, e);
        }
    }

    /** Those of the components that have this fault. */
    List<Component> in(Collection<Component> components) {
        return components.stream()
                .filter(component -> affected.containsKey(component.name()))
                .filter(component ->
                        affected.get(component.name()).containsVersion(new DefaultArtifactVersion(component.version())))
                .toList();
    }
}
