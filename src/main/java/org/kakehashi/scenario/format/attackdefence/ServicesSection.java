package org.kakehashi.scenario.format.attackdefence;

import static org.kakehashi.scenario.words.ServiceWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Service;
import org.kakehashi.scenario.Service.FlagStore;
import org.kakehashi.scenario.arena.Arena;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Limits;
import org.kakehashi.scenario.format.core.Names;
import org.kakehashi.scenario.format.core.References;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.yaml.Marked;
import org.kakehashi.scenario.format.yaml.Marked.Entry;
import org.kakehashi.scenario.format.yaml.Marked.Kind;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.site.language.Text;

/** {@code services}: what teams keep alive and others attack, by id. */
public final class ServicesSection {
    /** So that the name of a checker's node is a name. */
    private static final int LONGEST_ID = Values.LONGEST_NAME - Service.CHECKER_NODE.length();

    /** A port that no service can have. */
    private static final int UNREADABLE = 0;

    private static final int AS_THE_FORMULA_SAYS = 100;
    private static final int HEAVIEST = 1000;

    private static final Section STORE = Section.named("store");
    static final Key<Boolean> PUBLIC = STORE.optional("public", Types.SWITCH);

    private static final Section SERVICE = Section.named("service");
    static final Key<Text> TITLE = SERVICE.required("title", Types.TEXT);
    static final Key<Scalar> NODE = SERVICE.required("node", Types.WORD.naming("nodes"));
    static final Key<Integer> PORT = SERVICE.required("port", Types.port().or(UNREADABLE));

    static {
        SERVICE.with(CheckerSection.CHECKER);
    }

    static final Key<List<Entry>> STORES = SERVICE.required(
            "stores",
            Types.map(Limits.STORES, Types.oneOf(Types.raw("type", "null"), Types.section(STORE)))
                    .saying("minProperties", 1));
    static final Key<Integer> WEIGHT =
            SERVICE.optional("weight", Types.number(1, HEAVIEST).or(AS_THE_FORMULA_SAYS));

    public static final Key<List<Entry>> SERVICES = Key.optional(
            "services",
            Types.map(
                            Limits.SERVICES,
                            Types.allOf(Types.NAME, Types.raw("maxLength", LONGEST_ID)),
                            Types.section(SERVICE))
                    .saying("minProperties", 1));

    private final Problems problems;
    private final Values values;
    private final References references;
    private final Arena written;
    private final Names nodes;
    private final List<Node> added = new ArrayList<>();

    /**
     * @param networks of the scenario
     * @param nodes of the scenario, as written
     */
    public ServicesSection(Problems problems, References references, List<Network> networks, List<Node> nodes) {
        this.problems = problems;
        this.values = new Values(problems);
        this.references = references;
        this.written = new Arena(networks, nodes);
        this.nodes = new Names(WORDS.node(), nodes.stream().map(Node::name).toList(), true);
    }

    public List<Service> read(Fields scenario) {
        List<Entry> entries = scenario.get(SERVICES);
        if (entries.isEmpty()) {
            scenario.value(SERVICES)
                    .filter(Marked.Entries.class::isInstance)
                    .ifPresent(section -> problems.error(section.at(), WORDS.thereMustBeAtLeastOneService()));
        }
        return entries.stream().map(this::service).toList();
    }

    /** Hidden nodes of checkers whose author names only an image; known after reading. */
    public List<Node> addedNodes() {
        return List.copyOf(added);
    }

    private Service service(Entry entry) {
        Scalar id = values.checkName(entry.key());
        if (Values.isName(id.value()) && id.value().length() > LONGEST_ID) {
            problems.error(id.at(), WORDS.idIsTooLong(Values.shown(id), LONGEST_ID));
        }
        Fields fields = Fields.of(entry.value(), Values.shown(id), SERVICE, problems);
        Scalar node = fields.get(NODE);
        nodes.check(node, problems);
        var checker = new CheckerSection(problems, references, nodes);
        Service service = new Service(
                id.value(),
                fields.text(TITLE, references::refuse),
                node.value(),
                fields.get(PORT),
                checker.read(fields, id.value()),
                stores(fields),
                fields.get(WEIGHT));
        checker.addedNode(service, written).ifPresent(added::add);
        return service;
    }

    private List<FlagStore> stores(Fields service) {
        List<FlagStore> stores = new ArrayList<>();
        for (Entry entry : service.get(STORES)) {
            String id = values.checkName(entry.key()).value();
            boolean bare = entry.value() instanceof Scalar scalar && scalar.kind() == Kind.NOTHING;
            stores.add(new FlagStore(
                    id,
                    !bare
                            && Fields.of(entry.value(), Values.shown(entry.key()), STORE, problems)
                                    .get(PUBLIC)));
        }
        if (stores.isEmpty()) {
            service.value(STORES)
                    .filter(Marked.Entries.class::isInstance)
                    .ifPresent(section -> problems.error(section.at(), WORDS.serviceHasAtLeastOneStore()));
        }
        return List.copyOf(stores);
    }
}
