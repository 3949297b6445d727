package org.kakehashi.imports.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.imports.tree.CannotParse;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.imports.tree.YamlTree;
import org.kakehashi.scenario.Ready;

class HealthcheckTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "[CMD, curl, --fail, \"http://localhost:8080/health?all=1\"] @ 8080 @ /health?all=1",
                "[CMD-SHELL, \"curl -f http://127.0.0.1/ || exit 1\"] @ 80 @ /",
                "wget -q --spider http://web:3000 || exit 1 @ 3000 @ /"
            })
    void whatAsksHttpIsAskedByThePlatform(String test, int port, String path) throws CannotParse {
        assertEquals(Optional.of(new Ready.Http(port, path, 200)), gate(test));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "[CMD, nc, -z, localhost, 1025] @ 1025",
                "[CMD-SHELL, \"nc -z -w 2 127.0.0.1 53 || exit 1\"] @ 53",
                "timeout 5s bash -c ':> /dev/tcp/127.0.0.1/9000' || exit 1 @ 9000"
            })
    void whatKnocksAtAPortIsKnockedByThePlatform(String test, int port) throws CannotParse {
        assertEquals(Optional.of(new Ready.Tcp(port)), gate(test));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "[CMD, pg_isready, -U, app] @ pg_isready;-U;app",
                "mysqladmin ping -h localhost @ sh;-c;mysqladmin ping -h localhost",
                "[CMD, curl, \"https://localhost/\"] @ curl;https://localhost/",
                "[CMD, curl, \"http://other:80/\"] @ curl;http://other:80/",
                "[CMD-SHELL, curl http://localhost:99999/] @ sh;-c;curl http://localhost:99999/"
            })
    void theRestRunsInTheNode(String test, String words) throws CannotParse {
        assertEquals(Optional.of(new Ready.Command(List.of(words.split(";")))), gate(test));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[NONE]", "[]", "[CMD]", "", "{a: b}"})
    void withoutACheckThereIsNoGate(String test) throws CannotParse {
        assertEquals(Optional.empty(), gate(test));
    }

    private static Optional<Ready> gate(String test) throws CannotParse {
        Table check = YamlTree.documents("test: " + test).getFirst().table();
        return Healthcheck.gate(check, "web");
    }
}
