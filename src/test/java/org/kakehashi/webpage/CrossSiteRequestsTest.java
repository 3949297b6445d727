package org.kakehashi.webpage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossSiteRequestsTest {
    private static final String OWN = "http://abc.localhost:8081";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // a page's own requests
                "GET  | false | -      | same-origin | cors     | empty    | true",
                "POST | false | own    | same-origin | cors     | empty    | true",
                "POST | false | null   | same-origin | navigate | document | true",
                "GET  | false | -      | none        | navigate | document | true",
                "GET  | true  | own    | same-origin | websocket| empty    | true",
                // the link that the platform shows
                "GET  | false | -      | cross-site  | navigate | document | true",
                // what another page tries
                "GET  | false | -      | cross-site  | no-cors  | script   | false",
                "GET  | false | -      | same-site   | cors     | empty    | false",
                "GET  | false | -      | cross-site  | navigate | iframe   | false",
                "POST | false | other  | cross-site  | navigate | document | false",
                "POST | false | own    | same-site   | cors     | empty    | false",
                "GET  | true  | other  | same-site   | websocket| empty    | false",
                "GET  | true  | null   | -           | -        | -        | false",
                "GET  | true  | -      | -           | -        | -        | false",
                // browsers and addresses without Sec-Fetch
                "GET  | false | -      | -           | -        | -        | true",
                "POST | false | own    | -           | -        | -        | true",
                "POST | false | -      | -           | -        | -        | true",
                "POST | false | other  | -           | -        | -        | false",
                "POST | false | null   | -           | -        | -        | false",
                "GET  | true  | own    | -           | -        | -        | true"
            })
    void aPageGetsItsOwnRequestsAndLinksThatAreFollowed(
            String method,
            boolean upgrade,
            String origin,
            String site,
            String mode,
            String destination,
            boolean allowed) {
        String named = "own".equals(origin) ? OWN : "other".equals(origin) ? "http://def.localhost:8081" : origin;
        var said = new CrossSiteRequests.FetchMetadata(
                method,
                upgrade,
                Optional.ofNullable(named),
                Optional.ofNullable(site),
                Optional.ofNullable(mode),
                Optional.ofNullable(destination));
        assertEquals(allowed, CrossSiteRequests.areAllowed(said, OWN));
    }
}
