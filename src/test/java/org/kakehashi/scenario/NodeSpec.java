package org.kakehashi.scenario;

import java.util.List;
import java.util.Map;

/** A node for tests, said as the short form says it: what is not said has its safe default. */
public final class NodeSpec {
    private final String name;
    private final String image;
    private final List<String> networks;
    private Node.Per per = Node.Per.TEAM;
    private Node.Profile profile = Node.Profile.STANDARD;
    private Allowance allowance = Allowance.STANDARD;
    private List<NodeFile> files = List.of();
    private Map<String, String> environment = Map.of();
    private Ready ready = new Ready.Running();
    private List<String> after = List.of();
    private List<Console> consoles = List.of();
    private List<WebPage> web = List.of();
    private boolean hidden;

    private NodeSpec(String name, String image, List<String> networks) {
        this.name = name;
        this.image = image;
        this.networks = networks;
    }

    public static NodeSpec node(String name, String image, String... networks) {
        return new NodeSpec(name, image, List.of(networks));
    }

    public NodeSpec per(Node.Per value) {
        per = value;
        return this;
    }

    public NodeSpec profile(Node.Profile value) {
        profile = value;
        return this;
    }

    public NodeSpec allowance(Allowance value) {
        allowance = value;
        return this;
    }

    public NodeSpec files(NodeFile... values) {
        files = List.of(values);
        return this;
    }

    public NodeSpec environment(Map<String, String> values) {
        environment = values;
        return this;
    }

    public NodeSpec ready(Ready value) {
        ready = value;
        return this;
    }

    public NodeSpec after(String... nodes) {
        after = List.of(nodes);
        return this;
    }

    public NodeSpec consoles(Console... values) {
        consoles = List.of(values);
        return this;
    }

    public NodeSpec web(WebPage... values) {
        web = List.of(values);
        return this;
    }

    public NodeSpec hidden() {
        hidden = true;
        return this;
    }

    public Node build() {
        return new Node(
                name,
                image,
                networks,
                per,
                profile,
                allowance,
                files,
                environment,
                ready,
                after,
                consoles,
                web,
                hidden);
    }
}
