package org.kakehashi.site.web.form;

import static org.kakehashi.site.words.SiteWords.WORDS;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.kakehashi.site.Refused;

/**
 * Refuses forms and addresses with control characters, wherever they lead: no text of people has any, databases and
 * programs trip over them, terminals obey them. The text of a scenario passes, for its reader names each at its place.
 */
@ApplicationScoped
class ControlCharacters {
    private static final String SCENARIO = "source";
    private static final String FILE = "text";
    private static final int ESCAPE = 0x1B;

    /** There is a control character in what was sent; nothing was done. */
    static class HoldsControlCharacter extends Refused {
        HoldsControlCharacter(int point) {
            super(Reason.INVALID, WORDS.textHoldsAControlCharacter(String.format("U+%04X", point)));
        }
    }

    @ServerRequestFilter
    void check(RoutingContext context, UriInfo address, HttpHeaders headers) {
        Stream.concat(inAddress(address), inBody(context, headers))
                .map(ControlCharacters::find)
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

    private static OptionalInt find(SentFields.Field field) {
        if (field.name().equals(SCENARIO)) {
            return OptionalInt.empty();
        }
        boolean coloured = field.name().equals(FILE);
        return field.text()
                .codePoints()
                .filter(point -> isControl(point) && !(coloured && point == ESCAPE))
                .findFirst();
    }

    private static boolean isControl(int point) {
        return Character.getType(point) == Character.CONTROL && point != '\t' && point != '\n' && point != '\r';
    }
}
