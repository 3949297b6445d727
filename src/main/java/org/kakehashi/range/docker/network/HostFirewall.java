package org.kakehashi.range.docker.network;

import static org.kakehashi.range.words.EngineWords.WORDS;

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
            case IN_PLACE -> new Finding(Level.GOOD, WORDS.firewallRulesThatCloseTheHost(), Text.same(""));
            case FAULTY ->
                new Finding(Level.ERROR, WORDS.firewallRulesThatCloseTheHostFirewall(), WORDS.runAsRoot(instance));
            case NO_CHAIN ->
                new Finding(Level.ERROR, WORDS.engineHasMadeNoChainDockerUser(), WORDS.letTheEngineUseIptables());
            case UNREADABLE -> new Finding(Level.UNKNOWN, WORDS.hostsFirewallRulesCanBeRead(), Text.same(""));
        };
    }
}
