package org.kakehashi.range.docker.node;

import static org.kakehashi.range.words.EngineWords.WORDS;

import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kakehashi.range.docker.client.EngineErrors;
import org.kakehashi.range.engine.EngineFailure;
import org.kakehashi.range.plan.PlacedFile;
import org.kakehashi.site.language.Text;

/**
 * Puts files into a container that never ran. Never by environment, label or image layer: those can be read from other
 * places. They lie in named volumes, so that the root file system may stay read-only.
 */
public final class NodeFiles {
    private static final Text READING_USERS = WORDS.readingEtcPasswdOfTheImage();

    private final DockerClient docker;

    public NodeFiles(DockerClient docker) {
        this.docker = docker;
    }

    public void place(String container, List<PlacedFile> files) {
        Map<String, TarArchive.User> owners = owners(container, files);
        Map<String, List<PlacedFile>> byFolder = files.stream()
                .collect(Collectors.groupingBy(PlacedFile::folder, LinkedHashMap::new, Collectors.toList()));
        byFolder.forEach((folder, group) -> EngineErrors.unlessUnchanged(
                WORDS.placingFilesIn(folder),
                () -> docker.copyArchiveToContainerCmd(container)
                        .withRemotePath(folder)
                        .withNoOverwriteDirNonDir(true)
                        .withTarInputStream(TarArchive.of(group, owners))
                        .exec()));
    }

    private Map<String, TarArchive.User> owners(String container, List<PlacedFile> files) {
        Map<String, TarArchive.User> owners = new HashMap<>();
        for (PlacedFile file : files) {
            String owner = file.owner();
            if (TarArchive.isNumber(owner)) {
                int id = Integer.parseInt(owner);
                owners.put(owner, new TarArchive.User(id, id));
            } else if (!owner.isEmpty() && !owner.equals("root") && !owners.containsKey(owner)) {
                owners.put(owner, named(container, owner, file));
            }
        }
        return owners;
    }

    private TarArchive.User named(String container, String owner, PlacedFile file) {
        TarArchive.User user =
                EngineErrors.ask(READING_USERS, () -> users(container)).get(owner);
        if (user == null) {
            throw new EngineFailure(WORDS.fileIsToBelongTo(file.path(), owner), null);
        }
        return user;
    }

    private Map<String, TarArchive.User> users(String container) {
        try (InputStream archive =
                docker.copyArchiveFromContainerCmd(container, "/etc/passwd").exec()) {
            return TarArchive.users(archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
