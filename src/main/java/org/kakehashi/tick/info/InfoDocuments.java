package org.kakehashi.tick.info;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The attack info of one tick, as it goes out: written once, with a tag by which programs see that nothing has changed. */
public final class InfoDocuments {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TAG = 16;

    private final AttackInfo info;
    private final Map<Kind, Document> documents = new EnumMap<>(Kind.class);

    /** What attack info is told in: its address on this platform and inside of ranges. */
    public enum Kind {
        FAUST("/api/faustctf2024/teams.json"),
        SAARCTF("/api/saarctf2024/attack.json"),
        ENOWARS("/api/enowars/attack.json"),
        SERVICES("/api/v1/services", "service"),
        TEAMS("/api/v1/teams", "team"),
        ATTACK_INFO("/api/v1/attack_info", "round", "team", "service", "flagstore"),
        CURRENT_ROUND("/api/v1/current_round");

        private final String path;
        private final List<String> levels;

        Kind(String path, String... levels) {
            this.path = path;
            this.levels = List.of(levels);
        }

        public String path() {
            return path;
        }

        /** The parameters that pick a part of it, from the outermost level to the innermost. */
        public List<String> levels() {
            return levels;
        }
    }

    /** JSON that goes out, and a tag that other bytes do not have. */
    public record Document(byte[] body, String tag) {
        static Document of(@Nullable Object tree) {
            byte[] body = json(tree);
            return new Document(body, digest(body));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Document document && document.tag.equals(tag);
        }

        @Override
        public int hashCode() {
            return tag.hashCode();
        }

        @Override
        public String toString() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    InfoDocuments(AttackInfo info) {
        this.info = info;
        Arrays.stream(Kind.values()).forEach(kind -> documents.put(kind, Document.of(shown(kind))));
    }

    public AttackInfo info() {
        return info;
    }

    /** One of them as a whole; of attack info by rounds the newest round alone. */
    public Document of(Kind kind) {
        return Objects.requireNonNull(documents.get(kind));
    }

    /**
     * A part of one of them. A level for which something is picked falls away, as in the API of ECSC 2025; the others stay.
     *
     * @param picks by level, which of its keys
     * @return empty if there is no such key
     */
    public Optional<Document> of(Kind kind, Map<String, String> picks) {
        if (picks.isEmpty()) {
            return Optional.of(of(kind));
        }
        Object tree = picks.containsKey("round")
                ? tree(kind)
                : kind == Kind.SERVICES ? InfoShapes.servicesByName(info) : shown(kind);
        return picked(tree, kind.levels, picks).map(Document::of);
    }

    /** All of them as one text for those that pass them on: by path the tree, of all rounds. */
    public byte[] forRelays() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            all.put(kind.path, tree(kind));
        }
        return json(all);
    }

    private Map<String, Object> tree(Kind kind) {
        return switch (kind) {
            case FAUST -> InfoShapes.faust(info);
            case SAARCTF -> InfoShapes.saarctf(info);
            case ENOWARS -> InfoShapes.enowars(info);
            case SERVICES -> InfoShapes.services(info);
            case TEAMS -> InfoShapes.teams(info);
            case ATTACK_INFO -> InfoShapes.attackInfo(info);
            case CURRENT_ROUND -> InfoShapes.currentRound(info);
        };
    }

    private Map<String, Object> shown(Kind kind) {
        Map<String, Object> tree = tree(kind);
        if (kind != Kind.ATTACK_INFO) {
            return tree;
        }
        List<Integer> ticks = info.places().ticks();
        String newest = ticks.isEmpty() ? "" : String.valueOf(InfoShapes.roundOf(ticks.getLast()));
        Object round = tree.get(newest);
        return round == null ? Map.of() : Map.of(newest, round);
    }

    private static Optional<Object> picked(@Nullable Object tree, List<String> levels, Map<String, String> picks) {
        if (levels.isEmpty() || !(tree instanceof Map<?, ?> map)) {
            return Optional.of(tree == null ? NullNode.getInstance() : tree);
        }
        List<String> deeper = levels.subList(1, levels.size());
        String key = picks.get(levels.getFirst());
        if (key != null) {
            return map.containsKey(key) ? picked(map.get(key), deeper, picks) : Optional.empty();
        }
        if (Collections.disjoint(deeper, picks.keySet())) {
            return Optional.of(map);
        }
        Map<Object, Object> left = new LinkedHashMap<>();
        map.forEach((name, below) -> picked(below, deeper, picks).ifPresent(part -> left.put(name, part)));
        return left.isEmpty() && !map.isEmpty() ? Optional.empty() : Optional.of(left);
    }

    private static byte[] json(@Nullable Object tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of texts and numbers are JSON", e);
        }
    }

    private static String digest(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest, 0, TAG);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
