package org.kakehashi.imports.compose;

import static org.kakehashi.imports.words.ComposeWords.WORDS;

import java.util.Map;
import java.util.Set;
import org.kakehashi.site.language.Text;

/** Options of a service that are not carried over, and why. */
final class UnsupportedOptions {
    /** Those that a class of this package reads. */
    static final Set<String> READ = Set.of(
            "image",
            "build",
            "ports",
            "expose",
            "environment",
            "env_file",
            "depends_on",
            "links",
            "volumes",
            "healthcheck",
            "networks",
            "network_mode",
            "cap_add",
            "privileged",
            "security_opt",
            "hostname",
            "container_name",
            "command",
            "entrypoint",
            "user",
            "deploy",
            "mem_limit",
            "cpus",
            "pids_limit",
            "profiles",
            "extends",
            "net",
            "secrets",
            "configs",
            "sysctls",
            "tmpfs");

    static final Text HOST = WORDS.itWouldGiveTheContainerAPart();

    /** Never, no switch. */
    static final Map<String, Text> UNSAFE = Map.ofEntries(
            Map.entry("pid", HOST),
            Map.entry("ipc", HOST),
            Map.entry("uts", HOST),
            Map.entry("userns_mode", HOST),
            Map.entry("cgroup", HOST),
            Map.entry("cgroup_parent", HOST),
            Map.entry("devices", HOST),
            Map.entry("device_cgroup_rules", HOST),
            Map.entry("gpus", HOST),
            Map.entry("runtime", HOST),
            Map.entry("isolation", HOST),
            Map.entry("volumes_from", WORDS.nodesDoNotShareFolders()),
            Map.entry("volume_driver", HOST),
            Map.entry("use_api_socket", HOST),
            Map.entry("credential_spec", HOST),
            Map.entry("blkio_config", HOST),
            Map.entry("oom_kill_disable", WORDS.nodeWithoutAMemoryLimitCouldTake()),
            Map.entry("oom_score_adj", HOST),
            Map.entry("storage_opt", HOST),
            Map.entry("group_add", WORDS.groupsOfTheHostMeanNothingHere()),
            Map.entry("ulimits", WORDS.platformSetsTheLimitsOfAllNodes()));

    static final Text ITSELF = WORDS.platformSeesToThatItself();
    static final Text NOTHING = WORDS.thereIsNothingLike();

    /** Harmless, and not needed or not possible. */
    static final Map<String, Text> NEEDLESS = Map.ofEntries(
            Map.entry("restart", ITSELF),
            Map.entry("init", ITSELF),
            Map.entry("cap_drop", ITSELF),
            Map.entry("logging", ITSELF),
            Map.entry("tty", ITSELF),
            Map.entry("stdin_open", ITSELF),
            Map.entry("read_only", ITSELF),
            Map.entry("stop_grace_period", ITSELF),
            Map.entry("stop_signal", ITSELF),
            Map.entry("scale", NOTHING),
            Map.entry("labels", NOTHING),
            Map.entry("annotations", NOTHING),
            Map.entry("platform", NOTHING),
            Map.entry("pull_policy", NOTHING),
            Map.entry("working_dir", WORDS.imageBringsItsOwn()),
            Map.entry("domainname", NOTHING),
            Map.entry("external_links", NOTHING),
            Map.entry("shm_size", ITSELF),
            Map.entry("develop", NOTHING),
            Map.entry("attach", NOTHING),
            Map.entry("mac_address", NOTHING),
            Map.entry("extra_hosts", WORDS.nodesFindEachOtherByName()),
            Map.entry("dns", WORDS.rangeAnswersNamesItself()),
            Map.entry("dns_search", WORDS.rangeAnswersNamesItself()),
            Map.entry("dns_opt", WORDS.rangeAnswersNamesItself()));

    private UnsupportedOptions() {}
}
