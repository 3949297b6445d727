package org.kakehashi.catalogue.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of the image catalogue say. */
@MessageBundle("catalogue")
public interface CatalogueMessages {
    @Message("Images")
    String images();

    @Message(
            "What a node of a scenario can be. The author of an image adds a folder with a Dockerfile and an image.yaml to images/.")
    String lead();

    @Message("Image")
    String image();

    @Message("State")
    String state();

    @Message("Belongs to the platform; scenarios cannot name it.")
    String ofPlatform();

    @Message("Its image.yaml has mistakes, so nothing of it counts:")
    String flaws();

    @Message("line {line}")
    String line(int line);

    @Message("Size")
    String size();

    @Message("Used by")
    String usedBy();

    @Message("by no scenario")
    String usedByNone();

    @Message("built")
    String built();

    @Message("folder changed since")
    String changed();

    @Message("not built")
    String missing();

    @Message("waits to be built")
    String waiting();

    @Message("being built")
    String building();

    @Message("step {step}")
    String step(String step);

    @Message("build failed")
    String failed();

    @Message("unknown")
    String unknown();

    @Message("Build")
    String build();

    @Message("Built at")
    String builtAt();

    @Message("Content")
    String content();

    @Message("Tools")
    String tools();

    @Message("Users")
    String users();

    @Message("Shell")
    String shell();

    @Message("none")
    String none();

    @Message("none, fully hardened")
    String hardened();

    @Message("Profile that it needs")
    String profile();

    @Message("Ports")
    String ports();

    @Message("What its folder says (Dockerfile)")
    String recipe();

    @Message("This platform cannot build images itself; an operator runs deploy/images on the server.")
    String cannotBuild();

    @Message(
            "The last build failed. Its last lines say why; usual causes are no way to the package mirror, a mistake in the Dockerfile or a full disk.")
    String whyFailed();

    @Message("What the builder says")
    String log();

    @Message("asked for by {who}")
    String askedBy(String who);

    @Message("No image.yaml says what it offers, so checks cannot be compared with it.")
    String noOffer();
}
