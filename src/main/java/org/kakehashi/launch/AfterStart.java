package org.kakehashi.launch;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The last steps of a start: what an empty database needs, and the links in a file that only the operator can read.
 * Tests make their own.
 */
@ApplicationScoped
class AfterStart {
    private static final Logger LOG = Logger.getLogger(AfterStart.class);
    private static final String FILE = "links.txt";

    @Inject
    LaunchConfig config;

    @Inject
    Demo demo;

    @Inject
    Links links;

    void started(@Observes StartupEvent event) throws IOException {
        if (LaunchMode.current() == LaunchMode.TEST) {
            return;
        }
        demo.createFirstInstructor();
        if (config.demo()) {
            demo.createFirstExercise();
        }
        write(links.draw().stream().map(Links.Link::line).collect(Collectors.joining("\n", "", "\n")));
    }

    /** Complete or not at all: deploy/up may read it at any moment. */
    private void write(String text) throws IOException {
        Path home = Files.createDirectories(config.home().toAbsolutePath());
        Path fresh = Files.createTempFile(
                home, FILE, null, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text);
        Files.move(fresh, home.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        LOG.infof("first links are in %s", home.resolve(FILE));
    }
}
