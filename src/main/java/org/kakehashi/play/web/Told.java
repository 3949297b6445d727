package org.kakehashi.play.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kakehashi.exercise.announcement.Announcement;
import org.kakehashi.exercise.announcement.Announcements;
import org.kakehashi.play.Player;

/** What instructors told a player's team, for templates: {@code inject:told}. */
@Named("told")
@ApplicationScoped
public class Told {
    @Inject
    Announcements announcements;

    /** Newest first. */
    public List<Announcement> to(Player player) {
        return announcements.to(player.exerciseId(), player.teamId());
    }
}
