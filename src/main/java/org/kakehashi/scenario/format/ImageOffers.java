package org.kakehashi.scenario.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kakehashi.scenario.ImageOffer;
import org.kakehashi.scenario.format.yaml.YamlText;

/** What the images of a catalogue offer: each folder is an image, with a manifest or without. */
public final class ImageOffers {
    private ImageOffers() {}

    /**
     * Reads the manifests of a catalogue. An image whose manifest is missing or broken promises nothing.
     *
     * @param catalogue a folder with a folder for each image
     * @return what is offered, by the image's name
     * @throws IOException if the catalogue cannot be read
     */
    public static Map<String, ImageOffer> read(Path catalogue) throws IOException {
        Map<String, ImageOffer> offers = new TreeMap<>();
        try (Stream<Path> folders = Files.list(catalogue)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                offers.put(String.valueOf(folder.getFileName()), offer(folder.resolve(ImageManifest.FILE)));
            }
        }
        return offers;
    }

    /**
     * Something that changes when any manifest of a catalogue does, without reading one.
     *
     * @throws IOException if the catalogue cannot be read
     */
    public static Object stamp(Path catalogue) throws IOException {
        Map<String, Object> stamps = new TreeMap<>();
        try (Stream<Path> folders = Files.list(catalogue)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                Path manifest = folder.resolve(ImageManifest.FILE);
                stamps.put(
                        String.valueOf(folder.getFileName()),
                        Files.isRegularFile(manifest)
                                ? List.of(Files.getLastModifiedTime(manifest), Files.size(manifest))
                                : "");
            }
        }
        return stamps;
    }

    private static ImageOffer offer(Path manifest) throws IOException {
        if (!Files.isRegularFile(manifest)) {
            return ImageOffer.UNTOLD;
        }
        try (InputStream in = Files.newInputStream(manifest)) {
            byte[] bytes = in.readNBytes(YamlText.MOST_BYTES);
            return ImageManifest.read(new String(bytes, StandardCharsets.UTF_8))
                    .offer()
                    .orElse(ImageOffer.UNTOLD);
        }
    }
}
