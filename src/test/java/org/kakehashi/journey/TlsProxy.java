package org.kakehashi.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A real nginx with TLS in front of the platform, configured as {@code docs/operating.md} says. */
final class TlsProxy implements AutoCloseable {
    private static final Path NGINX = Path.of("/usr/sbin/nginx");
    private static final Pattern BLOCK = Pattern.compile("```nginx\\n(.*?)```", Pattern.DOTALL);

    /** What surrounds the documented blocks on a Debian machine, with every file in a folder of the test's own. */
    private static final String FRAME = """
            daemon off;
            master_process off;
            pid nginx.pid;
            error_log error.log;
            events {}
            http {
                access_log access.log;
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
            %s
            }
            """;

    private final Path folder;
    private final Process process;

    private TlsProxy(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /**
     * Starts it.
     *
     * @param port to listen on
     * @param platform port of the platform
     * @param pages port of pages of nodes
     */
    static TlsProxy start(Path folder, int port, int platform, int pages) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        run(
                folder,
                "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=range.example"
                        + " -addext subjectAltName=DNS:range.example,DNS:*.range-pages.example -keyout key.pem -out certificate.pem");
        Map<String, String> here = Map.of(
                "listen 443 ssl;", "listen 127.0.0.1:" + port + " ssl;",
                "http://127.0.0.1:8080;", "http://127.0.0.1:" + platform + ";",
                "http://127.0.0.1:8081;", "http://127.0.0.1:" + pages + ";",
                "/etc/ssl/certs/range.example.pem;", folder.resolve("certificate.pem") + ";",
                "/etc/ssl/private/range.example.key;", folder.resolve("key.pem") + ";",
                "/etc/ssl/certs/range-pages.example.pem;", folder.resolve("certificate.pem") + ";",
                "/etc/ssl/private/range-pages.example.key;", folder.resolve("key.pem") + ";");
        String blocks = String.join("\n", documented());
        for (Map.Entry<String, String> name : here.entrySet()) {
            assertTrue(blocks.contains(name.getKey()), "docs/operating.md says " + name.getKey());
            blocks = blocks.replace(name.getKey(), name.getValue());
        }
        Files.writeString(folder.resolve("nginx.conf"), FRAME.formatted(blocks));
        Process process = new ProcessBuilder(
                        NGINX.toString(), "-p", folder + "/", "-c", "nginx.conf", "-e", "error.log")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.log").toFile())
                .start();
        await("nginx, see " + folder).until(() -> {
            assertTrue(process.isAlive(), () -> "nginx ended, see " + folder);
            return listens(port);
        });
        return new TlsProxy(folder, process);
    }

    /** The blocks for the platform and for pages of nodes, word by word. */
    private static List<String> documented() throws IOException {
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("docs/operating.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertEquals(2, blocks.size());
        return blocks;
    }

    /** By this Chromium trusts the key of the test's certificate, and no other. */
    String fingerprint() throws IOException, GeneralSecurityException {
        try (var file = Files.newInputStream(folder.resolve("certificate.pem"))) {
            byte[] key = CertificateFactory.getInstance("X.509")
                    .generateCertificate(file)
                    .getPublicKey()
                    .getEncoded();
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void run(Path folder, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command.split(" "))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("openssl.log").toFile())
                .start();
        assertEquals(0, process.waitFor(), command);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
