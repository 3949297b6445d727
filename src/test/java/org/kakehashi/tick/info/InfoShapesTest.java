package org.kakehashi.tick.info;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.AttackDefencePlan;
import org.kakehashi.scenario.Service;
import org.kakehashi.scenario.Service.FlagStore;
import org.kakehashi.site.language.Text;
import org.kakehashi.tick.Placement;
import org.kakehashi.tick.info.AttackInfo.FlagPlace;
import org.kakehashi.tick.info.AttackInfo.FlagPlaces;
import org.kakehashi.tick.info.AttackInfo.Round;
import org.kakehashi.tick.info.AttackInfo.Target;
import org.kakehashi.tick.info.InfoDocuments.Kind;

class InfoShapesTest {
    private static final Service HANKO =
            service("hanko", new FlagStore("seals", true), new FlagStore("archive", false));
    private static final Service TRAM = service("tram", new FlagStore("tickets", true), new FlagStore("routes", true));
    private static final Service METER = service("meterhub", new FlagStore("readings", false));

    private static final AttackInfo INFO = new AttackInfo(
            Optional.of(new Round(5, Instant.parse("2026-11-30T12:00:00.4Z"), Instant.parse("2026-11-30T12:01:00.4Z"))),
            List.of(
                    new Target(71, 1, "橋", "JP", "10.160.0.1", true),
                    new Target(70, 2, "NOP", "EU", "10.160.0.2", false)),
            List.of(HANKO, TRAM, METER),
            new FlagPlaces(List.of(
                    new FlagPlace(4, 1, "hanko", "seals", "seal 印 \"4\""),
                    new FlagPlace(3, 1, "hanko", "seals", "seal-3"),
                    new FlagPlace(4, 2, "tram", "routes", "r-4"),
                    new FlagPlace(4, 1, "tram", "tickets", "t-4"),
                    new FlagPlace(4, 1, "tram", "routes", "r-4"))));

    private static Service service(String id, FlagStore... stores) {
        return new Service(
                id,
                Text.same(id),
                "box",
                8080,
                new Service.Checker(Service.Protocol.ENOCHECKER, "check-" + id, 8000, List.of()),
                List.of(stores),
                100);
    }

    private static String of(Kind kind) {
        return new InfoDocuments(INFO).of(kind).toString();
    }

    private static String of(Kind kind, Map<String, String> picks) {
        return new InfoDocuments(INFO).of(kind, picks).map(Object::toString).orElse("none");
    }

    @Test
    void asFaustCtfPublishesIt() {
        assertEquals("""
                {"teams":[1,2],"flag_ids":{"hanko":{"1":["seal-3","seal 印 \\"4\\""]},\
                "tram":{"1":["t-4","r-4"],"2":["r-4"]}}}""", of(Kind.FAUST));
    }

    @Test
    void asSaarctfPublishesIt() {
        assertEquals("""
                {"flag_regex":"KKH_[A-Za-z0-9_-]{44}","teams":[\
                {"id":1,"name":"橋","affiliation":"JP","logo":null,"ip":"10.160.0.1","online":true},\
                {"id":2,"name":"NOP","affiliation":"EU","logo":null,"ip":"10.160.0.2","online":true}],\
                "flag_ids":{"hanko":{"10.160.0.1":{"4":"seal-3","5":"seal 印 \\"4\\""},"10.160.0.2":{}},\
                "tram":{"10.160.0.1":{"5":["t-4","r-4"]},"10.160.0.2":{"5":[null,"r-4"]}}},\
                "current_tick":6,"current_tick_start":1796040000,"current_tick_until":1796040060}""", of(Kind.SAARCTF));
    }

    @Test
    void asEnowarsPublishesIt() {
        assertEquals("""
                {"availableTeams":["10.160.0.1","10.160.0.2"],"services":{\
                "hanko":{"10.160.0.1":{"4":{"0":["seal-3"]},"5":{"0":["seal 印 \\"4\\""]}},"10.160.0.2":{}},\
                "tram":{"10.160.0.1":{"5":{"0":["t-4"],"1":["r-4"]}},"10.160.0.2":{"5":{"1":["r-4"]}}}}}""", of(Kind.ENOWARS));
    }

    @Test
    void asEcsc2025PublishesIt() {
        assertEquals("""
                {"5":{"1":{"hanko":{"0":"seal 印 \\"4\\"","1":null},"tram":{"0":"t-4","1":"r-4"},"meterhub":{"0":null}},\
                "2":{"hanko":{"0":null,"1":null},"tram":{"0":null,"1":"r-4"},"meterhub":{"0":null}}}}""", of(Kind.ATTACK_INFO));
        assertEquals(
                "{\"1\":{\"name\":\"hanko\",\"flagstores\":2},\"2\":{\"name\":\"tram\",\"flagstores\":2},\"3\":{\"name\":\"meterhub\",\"flagstores\":1}}",
                of(Kind.SERVICES));
        assertEquals(
                "{\"1\":{\"name\":\"橋\",\"affiliation\":\"JP\",\"logo\":null},\"2\":{\"name\":\"NOP\",\"affiliation\":\"EU\",\"logo\":null}}",
                of(Kind.TEAMS));
        assertEquals("{\"round\":6,\"time\":\"2026-11-30T12:00:00\"}", of(Kind.CURRENT_ROUND));
    }

    @Test
    void partsOfItArePickedAsInEcsc2025() {
        assertEquals(
                "{\"5\":{\"1\":{\"0\":\"seal 印 \\\"4\\\"\",\"1\":null},\"2\":{\"0\":null,\"1\":null}}}",
                of(Kind.ATTACK_INFO, Map.of("service", "hanko")));
        assertEquals(
                "{\"hanko\":{\"0\":\"seal-3\",\"1\":null},\"tram\":{\"0\":null,\"1\":null},\"meterhub\":{\"0\":null}}",
                of(Kind.ATTACK_INFO, Map.of("round", "4", "team", "1")));
        assertEquals(
                "null", of(Kind.ATTACK_INFO, Map.of("round", "4", "team", "1", "service", "hanko", "flagstore", "1")));
        assertEquals("{\"name\":\"tram\",\"flagstores\":2}", of(Kind.SERVICES, Map.of("service", "tram")));
        assertEquals("none", of(Kind.ATTACK_INFO, Map.of("round", "1")));
        assertEquals("none", of(Kind.ATTACK_INFO, Map.of("service", "x")));
        assertEquals("none", of(Kind.TEAMS, Map.of("team", "3")));
    }

    @Test
    void beforeTheFirstTickThereAreTargetsAndNothingElse() {
        var nothing = new InfoDocuments(
                new AttackInfo(Optional.empty(), INFO.targets(), INFO.services(), new FlagPlaces(List.of())));
        assertEquals(
                "{\"round\":0,\"time\":null}", nothing.of(Kind.CURRENT_ROUND).toString());
        assertEquals("{}", nothing.of(Kind.ATTACK_INFO).toString());
        assertEquals(
                "{\"teams\":[1,2],\"flag_ids\":{\"hanko\":{},\"tram\":{}}}",
                nothing.of(Kind.FAUST).toString());
    }

    @Test
    void theSameInfoHasTheSameTag() {
        assertEquals(
                new InfoDocuments(INFO).of(Kind.FAUST).tag(),
                new InfoDocuments(INFO).of(Kind.FAUST).tag());
    }

    @Test
    void aPlaceIsToldFromTheEndOfItsTickOnAndAsLongAsTheFlagCounts() {
        var plan = new AttackDefencePlan(List.of(HANKO), new AttackDefencePlan.Ticks(60, 3));
        var placed = new Placement(4, 1, "hanko", "seals", Placement.State.PLACED, "here");
        assertFalse(AttackInfos.isTold(placed, plan, 4));
        assertTrue(AttackInfos.isTold(placed, plan, 5));
        assertTrue(AttackInfos.isTold(placed, plan, 6));
        assertFalse(AttackInfos.isTold(placed, plan, 7));
        var archive = new Placement(4, 1, "hanko", "archive", Placement.State.PLACED, "secret");
        assertFalse(AttackInfos.isTold(archive, plan, 5));
        var refused = new Placement(4, 1, "hanko", "seals", Placement.State.REFUSED, "here");
        assertFalse(AttackInfos.isTold(refused, plan, 5));
        var silent = new Placement(4, 1, "hanko", "seals", Placement.State.PLACED, "");
        assertFalse(AttackInfos.isTold(silent, plan, 5));
    }
}
