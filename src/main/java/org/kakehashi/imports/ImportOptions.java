package org.kakehashi.imports;

import java.util.Optional;
import org.kakehashi.imports.images.ImageMap;
import org.kakehashi.scenario.format.ReadContext;

/**
 * What the user chose.
 *
 * @param format the format of the source; if empty, it is told from the files
 * @param id id of the new scenario, a name of our format
 * @param images which images stand for foreign ones
 * @param pick where several could be imported: a file or folder of the source, or empty
 * @param around what the new scenario will be compared with, such as the catalogue of images
 */
public record ImportOptions(
        Optional<ImportFormat> format, String id, ImageMap images, String pick, ReadContext around) {
    /** Everything as usual. */
    public static ImportOptions usual(String id) {
        return new ImportOptions(Optional.empty(), id, ImageMap.standard(), "", ReadContext.UNKNOWN);
    }
}
