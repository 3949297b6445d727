package org.kakehashi.launch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kakehashi.account.Account;
import org.kakehashi.account.Accounts;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.site.ListeningAddress;
import org.kakehashi.site.PublicUrl;
import org.kakehashi.site.web.SiteConfig;

/** The ways in that an operator hands out first. */
@ApplicationScoped
class Links {
    /**
     * One way in.
     *
     * @param whose {@code instructor}, {@code EU} or {@code JP}
     * @param name login of the instructor, or name of the team
     * @param address of the page
     */
    record Link(String whose, String name, String address) {
        String line() {
            return whose + "\t" + name + "\t" + address;
        }
    }

    @Inject
    Accounts accounts;

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    SiteConfig site;

    @ConfigProperty(name = "quarkus.http.host")
    String host;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

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
                        .map(team -> new Link(region.name(), team.name(), at("/join/" + team.joinCode())))
                        .ifPresent(links::add);
            }
        });
        return links;
    }

    private Link instructor(Account account) {
        String path = account.hasPassword() ? "/sign-in" : accounts.firstLoginLink(account);
        return new Link("instructor", account.login(), at(path));
    }

    private String at(String path) {
        return site.publicUrl().map(PublicUrl::origin).orElseGet(() -> new ListeningAddress(host, port).origin())
                + path;
    }
}
