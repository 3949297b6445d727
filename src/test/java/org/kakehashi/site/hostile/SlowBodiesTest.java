package org.kakehashi.site.hostile;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;

/** Bodies are collected before a worker has to do with them, and have a bound whether or not they say their length. */
@QuarkusTest
class SlowBodiesTest {
    private static final String HEAD = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n";

    @TestHTTPResource("/")
    URL platform;

    @Inject
    Sessions sessions;

    /** More than there are workers. */
    @Test
    void whoSendsSlowlyHoldsUpNobody() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = new Socket(platform.getHost(), platform.getPort());
                slow.add(socket);
                socket.getOutputStream()
                        .write((HEAD + "Content-Length: 10000\r\n\r\nlogin=a").getBytes(StandardCharsets.US_ASCII));
            }
            given().get("/sign-in").then().statusCode(200);
            given().formParam("login", "nobody")
                    .formParam("password", "wrong")
                    .post("/sign-in")
                    .then()
                    .statusCode(401);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** The deadline is short in tests; bytes come for as long as the connection is open. */
    @Test
    void aHeadThatNeverEndsIsCutOff() throws Exception {
        try (Socket socket = new Socket(platform.getHost(), platform.getPort())) {
            socket.setSoTimeout(100);
            socket.getOutputStream().write("GET / HTTP/1.1\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
            await("the end of the connection").atMost(Duration.ofSeconds(30)).until(() -> isClosed(socket));
        }
    }

    private static boolean isClosed(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write('a');
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStrangerMaySendLittle(boolean saysHowMuch) throws Exception {
        String body = "login=" + "x".repeat(17_000);
        String framed = saysHowMuch
                ? "Content-Length: " + body.length() + "\r\n\r\n" + body
                : "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length()) + "\r\n" + body
                        + "\r\n0\r\n\r\n";
        String answer = RawClient.send(platform, (HEAD + framed).getBytes(StandardCharsets.US_ASCII), false);
        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("16 KiB") && answer.contains("ログイン"), answer);
    }

    @Test
    void whatSaysNoLengthIsReadAllTheSame() throws Exception {
        String framed = "Transfer-Encoding: chunked\r\n\r\n7\r\nlogin=a\r\n5\r\n&to=/\r\n0\r\n\r\n";
        String answer = RawClient.send(platform, (HEAD + framed).getBytes(StandardCharsets.US_ASCII), false);
        assertTrue(answer.startsWith("HTTP/1.1 401"), answer);
    }

    @Test
    void onlyAuthorsSendScenarios() {
        byte[] much = new byte[300 * 1024];
        given().cookie("kkh_session", session(Role.OBSERVER))
                .multiPart("file", "a.zip", much)
                .post("/scenarios/upload")
                .then()
                .statusCode(413)
                .body(containsString("256 KiB"));
        given().cookie("kkh_session", session(Role.AUTHOR))
                .multiPart("file", "a.zip", much)
                .post("/scenarios/upload")
                .then()
                .statusCode(400);
    }

    @Test
    void waitingForLeaveToSendIsAnswered() throws Exception {
        try (Socket socket = new Socket(platform.getHost(), platform.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((HEAD + "Expect: 100-continue\r\nContent-Length: 7\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] leave = socket.getInputStream().readNBytes("HTTP/1.1 100".length());
            assertEquals("HTTP/1.1 100", new String(leave, StandardCharsets.US_ASCII));
            socket.getOutputStream().write("login=a".getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.contains("HTTP/1.1 401"), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0",
                "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                        + "HTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n"
            })
    void nobodySpeaksHttp2WithoutTls(String hello) throws Exception {
        String answer = RawClient.send(platform, hello.getBytes(StandardCharsets.ISO_8859_1), false);
        assertFalse(answer.contains(" 101 "), answer);
        assertTrue(answer.isEmpty() || answer.startsWith("HTTP/"), answer);
    }

    private String session(Role role) {
        return sessions.open(new Subject(Subject.Kind.ACCOUNT, 7_000_007), Set.of(role));
    }
}
