package org.kakehashi.site.web.form;

import static org.kakehashi.site.words.SiteWords.WORDS;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.kakehashi.site.Refused;

/**
 * Refuses forms and addresses with control characters, wherever they lead: no text of people has any, databases and
 * programs trip over them, terminals obey them. What passes is declared by the page that takes it: {@link ControlsAllowed}.
 */
@ApplicationScoped
class ControlCharacters {
    /** There is a control character in what was sent; nothing was done. */
    static class HoldsControlCharacter extends Refused {
        HoldsControlCharacter(int point) {
            super(Reason.INVALID, WORDS.textHoldsAControlCharacter(String.format("U+%04X", point)));
        }
    }

    @ServerRequestFilter
    void check(RoutingContext context, UriInfo address, HttpHeaders headers, ResourceInfo page) {
        Optional<ControlsAllowed> allowed = Optional.ofNullable(page.getResourceMethod())
                .map(method -> method.getAnnotation(ControlsAllowed.class));
        Stream.concat(inAddress(address), inBody(context, headers))
                .map(field -> find(field, allowed.filter(one -> one.in().equals(field.name()))))
                .flatMapToInt(OptionalInt::stream)
                .findFirst()
                .ifPresent(point -> {
                    throw new HoldsControlCharacter(point);
                });
    }

    private static Stream<SentFields.Field> inAddress(UriInfo address) {
        return Stream.concat(
                        Stream.of(address.getPath()),
                        address.getQueryParameters().values().stream().flatMap(List::stream))
                .map(text -> new SentFields.Field("", text));
    }

    private static Stream<SentFields.Field> inBody(RoutingContext context, HttpHeaders headers) {
        String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        return type == null || context.body().buffer() == null
                ? Stream.empty()
                : SentFields.of(type, context.body().buffer().getBytes()).stream();
    }

    private static OptionalInt find(SentFields.Field field, Optional<ControlsAllowed> allowed) {
        return field.text()
                .codePoints()
                .filter(point -> isControl(point) && allowed.stream().noneMatch(one -> passes(one.only(), point)))
                .findFirst();
    }

    private static boolean passes(int[] only, int point) {
        return only.length == 0 || IntStream.of(only).anyMatch(one -> one == point);
    }

    private static boolean isControl(int point) {
        return Character.getType(point) == Character.CONTROL && point != '\t' && point != '\n' && point != '\r';
    }
}
