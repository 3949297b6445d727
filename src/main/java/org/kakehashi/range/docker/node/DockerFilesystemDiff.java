package org.kakehashi.range.docker.node;

import static org.kakehashi.range.words.EngineWords.WORDS;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.ChangeLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.kakehashi.range.docker.client.EngineErrors;
import org.kakehashi.range.engine.FilesystemDiff;
import org.kakehashi.range.engine.RangeUnavailable;

/** Reads volumes as archives and asks the engine what changed in the root file system; nothing runs in the node for it. */
@ApplicationScoped
class DockerFilesystemDiff implements FilesystemDiff {
    private static final long MOST_BYTES = 64L << 20;

    @Inject
    DockerClient docker;

    @Inject
    NodeContainers nodes;

    @Override
    public Seen of(long teamId, String node) {
        String container = nodes.running(teamId, node).id();
        Map<String, String> files = new HashMap<>();
        try {
            List<String> volumes = volumes(container);
            for (ChangeLog change : Optional.ofNullable(
                            docker.containerDiffCmd(container).exec())
                    .orElse(List.of())) {
                // A folder is named when anything below it changed, and so is the place of each volume.
                if (volumes.stream().noneMatch(volume -> volume.startsWith(change.getPath()))) {
                    files.put(change.getPath(), "kind " + change.getKind());
                }
            }
            for (String volume : volumes) {
                try (InputStream archive =
                        docker.copyArchiveFromContainerCmd(container, volume).exec()) {
                    read(volume, archive, files);
                }
            }
            return new Seen(files);
        } catch (IOException e) {
            throw new RangeUnavailable(WORDS.filesOfCannotBeRead(node), e);
        } catch (RuntimeException e) {
            throw e instanceof RangeUnavailable known ? known : EngineErrors.unavailable(e);
        }
    }

    private List<String> volumes(String container) {
        InspectContainerResponse found = docker.inspectContainerCmd(container).exec();
        return Optional.ofNullable(found.getMounts()).orElse(List.of()).stream()
                .filter(mount -> mount.getName() != null && mount.getDestination() != null)
                .map(mount -> mount.getDestination().getPath())
                .toList();
    }

    private static void read(String volume, InputStream archive, Map<String, String> files) throws IOException {
        String parent = volume.substring(0, volume.lastIndexOf('/') + 1);
        try (var tar = new TarArchiveInputStream(new Bounded(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                MessageDigest hash = sha256();
                tar.transferTo(new java.security.DigestOutputStream(java.io.OutputStream.nullOutputStream(), hash));
                files.put(
                        parent + entry.getName(),
                        entry.getMode() + " " + entry.getLongUserId() + " " + entry.getLongGroupId() + " "
                                + entry.getLinkName() + " "
                                + HexFormat.of().formatHex(hash.digest()));
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What a node wrote is its own choice, also how much. */
    private static final class Bounded extends FilterInputStream {
        private long left = MOST_BYTES;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            take(1);
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            take(read);
            return read;
        }

        private void take(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("a volume holds more than " + (MOST_BYTES >> 20) + " MiB");
            }
        }
    }
}
