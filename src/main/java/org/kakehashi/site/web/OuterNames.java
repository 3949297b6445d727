package org.kakehashi.site.web;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Mapper;
import io.quarkus.qute.ResolutionContext;
import io.quarkus.qute.Results;
import io.quarkus.qute.ValueResolver;
import java.util.concurrent.CompletionStage;

/**
 * Finds a name of a template that an outer section declares, such as the task's card inside of the loop over its hints.
 * Without this Qute asks all of its resolvers, some two hundred, at every section on the way out before it goes on to the
 * next, which is half of what a page costs.
 */
@EngineConfiguration
public class OuterNames implements ValueResolver {
    /** Before all that look at values, which these are not. */
    private static final int PRIORITY = 100;

    @Override
    public int getPriority() {
        return PRIORITY;
    }

    /** Only where a name is looked for among those of a section, not where a property of a value is. */
    @Override
    public boolean appliesTo(EvalContext context) {
        return context.getBase() instanceof Mapper
                && context.getParams().isEmpty()
                && context.resolutionContext().getData() == context.getBase();
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        ResolutionContext section = context.resolutionContext();
        while (section != null && section.getData() instanceof Mapper names) {
            if (names.appliesTo(context.getName())) {
                CompletionStage<Object> known = names.getAsync(context.getName());
                if (!(known instanceof CompletedStage<Object> now) || now.isFailure()) {
                    break;
                }
                if (!Results.isNotFound(now.get())) {
                    return known;
                }
            }
            section = section.getParent();
        }
        return Results.notFound(context);
    }
}
