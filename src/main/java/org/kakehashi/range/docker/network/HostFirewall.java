package org.kakehashi.range.docker.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kakehashi.range.engine.EnginePreflight.Finding;
import org.kakehashi.range.engine.EnginePreflight.Level;
import org.kakehashi.site.language.Text;

/**
 * The host's firewall as {@code iptables -S} lists it, and whether the rules of {@code deploy/lib/host-rules} stand in
 * it. Only root may read it; for everybody else the isolation proof of each range decides.
 *
 * @param readable false if the listing could not be had
 */
public record HostFirewall(boolean readable, List<String> listing) {
    private static final int PATIENCE_SECONDS = 3;

    /** Lists the rules of the host that this process runs on. */
    public static HostFirewall read() {
        try {
            Process process = new ProcessBuilder(place(), "-w", "2", "-S")
                    .redirectErrorStream(true)
                    .start();
            byte[] out = process.getInputStream().readAllBytes();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return new HostFirewall(
                    ended && process.exitValue() == 0,
                    new String(out, StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            return new HostFirewall(false, List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new HostFirewall(false, List.of());
        }
    }

    public Finding finding(String instance) {
        Text remedy = new Text(
                "Run as root: deploy/lib/host-rules add " + instance,
                "root で deploy/lib/host-rules add " + instance + " を実行してください。");
        if (!readable) {
            return new Finding(
                    Level.UNKNOWN,
                    new Text(
                            "The host's firewall rules can be read by root only; the isolation proof of each range decides.",
                            "ホストのファイアウォールルールは root でないと読み取れません。各演習環境の隔離確認の結果で判断します。"),
                    Text.same(""));
        }
        if (!listing.contains("-N DOCKER-USER")) {
            return new Finding(
                    Level.ERROR,
                    new Text(
                            "The engine has made no chain DOCKER-USER, so ranges cannot be closed off.",
                            "Docker Engine が DOCKER-USER チェーンを作成していないため、演習環境を隔離できません。"),
                    new Text(
                            "Let the engine use iptables: \"firewall-backend\": \"iptables\" in /etc/docker/daemon.json, then restart it and run deploy/up.",
                            "/etc/docker/daemon.json で \"firewall-backend\": \"iptables\" を指定してエンジンを再起動し、deploy/up を実行してください。"));
        }
        return inPlace(instance)
                ? new Finding(
                        Level.GOOD,
                        new Text(
                                "The firewall rules that close the host to ranges are in place.",
                                "ホストを保護するファイアウォールルールは正しく設定されています。"),
                        Text.same(""))
                : new Finding(
                        Level.ERROR,
                        new Text(
                                "The firewall rules that close the host to ranges are missing or in the wrong order.",
                                "ホストを保護するファイアウォールルールがないか、順序が正しくありません。"),
                        remedy);
    }

    /** As {@code host-rules check}: complete, in their order, and before everything of others. */
    boolean inPlace(String instance) {
        String bridges = "kk" + instance.substring(0, 6) + "-+";
        return stand("INPUT", instance, List.of("-i " + bridges + " DROP"))
                && stand(
                        "DOCKER-USER",
                        instance,
                        List.of(
                                "-i " + bridges + " -o " + bridges + " --physdev-is-bridged ACCEPT",
                                "-i " + bridges + " DROP",
                                "-o " + bridges + " DROP"));
    }

    private boolean stand(String chain, String instance, List<String> wanted) {
        List<String> first = listing.stream()
                .filter(line -> line.startsWith("-A " + chain + " "))
                .takeWhile(line -> line.contains("kakehashi:"))
                .filter(line -> line.contains("kakehashi:" + instance))
                .map(HostFirewall::essence)
                .toList();
        return first.equals(wanted);
    }

    /** Where packets come from and go to, and what becomes of them. */
    private static String essence(String rule) {
        return rule.replaceFirst("^-A \\S+ ", "")
                .replaceAll("-m comment --comment \\S+ ", "")
                .replace("-m physdev ", "")
                .replace("-j ", "");
    }

    /** The PATH of this process need not name where only root looks. */
    private static String place() {
        return List.of("/usr/sbin/iptables", "/sbin/iptables", "/usr/local/sbin/iptables").stream()
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElse("iptables");
    }
}
