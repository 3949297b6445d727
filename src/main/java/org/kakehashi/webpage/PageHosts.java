package org.kakehashi.webpage;

import static org.kakehashi.webpage.words.WebpageWords.WORDS;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.site.PublicUrl;
import org.kakehashi.site.WrongSetting;

/**
 * The addresses of pages. Each visit has a host name of its own, because cookies know no ports: a page on the platform's
 * own name could see and set cookies of the platform, and of every other page.
 *
 * @param wildcard as the operator gave it, such as {@code *.pages.example}
 * @param publicUrl of the platform, if it is behind a reverse proxy
 * @param port on which pages are served
 */
public record PageHosts(Optional<String> wildcard, Optional<PublicUrl> publicUrl, int port) {
    private static final String LOCAL = ".localhost";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws WrongSetting if the host name is not of the form {@code *.name} or {@code *.name:port} */
    public PageHosts {
        if (wildcard.isPresent() && !wildcard.get().matches("\\*(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+(:\\d{1,5})?")) {
            throw new WrongSetting(WORDS.hostOfPagesHasAnotherForm(wildcard.get()));
        }
    }

    /**
     * The origin of a visit, such as {@code http://abc.localhost:8081}.
     *
     * @param platform by which the browser reached the platform: the authority of its address
     * @throws NoHostForPages if the browser is on another computer and the operator gave no host names
     */
    public String origin(String label, String platform) {
        if (wildcard.isPresent()) {
            String host = wildcard.get().replace("*", label);
            boolean portIsKnown = host.contains(":") || publicUrl.isPresent();
            return scheme() + "://" + host + (portIsKnown ? "" : ":" + port);
        }
        String name = withoutPort(platform);
        if (!LOOPBACK.contains(name) && !name.endsWith(LOCAL)) {
            throw new NoHostForPages();
        }
        return "http://" + label + LOCAL + ":" + port;
    }

    /** The visit whose address a request names in {@code Host}, if it is one of ours. */
    public Optional<String> label(String host) {
        String name = withoutPort(host);
        int dot = name.indexOf('.');
        if (dot < 0 || !name.substring(dot).equals(suffix()) || !HostLabels.isLabel(name.substring(0, dot))) {
            return Optional.empty();
        }
        return Optional.of(name.substring(0, dot));
    }

    /** Whether browsers reach pages by TLS, which the operator's proxy ends. */
    public boolean isSecure() {
        return wildcard.isPresent() && publicUrl.map(PublicUrl::isHttps).orElse(false);
    }

    /** What the origin of a page begins with. */
    public String scheme() {
        return isSecure() ? "https" : "http";
    }

    private String suffix() {
        return wildcard.map(host -> withoutPort(host.substring(1))).orElse(LOCAL);
    }

    private static String withoutPort(String authority) {
        return authority.toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
    }

    /** The authority of an address. */
    public static String authority(URI address) {
        return String.valueOf(address.getRawAuthority());
    }
}
