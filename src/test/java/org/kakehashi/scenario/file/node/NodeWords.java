package org.kakehashi.scenario.file.node;

import java.util.List;
import java.util.regex.Pattern;

/** The closed lists and patterns of nodes and networks, for the comparison with the JSON Schema. */
public final class NodeWords {
    public static final List<String> PER = List.copyOf(NodesSection.PER.keySet());
    public static final List<String> PROFILES = List.copyOf(NodesSection.PROFILES.keySet());
    public static final List<String> AUDIENCES = List.copyOf(ConsoleSection.AUDIENCES.keySet());
    public static final List<String> NETWORK_PER = List.copyOf(NetworksSection.PER.keySet());
    public static final Pattern PINNED = org.kakehashi.scenario.ImageName.PINNED;
    public static final Pattern FILE_PATH = org.kakehashi.scenario.FilePlace.PATH;
    public static final Pattern MODE = FilesSection.MODE;
    public static final Pattern USER = ConsoleSection.USER;
    public static final Pattern VARIABLE = EnvironmentSection.NAME;
    public static final Pattern WEB_PATH = ReadySection.PATH;

    private NodeWords() {}
}
