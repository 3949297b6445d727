package org.kakehashi.site.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kakehashi.site.ProxyAddress;
import org.kakehashi.site.PublicUrl;

/** Settings of the site ({@code kakehashi.site.*}). */
@ConfigMapping(prefix = "kakehashi.site")
public interface SiteConfig {
    /**
     * The address under which browsers reach the platform, for example {@code https://range.example}; needed behind a
     * reverse proxy. Without it browsers may come by any name, and cookies are not marked Secure.
     */
    Optional<PublicUrl> publicUrl();

    /** The reverse proxies whose {@code X-Forwarded-*} headers are believed; nobody's without it. */
    Optional<List<ProxyAddress>> trustedProxies();

    /** How long the head of a request may take from its first byte to its last. */
    @WithDefault("20s")
    Duration headDeadline();

    default boolean isHttps() {
        return publicUrl().map(PublicUrl::isHttps).orElse(false);
    }
}
