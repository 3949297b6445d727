package org.kakehashi.range.docker.network;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.kakehashi.range.docker.client.PackagedFile;
import org.kakehashi.range.engine.EnginePreflight.Finding;
import org.kakehashi.range.engine.EnginePreflight.Level;
import org.kakehashi.site.language.Text;

/**
 * The host's firewall rules that close it to ranges, for IPv4 and IPv6. The script {@code host-rules} looks at them, the
 * same with which {@code deploy/up} puts them in place. Only root may look; for everybody else the probes of each range
 * decide.
 */
public final class HostFirewall {
    /** How the rules stand. */
    public enum Rules {
        IN_PLACE,
        /** One is missing, or another rule stands before them and may let something through. */
        FAULTY,
        /** The engine does not use the firewall in a way that rules of ours could stand before its own. */
        NO_CHAIN,
        /** This process may not look. */
        UNREADABLE
    }

    private static final String SCRIPT = PackagedFile.text(HostFirewall.class, "host-rules");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String instance;

    /** @param instance eight hexadecimal digits of the installation whose rules are meant */
    public HostFirewall(String instance) {
        this.instance = instance;
    }

    /** Looks now, which takes some tenths of a second. */
    public Rules rules() {
        try {
            Process process = new ProcessBuilder("bash", "-c", SCRIPT, "host-rules", "check", instance)
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Rules.UNREADABLE;
            }
            return rules(process.exitValue());
        } catch (IOException e) {
            // No bash on this host, so that nobody can look.
            return Rules.UNREADABLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Rules.UNREADABLE;
        }
    }

    /** What the script's exit code means; what it does not say counts as a fault. */
    static Rules rules(int exit) {
        return switch (exit) {
            case 0 -> Rules.IN_PLACE;
            case 3 -> Rules.UNREADABLE;
            case 4 -> Rules.NO_CHAIN;
            default -> Rules.FAULTY;
        };
    }

    /** The same for the operator. */
    public Finding finding() {
        return finding(rules());
    }

    Finding finding(Rules rules) {
        return switch (rules) {
            case IN_PLACE ->
                new Finding(
                        Level.GOOD,
                        new Text(
                                "The firewall rules that close the host to ranges are in place.",
                                "ホストを保護するファイアウォールルールは正しく設定されています。"),
                        Text.same(""));
            case FAULTY ->
                new Finding(
                        Level.ERROR,
                        new Text(
                                "The firewall rules that close the host to ranges are missing or in the wrong order.",
                                "ホストを保護するファイアウォールルールがないか、順序が正しくありません。"),
                        new Text(
                                "Run as root: deploy/lib/host-rules add " + instance,
                                "root で deploy/lib/host-rules add " + instance + " を実行してください。"));
            case NO_CHAIN ->
                new Finding(
                        Level.ERROR,
                        new Text(
                                "The engine has made no chain DOCKER-USER, so ranges cannot be closed off.",
                                "Docker Engine が DOCKER-USER チェーンを作成していないため、演習環境を隔離できません。"),
                        new Text(
                                "Let the engine use iptables: \"firewall-backend\": \"iptables\" in /etc/docker/daemon.json, then restart it and run deploy/up.",
                                "/etc/docker/daemon.json で \"firewall-backend\": \"iptables\" を指定してエンジンを再起動し、deploy/up を実行してください。"));
            case UNREADABLE ->
                new Finding(
                        Level.UNKNOWN,
                        new Text(
                                "The host's firewall rules can be read by root only; the isolation proof of each range decides.",
                                "ホストのファイアウォールルールは root でないと読み取れません。各演習環境の隔離確認の結果で判断します。"),
                        Text.same(""));
        };
    }
}
