package org.kakehashi.account;

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
}
