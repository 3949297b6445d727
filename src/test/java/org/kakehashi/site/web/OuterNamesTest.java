package org.kakehashi.site.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Results;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.ValueResolver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class OuterNamesTest {
    /** The last that is asked: what comes here was asked of all others in vain. */
    private static final class InVain implements ValueResolver {
        private final List<String> names = new ArrayList<>();

        @Override
        public int getPriority() {
            return -10;
        }

        @Override
        public boolean appliesTo(EvalContext context) {
            names.add(context.getName());
            return false;
        }

        @Override
        public CompletionStage<Object> resolve(EvalContext context) {
            return Results.notFound(context);
        }
    }

    private static final Map<String, Object> DATA = data();

    private static Map<String, Object> data() {
        Map<String, Object> data = new HashMap<>();
        data.put("outer", "o");
        data.put("list", List.of("a", "b"));
        data.put("nothing", null);
        data.put("map", Map.of("key", "value"));
        return data;
    }

    /** Each with what Qute makes of it alone. */
    private static final List<String> TEMPLATES = List.of(
            "{#for x in list}{outer}{x}{x_count}{/for}",
            "{#for x in list}{#for y in list}{x}{y}{outer}{#if x is 'a'}{outer}{/if}{/for}{/for}",
            "{#for outer in list}{outer}{/for}{outer}",
            "{#let outer='inner'}{outer}{#for x in list}{outer}{/for}{/let}{outer}",
            "{#let outer=nothing}[{outer ?: 'null'}]{/let}",
            "{#for x in list}{nothing ?: 'none'}{/for}",
            "{#for x in list}{unknown ?: 'none'}{map.outer ?: 'no such key'}{map.key}{/for}",
            "{#let wrapped=map}{#for x in list}{wrapped.key}{wrapped.x ?: 'not a name'}{/for}{/let}",
            "{#with map}{key}{outer}{/with}",
            "{#for x in list}{#with map}{key}{outer}{x}{/with}{/for}",
            "{#for entry in map}{entry.key}{entry.value}{outer}{/for}",
            "{#for x in list}{#when x}{#is 'a'}{outer}{#else}{x}{/when}{/for}");

    @Test
    void findsWhatQuteFinds() {
        Engine plain = engine();
        Engine ours = engine(new OuterNames());
        for (String template : TEMPLATES) {
            assertEquals(rendered(plain, template), rendered(ours, template), template);
        }
    }

    @Test
    void asksNoOtherForANameOfAnOuterSection() {
        InVain inVain = new InVain();
        String shown = rendered(
                engine(new OuterNames(), inVain),
                "{#for x in list}{#let z=x}{#for y in list}{outer}{x}{z}{/for}{/let}{/for}");
        assertEquals("oaaoaaobbobb", shown);
        assertEquals(List.of(), inVain.names);
    }

    private static String rendered(Engine engine, String template) {
        TemplateInstance page = engine.parse(template).instance();
        DATA.forEach(page::data);
        return page.render();
    }

    private static Engine engine(ValueResolver... more) {
        var builder = Engine.builder().addDefaults().addValueResolver(new ReflectionValueResolver());
        Arrays.stream(more).forEach(builder::addValueResolver);
        return builder.build();
    }
}
