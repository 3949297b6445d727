package org.kakehashi.range.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kakehashi.range.plan.WantedRange.Copy;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.scenario.NodeFile;
import org.kakehashi.scenario.TeamValues;

/** Makes one node instance from the scenario's node: storage, files with the team's values, hash. */
final class NodeBuilder {
    private final WantedRange.Source source;
    private final AddressPlan layout;
    private final Ruleset rules;

    NodeBuilder(WantedRange.Source source, AddressPlan layout, Ruleset rules) {
        this.source = source;
        this.layout = layout;
        this.rules = rules;
    }

    NodeInstance node(Copy copy, @Nullable ImageFacts image, int generation) {
        String engineName = WantedNetwork.prefix(source.instance(), source.teamId()) + copy.name() + "-g" + generation;
        List<String> folders = image == null ? List.of() : folders(copy, image);
        var draft = new NodeInstance(
                copy.name(),
                engineName,
                copy.node(),
                copy.seat(),
                generation,
                image == null ? ImageFacts.NONE : image,
                layout.attachments(copy),
                layout.hosts(copy),
                storage(engineName, folders),
                files(copy, folders),
                environment(copy),
                layout.gateway(copy),
                rules.of(copy),
                "",
                Obstacles.of(copy.node(), image, source.scenario()).or(() -> layout.obstacle(copy)));
        return SpecHash.seal(draft, source.instance(), source.teamId());
    }

    /** Every declared volume and every folder of a file, without those that lie inside another. */
    private static List<String> folders(Copy copy, ImageFacts image) {
        Set<String> all = new TreeSet<>();
        image.volumes().forEach(folder -> all.add(trimmed(folder)));
        copy.node().files().forEach(file -> all.add(parent(file.path())));
        List<String> outermost = new ArrayList<>();
        for (String folder : all) {
            if (!folder.equals("/") && !Obstacles.isNeverStorage(folder) && !isBelow(folder, Set.copyOf(outermost))) {
                outermost.add(folder);
            }
        }
        return outermost;
    }

    private static List<NodeVolume> storage(String engineName, List<String> folders) {
        List<NodeVolume> storage = new ArrayList<>();
        for (String folder : folders) {
            storage.add(new NodeVolume(engineName + "-v" + (storage.size() + 1), folder));
        }
        return storage;
    }

    private List<PlacedFile> files(Copy copy, List<String> folders) {
        List<PlacedFile> files = new ArrayList<>();
        TeamValues values = source.values().forSeat(copy.seat());
        for (NodeFile file : copy.node().files()) {
            folders.stream()
                    .filter(folder -> file.path().startsWith(folder + "/"))
                    .findFirst()
                    .ifPresent(folder -> files.add(new PlacedFile(
                            file.path(),
                            folder,
                            new Bytes(file.content().fill(values)),
                            values.fill(file.owner()),
                            file.mode())));
        }
        return files;
    }

    private Map<String, String> environment(Copy copy) {
        Map<String, String> filled = new LinkedHashMap<>(arena(copy));
        TeamValues values = source.values().forSeat(copy.seat());
        copy.node().environment().forEach((name, value) -> filled.put(name, values.fill(value)));
        return filled;
    }

    /** The teams of an arena, for scripts: {@code ARENA_TEAMS} as {@code 1=10.160.0.1 2=10.160.0.2}, and whose node it is. */
    private Map<String, String> arena(Copy copy) {
        Map<String, String> variables = new LinkedHashMap<>();
        String gates = layout.gates().entrySet().stream()
                .map(gate -> gate.getKey() + "=" + gate.getValue())
                .collect(Collectors.joining(" "));
        if (!gates.isEmpty()) {
            variables.put("ARENA_TEAMS", gates);
            ArenaPlan.numbers(source.shared()).forEach((number, team) -> {
                if (team == copy.owner()) {
                    variables.put("ARENA_TEAM", Integer.toString(number));
                }
            });
        }
        return variables;
    }

    static boolean isBelow(String folder, Set<String> others) {
        return others.stream().anyMatch(other -> folder.equals(other) || folder.startsWith(other + "/"));
    }

    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }

    private static String trimmed(String folder) {
        return folder.length() > 1 && folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    }
}
