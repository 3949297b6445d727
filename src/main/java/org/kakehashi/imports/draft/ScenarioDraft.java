package org.kakehashi.imports.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.scenario.parameter.Parameter;
import org.kakehashi.site.language.Text;

/** A scenario in the making. */
public final class ScenarioDraft {
    /** What a scenario may hold; the normaliser leaves more out. */
    public static final int MOST_TASKS = 200;

    private final String id;
    private Text title = TextConverter.NONE;
    private Text summary = TextConverter.NONE;
    private Text briefing = TextConverter.NONE;
    private int minutes = 60;
    private String origin = "";
    private final Map<String, List<String>> tags = new LinkedHashMap<>();
    private final Map<String, Text> objectives = new LinkedHashMap<>();
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final Map<String, Segment> networks = new LinkedHashMap<>();
    private final Map<String, NodeDraft> nodes = new LinkedHashMap<>();
    private final List<TaskDraft> tasks = new ArrayList<>();
    private final DraftFiles files = new DraftFiles();

    /**
     * @param cidr address block, or empty
     * @param allow what may be let in; empty if the author says nothing about it
     */
    public record Segment(String cidr, Optional<List<Flow>> allow) {
        public static final Segment PLAIN = new Segment("", Optional.empty());
    }

    /** As {@code allow} of a network. */
    public record Flow(String from, List<String> to, List<Integer> tcp, List<Integer> udp) {}

    public ScenarioDraft(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public ScenarioDraft title(Text line) {
        title = line;
        return this;
    }

    public Text title() {
        return title;
    }

    public ScenarioDraft summary(Text line) {
        summary = line;
        return this;
    }

    public Text summary() {
        return summary;
    }

    public ScenarioDraft briefing(Text markdown) {
        briefing = markdown;
        return this;
    }

    public Text briefing() {
        return briefing;
    }

    public ScenarioDraft minutes(int playTime) {
        minutes = Math.clamp(playTime, 1, 1440);
        return this;
    }

    public int minutes() {
        return minutes;
    }

    /** What it was made from, for the comment at the top. */
    public ScenarioDraft origin(String description) {
        origin = description;
        return this;
    }

    public String origin() {
        return origin;
    }

    /** By kind. */
    public Map<String, List<String>> tags() {
        return tags;
    }

    /** What is learned, by id. */
    public Map<String, Text> objectives() {
        return objectives;
    }

    public Map<String, Parameter> parameters() {
        return parameters;
    }

    public Map<String, Segment> networks() {
        return networks;
    }

    public Map<String, NodeDraft> nodes() {
        return nodes;
    }

    /** Adds a node; its name must be new. */
    public NodeDraft add(NodeDraft node) {
        nodes.put(node.name(), node);
        return node;
    }

    public List<TaskDraft> tasks() {
        return tasks;
    }

    public DraftFiles files() {
        return files;
    }
}
