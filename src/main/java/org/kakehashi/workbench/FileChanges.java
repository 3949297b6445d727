package org.kakehashi.workbench;

import static org.kakehashi.workbench.words.WorkbenchWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.site.Refused;

/**
 * Changes of files other than {@code scenario.yaml}. Each makes the next version, and the author's draft of the text goes
 * on from there.
 */
@ApplicationScoped
public class FileChanges {
    @Inject
    Versions versions;

    /** Adds a file, or replaces its content. */
    @Transactional
    public void put(long projectId, int base, String path, Bytes content, String actor) {
        check(path);
        ScenarioPackage pack = newest(projectId);
        boolean there = pack.file(path).isPresent();
        versions.saveFiles(projectId, base, with(pack, path, content), (there ? "~ " : "+ ") + path, actor);
    }

    @Transactional
    public void remove(long projectId, int base, String path, String actor) {
        check(path);
        ScenarioPackage pack = newest(projectId);
        if (pack.file(path).isEmpty()) {
            throw Refused.notFound();
        }
        versions.saveFiles(projectId, base, pack.without(path), "− " + path, actor);
    }

    /** Gives a file another path; one that stands there already is not overwritten. */
    @Transactional
    public void rename(long projectId, int base, String path, String to, String actor) {
        check(path);
        check(to);
        ScenarioPackage pack = newest(projectId);
        Bytes content = pack.file(path).orElseThrow(Refused::notFound);
        if (pack.file(to).isPresent()) {
            throw new PathIsTaken(to);
        }
        ScenarioPackage changed = pack.without(path).with(to, content);
        versions.saveFiles(projectId, base, changed, path + " → " + to, actor);
    }

    /** The package with another content of a file, as long as it is not too much. */
    static ScenarioPackage with(ScenarioPackage pack, String path, Bytes content) {
        int files = pack.files().size() + (pack.file(path).isPresent() ? 0 : 1);
        long bytes = pack.files().values().stream().mapToLong(Bytes::size).sum()
                - pack.file(path).map(Bytes::size).orElse(0)
                + content.size();
        if (files > ScenarioPackage.MOST_FILES || bytes > ScenarioPackage.MOST_BYTES) {
            throw new PackageIsFull();
        }
        return pack.with(path, content);
    }

    private ScenarioPackage newest(long projectId) {
        return versions.pack(versions.newest(projectId));
    }

    private static void check(String path) {
        if (!ScenarioPackage.isPath(path) || path.equals(ScenarioPackage.YAML)) {
            throw new NoPathForAFile(path);
        }
    }

    /** The refusal of a path where no file of a package can be. */
    public static final class NoPathForAFile extends Refused {
        NoPathForAFile(String path) {
            super(Reason.INVALID, WORDS.noFileCanBeAt(path));
        }
    }

    /** The refusal to overwrite a file by giving another one its name. */
    public static final class PathIsTaken extends Refused {
        PathIsTaken(String path) {
            super(Reason.NOT_NOW, WORDS.thereIsAFileAlready(path));
        }
    }

    /** The refusal of more than a package may hold. */
    public static final class PackageIsFull extends Refused {
        PackageIsFull() {
            super(Reason.INVALID, WORDS.packageHoldsAtMost16Mib());
        }
    }
}
