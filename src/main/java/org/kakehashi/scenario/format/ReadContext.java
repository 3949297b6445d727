package org.kakehashi.scenario.format;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.scenario.ImageOffer;

/**
 * What is known around a text, to be compared with it; what is not known is not checked.
 *
 * @param folder name of the scenario's folder, which its id must repeat
 * @param images what the image catalogue offers, by name; {@link ImageOffer#UNTOLD} for one without a manifest
 * @param registries hosts of registries, with their ports, whose images the operator allows
 * @param files the files of the scenario's folder, by path
 * @param hostMebibytes memory of the machine that is to run it
 */
public record ReadContext(
        Optional<String> folder,
        Optional<Map<String, ImageOffer>> images,
        Optional<Set<String>> registries,
        Optional<Map<String, Bytes>> files,
        OptionalInt hostMebibytes) {
    public static final ReadContext UNKNOWN = new ReadContext(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty());

    public ReadContext withFolder(String name) {
        return new ReadContext(Optional.of(name), images, registries, files, hostMebibytes);
    }

    public ReadContext withImages(Map<String, ImageOffer> offers) {
        return new ReadContext(folder, Optional.of(offers), registries, files, hostMebibytes);
    }

    public ReadContext withRegistries(Set<String> hosts) {
        return new ReadContext(folder, images, Optional.of(hosts), files, hostMebibytes);
    }

    public ReadContext withFiles(Map<String, Bytes> byPath) {
        return new ReadContext(folder, images, registries, Optional.of(byPath), hostMebibytes);
    }

    public ReadContext withHostMebibytes(int mebibytes) {
        return new ReadContext(folder, images, registries, files, OptionalInt.of(mebibytes));
    }
}
