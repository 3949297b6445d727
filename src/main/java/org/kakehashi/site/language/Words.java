package org.kakehashi.site.language;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives an interface of messages its words. */
public final class Words {
    private Words() {}

    /**
     * The messages of an interface that is marked as a {@link Bundle}. They are rendered when they are read, each time in
     * the language of who reads.
     */
    public static <T> T of(Class<T> messages) {
        var bundle = new MessageFiles(messages.getAnnotation(Bundle.class).value(), messages.getClassLoader());
        return messages.cast(Proxy.newProxyInstance(
                messages.getClassLoader(),
                new Class<?>[] {messages},
                (proxy, method, arguments) -> new Message(bundle, method.getName(), named(method, arguments))));
    }

    private static Map<String, Object> named(Method method, Object[] arguments) {
        Map<String, Object> named = new LinkedHashMap<>();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            named.put(parameters[i].getName(), arguments[i]);
        }
        return named;
    }
}
