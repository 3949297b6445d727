package org.kakehashi.scenario.library;

import java.util.List;

/** A place, beside the folder of the library, where scenarios stand that exercises can be made from. */
public interface Shelf {
    /** Everything on it. */
    List<OnShelf> all();
}
