package org.kakehashi.scenario.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The reference exploits and patches of a scenario, as they stand in its rehearsal. */
record ServiceRehearsal(Map<String, Object> scenario) {
    /** A command that attacks a store, written {@code service/store}, with places to be filled in. */
    record Exploit(String service, String store, List<String> written) {
        List<String> command(String target, int port, String attackInfo) {
            return written.stream()
                    .map(word -> word.replace("{target}", target)
                            .replace("{port}", Integer.toString(port))
                            .replace("{attack-info}", attackInfo))
                    .toList();
        }

        @Override
        public String toString() {
            return service + "/" + store + " " + written.getLast();
        }
    }

    @SuppressWarnings("unchecked")
    static ServiceRehearsal of(Path folder) throws IOException {
        String text = Files.readString(folder.resolve("scenario.yaml"));
        return new ServiceRehearsal(
                (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(text));
    }

    /** In the order of the checker's variants. */
    List<String> stores(String service) {
        return List.copyOf(map(map(map(scenario.get("services")).get(service)).get("stores")).keySet());
    }

    /** Those that are said to work. */
    List<Exploit> exploits(String service) {
        return steps().stream()
                .filter(step -> step.get("exploit") instanceof String name && name.startsWith(service + "/"))
                .filter(step -> !Boolean.TRUE.equals(step.get("fails")))
                .map(step -> new Exploit(
                        service, ((String) step.get("exploit")).substring(service.length() + 1), words(step.get("run"))))
                .toList();
    }

    List<String> patch(String service) {
        return steps().stream()
                .filter(step -> service.equals(step.get("patch")))
                .map(step -> words(step.get("run")))
                .findFirst()
                .orElseThrow();
    }

    private List<Map<String, Object>> steps() {
        return ((List<?>) scenario.get("rehearsal")).stream().map(ServiceRehearsal::map).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static List<String> words(Object value) {
        return ((List<?>) value).stream().map(Object::toString).toList();
    }
}
