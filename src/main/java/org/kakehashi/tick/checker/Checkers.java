package org.kakehashi.tick.checker;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.kakehashi.range.Ranges;
import org.kakehashi.range.engine.NodeProxies;
import org.kakehashi.range.plan.SharedPart;
import org.kakehashi.scenario.Service;
import org.kakehashi.tick.checker.wire.HttpCalls;

/** The checkers of all exercises. */
@ApplicationScoped
public class Checkers {
    @Inject
    NodeProxies proxies;

    @Inject
    Ranges ranges;

    @Inject
    CheckerStates states;

    private @Nullable HttpCalls calls;

    /**
     * The checker of a service. Who asks often keeps it: it remembers what its checker can do and where it is, and counts the
     * calls that are under way.
     */
    public Checker of(long exerciseId, Service service) {
        Service.Checker spec = service.checker();
        var door = new RangeDoor(
                proxies, ranges, new RangeDoor.Place(SharedPart.idOf(exerciseId), spec.node(), spec.port()));
        return speaking(service, new CheckerLine(calls(), door), states.of(exerciseId, service.id()));
    }

    /** The checker behind a line in the protocol of its service. */
    static Checker speaking(Service service, CheckerLine line, CheckerMemory memory) {
        return switch (service.checker().protocol()) {
            case ENOCHECKER -> new Enochecker(service.id(), line, memory);
            case HACKERDOM, FAUST -> throw new UnsupportedOperationException("comes with the runner of commands");
        };
    }

    private synchronized HttpCalls calls() {
        HttpCalls open = calls;
        if (open == null) {
            open = new HttpCalls();
            calls = open;
        }
        return open;
    }

    @PreDestroy
    synchronized void stop() {
        if (calls != null) {
            calls.close();
        }
    }
}
