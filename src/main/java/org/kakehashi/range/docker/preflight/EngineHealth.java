package org.kakehashi.range.docker.preflight;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.kakehashi.range.engine.EnginePreflight;
import org.kakehashi.range.engine.EnginePreflight.Finding;
import org.kakehashi.range.engine.EnginePreflight.Level;

/**
 * Tells what is wrong with the engine, yet never takes the platform out of service: while the engine is away players
 * still read tasks, submit answers and see the board.
 */
@Readiness
class EngineHealth implements HealthCheck {
    @Inject
    EnginePreflight findings;

    @Override
    public HealthCheckResponse call() {
        List<Finding> all = findings.look();
        List<Finding> errors =
                all.stream().filter(finding -> finding.level() == Level.ERROR).toList();
        var answer = HealthCheckResponse.named("engine").up().withData("fit", errors.isEmpty());
        if (!errors.isEmpty()) {
            answer.withData("cause", errors.getFirst().text().en());
        }
        all.stream()
                .filter(finding -> finding.level() == Level.NO_SERVICES)
                .findFirst()
                .ifPresent(finding -> answer.withData("services", finding.text().en()));
        return answer.build();
    }
}
