package org.kakehashi.imports.draft;

import static org.kakehashi.imports.words.ImportWords.WORDS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kakehashi.scenario.Node.Per;
import org.kakehashi.scenario.Node.Profile;
import org.kakehashi.scenario.Ready;
import org.kakehashi.site.language.Text;

/** A node in the making. Importers fill it in; {@link Normaliser} brings it within our limits. */
public final class NodeDraft {
    private static final int PAGES = 8;
    private static final int FILES = 100;
    private static final int VARIABLES = 50;
    private static final int LONGEST_VARIABLE = 4000;
    private static final Pattern VARIABLE = Pattern.compile("(?!KAKEHASHI_)[A-Za-z_][A-Za-z0-9_.]{0,63}");

    private final String name;
    private String image;
    private Per per = Per.TEAM;
    private Profile profile = Profile.STANDARD;
    private Ready ready = new Ready.Running();
    private boolean console;
    private boolean hidden;
    private boolean added;
    private final Set<String> networks = new LinkedHashSet<>();
    private final Set<String> after = new LinkedHashSet<>();
    private final Map<String, String> limits = new LinkedHashMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final Map<String, PlacedFile> files = new LinkedHashMap<>();
    private final List<Page> pages = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    /**
     * @param packed path in the package
     * @param filled whether parameters in it are filled in
     * @param mode octal, or empty for the usual one
     */
    public record PlacedFile(String packed, boolean filled, String mode) {}

    /** A page to open in the browser. */
    public record Page(String id, int port) {}

    public NodeDraft(String name, String image) {
        this.name = name;
        this.image = image;
    }

    public String name() {
        return name;
    }

    public String image() {
        return image;
    }

    public NodeDraft image(String name) {
        image = name;
        return this;
    }

    public NodeDraft per(Per copies) {
        per = copies;
        return this;
    }

    public Per per() {
        return per;
    }

    public NodeDraft profile(Profile hardening) {
        profile = hardening;
        return this;
    }

    public Profile profile() {
        return profile;
    }

    public NodeDraft ready(Ready gate) {
        ready = gate;
        return this;
    }

    public Ready ready() {
        return ready;
    }

    /** Trainees get a terminal on it. */
    public NodeDraft console() {
        console = true;
        return this;
    }

    public boolean hasConsole() {
        return console;
    }

    public NodeDraft hidden() {
        hidden = true;
        return this;
    }

    public boolean isHidden() {
        return hidden;
    }

    /** The import adds it; the source knows no such node. */
    public NodeDraft added() {
        added = true;
        return this;
    }

    public boolean isAdded() {
        return added;
    }

    public Set<String> networks() {
        return networks;
    }

    public Set<String> after() {
        return after;
    }

    /** By the key of our format, such as {@code memory: 512M}. */
    public Map<String, String> limits() {
        return limits;
    }

    public Map<String, String> environment() {
        return environment;
    }

    /**
     * Sets a variable, whatever it was before.
     *
     * @return why it cannot be one of ours; nothing if it is set
     */
    public Optional<Text> variable(String variable, String value) {
        String plain = TextConverter.withoutReferences(value);
        boolean fits = VARIABLE.matcher(variable).matches()
                && plain.length() <= LONGEST_VARIABLE
                && plain.indexOf('\0') < 0
                && (environment.size() < VARIABLES || environment.containsKey(variable));
        if (!fits) {
            return Optional.of(WORDS.variableIsLeftOut(variable, VARIABLES, LONGEST_VARIABLE));
        }
        environment.put(variable, plain);
        return Optional.empty();
    }

    /**
     * Places a file.
     *
     * @return why it cannot lie there; nothing if it does
     */
    public Optional<Text> place(String path, PlacedFile file) {
        Optional<Text> objection =
                files.size() >= FILES ? Optional.of(WORDS.nodeHasAtMostFiles(FILES)) : NodePaths.objection(path, files);
        if (objection.isEmpty()) {
            files.put(path, file);
        }
        return objection;
    }

    /** By absolute path in the node. */
    public Map<String, PlacedFile> files() {
        return files;
    }

    public List<Page> pages() {
        return pages;
    }

    /** Adds a page, unless there is one for this port; false if there is no room for it. */
    public boolean page(int port) {
        Optional<Page> known =
                pages.stream().filter(page -> page.port() == port).findFirst();
        if (known.isEmpty() && pages.size() < PAGES) {
            pages.add(new Page(pages.isEmpty() ? "main" : "port-" + port, port));
            return true;
        }
        return known.isPresent();
    }

    /** Lines for the author that stand above the node as comments. */
    public List<String> remarks() {
        return remarks;
    }
}
