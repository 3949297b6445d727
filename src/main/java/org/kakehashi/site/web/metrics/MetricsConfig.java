package org.kakehashi.site.web.metrics;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who reads metrics besides staff. */
@ConfigMapping(prefix = "kakehashi.metrics")
interface MetricsConfig {
    /** What a program that collects metrics shows as {@code Authorization: Bearer}; without it only staff reads them. */
    Optional<String> token();
}
