package org.kakehashi.range.docker.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** TCP ports that the platform itself opens or uses: its own pages, pages of nodes, and its database. */
@ApplicationScoped
public class PlatformPorts {
    Set<Integer> all() {
        Config settings = ConfigProvider.getConfig();
        Set<Integer> ports = new TreeSet<>();
        settings.getOptionalValue("quarkus.http.port", Integer.class).ifPresent(port -> {
            ports.add(port);
            ports.add(settings.getOptionalValue("kakehashi.web.port", Integer.class)
                    .orElse(port + 1));
        });
        settings.getOptionalValue("quarkus.datasource.jdbc.url", String.class)
                .map(url -> URI.create(url.substring("jdbc:".length())).getPort())
                .ifPresent(ports::add);
        ports.removeIf(port -> port < 1);
        return ports;
    }
}
