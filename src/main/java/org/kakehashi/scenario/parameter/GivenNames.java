package org.kakehashi.scenario.parameter;

import java.util.List;
import java.util.stream.Stream;

/** Given names of fictional people, written so that they fit a login. */
public final class GivenNames {
    private static final List<String> EU = List.of(
            "anna", "bruno", "carla", "dario", "elin", "felix", "greta", "hugo", "ines", "jonas", "klara", "lukas",
            "marta", "nils", "olga", "pavel", "rosa", "stefan", "tereza", "ulrich", "vera", "willem", "yannis",
            "zofia");
    private static final List<String> JP = List.of(
            "aiko", "akira", "chika", "daichi", "emi", "fumio", "goro", "hana", "haruto", "isamu", "jun", "kaede",
            "kenji", "mai", "minoru", "nao", "osamu", "rin", "sakura", "sora", "takumi", "umeko", "yuki", "yuto");

    private GivenNames() {}

    public static List<String> of(Parameter.PersonName.Origin origin) {
        return switch (origin) {
            case EU -> EU;
            case JP -> JP;
            case ANY -> Stream.concat(EU.stream(), JP.stream()).toList();
        };
    }
}
