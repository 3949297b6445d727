package org.kakehashi.site.web;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Settings of the site ({@code kakehashi.site.*}). */
@ConfigMapping(prefix = "kakehashi.site")
public interface SiteConfig {
    /**
     * The address under which browsers reach the platform, for example {@code https://range.example}; needed behind a
     * reverse proxy. Without it links are relative and cookies are not marked Secure.
     */
    Optional<String> publicUrl();

    default boolean isHttps() {
        return publicUrl().map(url -> url.startsWith("https://")).orElse(false);
    }
}
