package org.kakehashi.scenario.format.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A map of the format with a closed set of keys. Keys are declared while its class is loaded, and never later. */
public final class Section {
    private final String name;
    private final Map<String, Key<?>> keys = new LinkedHashMap<>();
    private final Map<String, Object> rules = new LinkedHashMap<>();
    private final List<Needs> needs = new ArrayList<>();
    private List<String> reserved = List.of();

    /** One key makes no sense without another beside it. */
    record Needs(Key<?> key, Key<?> other) {}

    private Section(String name) {
        this.name = name;
    }

    /** @param name what schema and bundles call it */
    public static Section named(String name) {
        return new Section(name);
    }

    public <T> Key<T> required(String key, Type<T> type) {
        return add(new Key<>(key, true, type));
    }

    public <T> Key<T> optional(String key, Type<T> type) {
        return add(new Key<>(key, false, type));
    }

    private <T> Key<T> add(Key<T> key) {
        keys.put(key.name(), key);
        return key;
    }

    /** Takes keys in that others declare too. */
    public Section with(Key<?>... shared) {
        List.of(shared).forEach(this::add);
        return this;
    }

    /** Takes the keys of a part in. */
    public Section with(Section part) {
        keys.putAll(part.keys);
        return this;
    }

    /** Words of the format that this release does not read yet. */
    public Section reserves(String... words) {
        reserved = List.of(words);
        return this;
    }

    /** Says, to author and schema alike, that a key makes no sense without another. */
    public Section needs(Key<?> key, Key<?> other) {
        needs.add(new Needs(key, other));
        return this;
    }

    /** What a schema says of the map besides its keys; the builder checks it. */
    public Section saying(Object... keysAndValues) {
        rules.putAll(JsonSchema.part(keysAndValues));
        return this;
    }

    public String name() {
        return name;
    }

    /** In the order declared, which is that of schema and reference page. */
    public Collection<Key<?>> keys() {
        return keys.values();
    }

    /** Names of its keys, those that must stand there first. */
    public List<String> known() {
        return Stream.concat(
                        keys.values().stream().filter(Key::required),
                        keys.values().stream().filter(key -> !key.required()))
                .map(Key::name)
                .toList();
    }

    public boolean knows(String key) {
        return keys.containsKey(key);
    }

    public List<String> reserved() {
        return reserved;
    }

    List<Needs> needs() {
        return needs;
    }

    /** Its definition in a schema. */
    Map<String, Object> definition(JsonSchema to) {
        Map<String, Object> properties = new LinkedHashMap<>();
        keys.values().forEach(key -> properties.put(key.name(), to.described(name + "." + key.name(), key.type())));
        Map<String, Object> definition = JsonSchema.part("description", to.about(name), "type", "object");
        List<String> required =
                keys.values().stream().filter(Key::required).map(Key::name).toList();
        if (!required.isEmpty()) {
            definition.put("required", required);
        }
        if (!needs.isEmpty()) {
            Map<String, Object> dependent = new LinkedHashMap<>();
            needs.forEach(each ->
                    dependent.put(each.key().name(), List.of(each.other().name())));
            definition.put("dependentRequired", dependent);
        }
        if (!reserved.isEmpty()) {
            definition.put("x-reserved", reserved);
        }
        definition.putAll(rules);
        definition.put("additionalProperties", false);
        definition.put("properties", properties);
        return definition;
    }
}
