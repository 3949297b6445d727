package org.kakehashi.imports.compose;

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
            "cap_drop",
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

    private static final Text HOST = new Text(
            "it would give the container a part of the host, which no range may have",
            "コンテナにホストの一部を渡すことになるため、演習環境では使えません");

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
            Map.entry(
                    "volumes_from",
                    new Text(
                            "nodes do not share folders: whoever owns one would own the other",
                            "ノード同士でフォルダーを共有すると、一方の侵害が他方に及ぶため使えません")),
            Map.entry("volume_driver", HOST),
            Map.entry("use_api_socket", HOST),
            Map.entry("credential_spec", HOST),
            Map.entry("blkio_config", HOST),
            Map.entry(
                    "oom_kill_disable",
                    new Text("a node without a memory limit could take the host down", "メモリーの上限がないとホスト全体に影響するため使えません")),
            Map.entry("oom_score_adj", HOST),
            Map.entry("storage_opt", HOST),
            Map.entry(
                    "group_add",
                    new Text(
                            "groups of the host mean nothing here, and some of them own it",
                            "ホストのグループは意味を持たず、危険なものもあるため使えません")),
            Map.entry("ulimits", new Text("the platform sets the limits of all nodes", "上限はプラットフォームがすべてのノードに設定します")));

    private static final Text ITSELF = new Text("the platform sees to that itself", "プラットフォームが自動で行います");
    private static final Text NOTHING = new Text("there is nothing like it in a scenario", "シナリオに相当するものがありません");

    /** Harmless, and not needed or not possible. */
    static final Map<String, Text> NEEDLESS = Map.ofEntries(
            Map.entry("restart", ITSELF),
            Map.entry("init", ITSELF),
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
            Map.entry("working_dir", new Text("an image brings its own", "イメージ側で決まります")),
            Map.entry("domainname", NOTHING),
            Map.entry("external_links", NOTHING),
            Map.entry("shm_size", ITSELF),
            Map.entry("develop", NOTHING),
            Map.entry("attach", NOTHING),
            Map.entry("mac_address", NOTHING),
            Map.entry(
                    "extra_hosts",
                    new Text(
                            "nodes find each other by name, and nothing else can be reached",
                            "ノード同士は名前で見つかり、それ以外には接続できません")),
            Map.entry("dns", new Text("the range answers names itself", "名前解決は演習環境が行います")),
            Map.entry("dns_search", new Text("the range answers names itself", "名前解決は演習環境が行います")),
            Map.entry("dns_opt", new Text("the range answers names itself", "名前解決は演習環境が行います")));

    private UnsupportedOptions() {}
}
