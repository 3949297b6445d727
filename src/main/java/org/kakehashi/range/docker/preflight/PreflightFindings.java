package org.kakehashi.range.docker.preflight;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kakehashi.range.engine.EnginePreflight.Finding;
import org.kakehashi.range.engine.EnginePreflight.Level;
import org.kakehashi.site.language.Text;

/** What each answer of the engine means for ranges, in words for the operator. */
final class PreflightFindings {
    private static final Text NOTHING = Text.same("");
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?.*");
    private static final long GIB = 1L << 30;
    private static final long LEAST_FREE = GIB;
    private static final double FEW_PERCENT = 0.1;

    private PreflightFindings() {}

    static Finding unreachable(String engine, String said) {
        boolean rights = said.contains("Permission denied");
        return rights
                ? new Finding(
                        Level.ERROR,
                        new Text(
                                "The container engine at " + engine + " is there, but this process may not use it.",
                                "コンテナエンジン（" + engine + "）は存在しますが、利用する権限がありません。"),
                        new Text(
                                "Start the platform as root, or add its user to the group docker and log in again.",
                                "root で起動するか、実行ユーザーを docker グループに追加してログインし直してください。"))
                : new Finding(
                        Level.ERROR,
                        new Text(
                                "The container engine at " + engine + " does not answer (" + said + ").",
                                "コンテナエンジン（" + engine + "）が応答しません（" + said + "）。"),
                        new Text(
                                "Start it (systemctl start docker, or deploy/up). Ranges are put back by themselves when it answers.",
                                "エンジンを起動してください（systemctl start docker または deploy/up）。応答が戻れば演習環境は自動的に復旧します。"));
    }

    static Finding version(String version) {
        Text is = new Text("Docker Engine " + version + ".", "Docker Engine " + version + "。");
        if (!before(version, 20, 10, 0)) {
            return new Finding(Level.GOOD, is, NOTHING);
        }
        return new Finding(
                Level.ERROR,
                new Text(
                        "Docker Engine " + version + " is too old: isolated networks need 20.10 or newer.",
                        "Docker Engine " + version + " は古すぎます。隔離ネットワークには 20.10 以降が必要です。"),
                new Text("Update the engine.", "エンジンを更新してください。"));
    }

    /** Engines before 25.0.5 ask a resolver on the host's loopback for names that an internal network does not know. */
    static Optional<Finding> resolver(String version, String resolvConf) {
        boolean loopback =
                resolvConf.lines().map(String::strip).anyMatch(line -> line.matches("nameserver\\s+(127\\.|::1).*"));
        if (!loopback || !before(version, 25, 0, 5)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                Level.WARNING,
                new Text(
                        "The host's resolver is on its loopback address, and Docker Engine " + version
                                + " hands questions from internal networks to it (CVE-2024-29018). Nodes of ranges get a resolver of their own, so they are not affected.",
                        "ホストの名前解決がループバックアドレスで動作しており、Docker Engine " + version
                                + " は内部ネットワークからの問い合わせをそこへ転送します（CVE-2024-29018）。演習環境のノードには専用の設定があるため影響しません。"),
                new Text(
                        "Update the engine to 25.0.5 or newer for other containers on this host.",
                        "このホストの他のコンテナのために、エンジンを 25.0.5 以降へ更新してください。")));
    }

    static Finding seccomp(@Nullable List<String> securityOptions) {
        boolean active = securityOptions != null
                && securityOptions.stream()
                        .anyMatch(option -> option.contains("seccomp") && !option.contains("unconfined"));
        return active
                ? new Finding(
                        Level.GOOD,
                        new Text("System calls are filtered (seccomp).", "システムコールは seccomp で制限されています。"),
                        NOTHING)
                : new Finding(
                        Level.ERROR,
                        new Text(
                                "The engine does not filter system calls (seccomp): players could reach the host's kernel too easily.",
                                "エンジンの seccomp が無効です。参加者がホストのカーネルを攻撃しやすくなります。"),
                        new Text(
                                "Use a kernel and an engine with seccomp, and remove \"seccomp-profile\": \"unconfined\" from /etc/docker/daemon.json.",
                                "seccomp 対応のカーネルとエンジンを使用し、/etc/docker/daemon.json から \"seccomp-profile\": \"unconfined\" を削除してください。"));
    }

    static Optional<Finding> disk(@Nullable String root) {
        if (root == null || !Files.isDirectory(Path.of(root))) {
            return Optional.empty();
        }
        try {
            FileStore disk = Files.getFileStore(Path.of(root));
            return Optional.of(space(root, disk.getUsableSpace(), disk.getTotalSpace()));
        } catch (IOException e) {
            return Optional.of(new Finding(
                    Level.UNKNOWN,
                    new Text("The free space of " + root + " cannot be read.", root + " の空き容量を取得できません。"),
                    NOTHING));
        }
    }

    static Finding space(String root, long free, long total) {
        String left = "%.1f GiB".formatted((double) free / GIB);
        Text is = new Text(left + " free on " + root + ".", root + " の空き容量は " + left + " です。");
        if (free >= LEAST_FREE && free >= total * FEW_PERCENT) {
            return new Finding(Level.GOOD, is, NOTHING);
        }
        Text remedy = new Text(
                "Free some space: images, logs and volumes that nobody needs.", "不要なイメージ、ログ、ボリュームを削除して空き容量を確保してください。");
        return new Finding(free < LEAST_FREE ? Level.ERROR : Level.WARNING, is, remedy);
    }

    static Finding probeImage(String image, boolean there) {
        return there
                ? new Finding(Level.GOOD, new Text("The image of the probes is there.", "プローブ用イメージがあります。"), NOTHING)
                : new Finding(
                        Level.ERROR,
                        new Text(
                                "The image " + image + " is missing: no range can become ready.",
                                "イメージ " + image + " がないため、演習環境を準備完了にできません。"),
                        new Text("Run deploy/images.", "deploy/images を実行してください。"));
    }

    /** A version that cannot be read counts as new: engines of other makers number differently. */
    static boolean before(String version, int major, int minor, int patch) {
        Matcher parts = VERSION.matcher(version);
        if (!parts.matches()) {
            return false;
        }
        int[] is = {number(parts.group(1)), number(parts.group(2)), number(parts.group(3))};
        int[] bound = {major, minor, patch};
        return java.util.Arrays.compare(is, bound) < 0;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
