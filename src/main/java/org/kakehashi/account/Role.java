package org.kakehashi.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody may do; {@link #id()} is what {@code @RolesAllowed} names. */
public enum Role {
    AUTHOR(Role.Id.AUTHOR),
    INSTRUCTOR(Role.Id.INSTRUCTOR),
    TRAINEE(Role.Id.TRAINEE),
    OBSERVER(Role.Id.OBSERVER);

    /** The names as constants, for annotations. */
    public interface Id {
        String AUTHOR = "author";
        String INSTRUCTOR = "instructor";
        String TRAINEE = "trainee";
        String OBSERVER = "observer";
    }

    private final String id;

    Role(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    static String join(Set<Role> roles) {
        return roles.stream().sorted().map(Role::id).collect(Collectors.joining(","));
    }

    static Set<Role> split(String joined) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(values())
                .filter(role -> Set.of(joined.split(",")).contains(role.id))
                .forEach(roles::add);
        return roles;
    }
}
