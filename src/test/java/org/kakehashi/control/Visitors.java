package org.kakehashi.control;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;

/** Browsers of people with real sessions; redirects are not followed, forms are sent as UTF-8. */
@ApplicationScoped
class Visitors {
    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset("UTF-8"));

    @Inject
    Sessions sessions;

    RequestSpecification instructor() {
        return with(new Subject(Subject.Kind.ACCOUNT, 7_000_007), Role.INSTRUCTOR);
    }

    RequestSpecification with(Subject subject, Role role) {
        return nobody().cookie("kkh_session", sessions.open(subject, Set.of(role)));
    }

    RequestSpecification nobody() {
        return given().config(UTF_8).redirects().follow(false).accept(ContentType.HTML);
    }
}
