package org.kakehashi.scoring.fact;

import java.util.Map;

/** The values of a flat JSON object, such as what only facts of one type have, read by name; whatever is not there as it should is an {@link IllegalArgumentException}. */
public record Payload(Map<String, Object> values) {
    public String text(String key) {
        return (String) of(key, String.class);
    }

    public long number(String key) {
        return (Long) of(key, Long.class);
    }

    public int count(String key) {
        return Math.toIntExact(number(key));
    }

    public boolean is(String key) {
        return (Boolean) of(key, Boolean.class);
    }

    private Object of(String key, Class<?> type) {
        Object value = values.get(key);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("no " + key + " in " + values);
        }
        return value;
    }
}
