package org.kakehashi.workbench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kakehashi.scenario.library.ScenarioLibrary;

/**
 * Which scenarios call themselves what. Copies keep the {@code id} of what they were made from, so that one id may stand
 * for several; whoever chooses between them should know.
 */
@ApplicationScoped
public class ScenarioIds {
    private static final Pattern ID = Pattern.compile("(?m)^id:[ \\t]+[\"']?([a-z][a-z0-9-]*)");

    @Inject
    ScenarioProjects projects;

    @Inject
    Versions versions;

    @Inject
    ScenarioLibrary library;

    /**
     * A scenario that has an id.
     *
     * @param path of its page
     */
    public record Bearer(String path, String id) {}

    /** The id in a text, also while it has errors; empty if none can be found. */
    public static String in(String source) {
        Matcher matcher = ID.matcher(source);
        return matcher.find() ? matcher.group(1) : "";
    }

    /**
     * Paths of the scenarios with this id, newest first; those in the archive are left out.
     *
     * @param except the path of one that is not meant
     */
    public List<String> paths(String id, String except) {
        return all().stream()
                .filter(bearer -> !id.isEmpty() && bearer.id().equals(id))
                .map(Bearer::path)
                .filter(path -> !path.equals(except))
                .toList();
    }

    private List<Bearer> all() {
        List<Bearer> all = new ArrayList<>();
        Map<Long, Version> newest = versions.newestOfAll();
        for (ScenarioProject project : projects.newestFirst()) {
            Version version = newest.get(project.id());
            if (version != null && !project.isArchived()) {
                all.add(new Bearer("/scenarios/" + project.id(), in(versions.source(version))));
            }
        }
        library.all()
                .forEach(folder -> all.add(new Bearer("/scenarios/folders/" + folder.name(), in(folder.source()))));
        return all;
    }
}
