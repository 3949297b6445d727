package org.kakehashi.workbench.web;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;

/** Browsers of authors with real sessions; redirects are not followed, forms are sent as UTF-8. */
@ApplicationScoped
public class Authors {
    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset("UTF-8"));

    @Inject
    Sessions sessions;

    public RequestSpecification emma() {
        return with(new Subject(Subject.Kind.ACCOUNT, 8_000_001), Role.AUTHOR, "en");
    }

    public RequestSpecification hana() {
        return with(new Subject(Subject.Kind.ACCOUNT, 8_000_002), Role.AUTHOR, "ja");
    }

    public RequestSpecification with(Subject subject, Role role, String language) {
        return given().config(UTF_8)
                .redirects()
                .follow(false)
                .accept("text/html")
                .cookie("language", language)
                .cookie("kkh_session", sessions.open(subject, Set.of(role)));
    }
}
