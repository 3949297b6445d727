package org.kakehashi.range.docker;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A registry on loopback with one image of one file; as much of the OCI distribution API as a pull asks for. */
public final class SmallRegistry implements AutoCloseable {
    private static final String MANIFEST = "application/vnd.docker.distribution.manifest.v2+json";
    private static final String CONFIG = "application/vnd.docker.container.image.v1+json";
    private static final String LAYER = "application/vnd.docker.image.rootfs.diff.tar.gzip";

    /** How a TLS connection begins. */
    private static final int HANDSHAKE = 0x16;

    private final HttpServer server;
    private final ServerSocket door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    private final Map<String, byte[]> blobs = new HashMap<>();
    private final String manifest;

    public SmallRegistry(String content) throws IOException {
        byte[] tar = tar(content);
        byte[] layer = zipped(tar);
        String config = put(utf8("""
                {"architecture":"amd64","os":"linux","config":{"Volumes":{"/srv/data":{}}},
                 "rootfs":{"type":"layers","diff_ids":["%s"]}}""".formatted(digest(tar))));
        manifest = put(utf8("""
                {"schemaVersion":2,"mediaType":"%s",
                 "config":{"mediaType":"%s","size":%d,"digest":"%s"},
                 "layers":[{"mediaType":"%s","size":%d,"digest":"%s"}]}""".formatted(MANIFEST, CONFIG, size(config), config, LAYER, layer.length, put(layer))));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v2/", this::answer);
        server.start();
        Thread.ofVirtual().start(this::open);
    }

    /** The engine tries TLS first, for ten seconds if nobody answers: that it is refused at once. */
    private void open() {
        try {
            while (true) {
                Socket caller = door.accept();
                Thread.ofVirtual().start(() -> connect(caller));
            }
        } catch (IOException closed) {
            // by close()
        }
    }

    private void connect(Socket caller) {
        try (caller) {
            int first = caller.getInputStream().read();
            if (first == HANDSHAKE || first < 0) {
                return;
            }
            try (var inner = new Socket(
                    InetAddress.getLoopbackAddress(), server.getAddress().getPort())) {
                inner.getOutputStream().write(first);
                Thread.ofVirtual().start(() -> pass(caller, inner));
                pass(inner, caller);
            }
        } catch (IOException gone) {
            // the engine closed it
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // either side closed it
        }
    }

    /** The image, pinned by its digest. */
    public String image() {
        return host() + "/range/note@" + manifest;
    }

    public String host() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        byte[] found = path.equals("/v2/") ? utf8("{}") : blobs.get(name);
        try (exchange) {
            if (found == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", path.contains("/manifests/") ? MANIFEST : LAYER);
            exchange.getResponseHeaders().set("Docker-Content-Digest", name);
            boolean bodyless = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(200, bodyless ? -1 : found.length);
            if (!bodyless) {
                exchange.getResponseBody().write(found);
            }
        }
    }

    private String put(byte[] blob) {
        String digest = digest(blob);
        blobs.put(digest, blob);
        return digest;
    }

    private int size(String digest) {
        byte[] blob = blobs.get(digest);
        return blob == null ? 0 : blob.length;
    }

    private static byte[] tar(String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes)) {
            byte[] text = utf8(content);
            var entry = new TarArchiveEntry("note.txt");
            entry.setSize(text.length);
            tar.putArchiveEntry(entry);
            tar.write(text);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] zipped(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(byte[] bytes) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        server.stop(0);
    }
}
