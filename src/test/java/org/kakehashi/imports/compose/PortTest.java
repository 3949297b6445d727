package org.kakehashi.imports.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kakehashi.imports.tree.CannotParse;
import org.kakehashi.imports.tree.YamlTree;

class PortTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8080 | 8080",
                "\"8080:80\" | 80",
                "\"127.0.0.1:8001:8000/tcp\" | 8000",
                "\"[::1]:53:53/udp\" | 53u",
                "\"3000-3002\" | 3000 3001 3002",
                "\"9090-9091:8080-8081\" | 8080 8081",
                "{target: 25, published: 1025, protocol: tcp} | 25",
                "\"5005-5000\" | ''",
                "\"70000\" | ''",
                "\"http\" | ''"
            })
    void readsEveryFormOfAPort(String written, String expected) throws CannotParse {
        List<Port> ports = Port.of(YamlTree.documents(written).getFirst());
        assertEquals(
                expected,
                ports.stream()
                        .map(port -> port.number() + (port.udp() ? "u" : ""))
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void aLongRangeIsCut() throws CannotParse {
        assertEquals(20, Port.of(YamlTree.documents("\"1-65535\"").getFirst()).size());
    }

    @Test
    void tellsPagesFromOtherPorts() throws CannotParse {
        assertTrue(Port.of(YamlTree.documents("\"80\"").getFirst()).getFirst().web());
        assertTrue(
                Port.of(YamlTree.documents("{target: 1234, app_protocol: http}").getFirst())
                        .getFirst()
                        .web());
        assertTrue(
                !Port.of(YamlTree.documents("\"5432\"").getFirst()).getFirst().web());
        assertTrue(
                !Port.of(YamlTree.documents("\"80/udp\"").getFirst()).getFirst().web());
    }
}
