package org.kakehashi.launch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kakehashi.account.Account;
import org.kakehashi.account.Accounts;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Region;
import org.kakehashi.exercise.Team;
import org.kakehashi.exercise.Teams;

/** The ways in that an operator hands out first. */
@ApplicationScoped
class Links {
    /**
     * One way in.
     *
     * @param whose {@code instructor}, {@code EU} or {@code JP}
     * @param name login of the instructor, or name of the team
     * @param path path of the page, from the root of the site
     */
    record Link(String whose, String name, String path) {
        String line() {
            return whose + "\t" + name + "\t" + path;
        }
    }

    @Inject
    Accounts accounts;

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    /**
     * The instructor's first login, as long as no password has been chosen (this draws a new link, the old one stops
     * working), and the first team of each region in the newest exercise that is not over.
     */
    @Transactional
    List<Link> draw() {
        var links = new ArrayList<Link>();
        accounts.byLogin().stream()
                .filter(account -> account.login().equals(Demo.INSTRUCTOR) && !account.disabled())
                .findFirst()
                .map(this::instructor)
                .ifPresent(links::add);
        Optional<Exercise> newest = exercises.newestFirst().stream()
                .filter(exercise -> !exercise.state().isOver())
                .findFirst();
        newest.ifPresent(exercise -> {
            List<Team> all = teams.of(exercise.id());
            for (Region region : Region.values()) {
                all.stream()
                        .filter(team -> team.region() == region)
                        .findFirst()
                        .map(team -> new Link(region.name(), team.name(), "/join/" + team.joinCode()))
                        .ifPresent(links::add);
            }
        });
        return links;
    }

    private Link instructor(Account account) {
        String path = account.hasPassword() ? "/sign-in" : accounts.firstLoginLink(account);
        return new Link("instructor", account.login(), path);
    }
}
