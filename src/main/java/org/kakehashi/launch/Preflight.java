package org.kakehashi.launch;

import static org.kakehashi.launch.words.LaunchWords.WORDS;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.kakehashi.launch.database.CannotStart;
import org.kakehashi.site.ProxyAddress;
import org.kakehashi.site.PublicUrl;
import org.kakehashi.site.WrongSetting;
import org.kakehashi.webpage.PageHosts;

/** What is cheaper to find out before the platform starts than to read from a stack trace afterwards. */
final class Preflight {
    private static final Duration DATABASE_LIMIT = Duration.ofSeconds(10);

    private Preflight() {}

    /** What the operator says about addresses must be what browsers can have. */
    static void addressesMakeSense() throws CannotStart {
        try {
            Optional<PublicUrl> url = Setting.of("kakehashi.site.public-url").map(PublicUrl::of);
            new PageHosts(Setting.of("kakehashi.web.host"), url, 0);
            Setting.of("kakehashi.site.trusted-proxies").ifPresent(ProxyAddress::all);
        } catch (WrongSetting e) {
            throw new CannotStart(e.text(), e);
        }
    }

    /** The addresses on which the platform is going to listen must be free. */
    static void portsAreFree() throws CannotStart {
        String host = Setting.of("quarkus.http.host")
                .or(() -> Setting.of("kakehashi.host"))
                .orElse("127.0.0.1");
        String port = Setting.of("quarkus.http.port")
                .or(() -> Setting.of("kakehashi.port"))
                .orElse("8080");
        portIsFree(host, port, "KAKEHASHI_PORT");
        int number = portNumber(port, "KAKEHASHI_PORT");
        String web = Setting.of("kakehashi.web.port").orElse(Integer.toString(number == 0 ? 0 : number + 1));
        portIsFree(host, web, "KAKEHASHI_WEB_PORT");
    }

    static void portIsFree(String host, String port, String setting) throws CannotStart {
        var address = new InetSocketAddress(host, portNumber(port, setting));
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (IOException e) {
            throw new CannotStart(WORDS.cannotListenOn(host, port, String.valueOf(e.getMessage()), setting), e);
        }
    }

    private static int portNumber(String port, String setting) throws CannotStart {
        try {
            int number = Integer.parseInt(port);
            if (number >= 0 && number <= 65_535) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw noPort(port, setting, e);
        }
        throw noPort(port, setting, new IllegalArgumentException(port));
    }

    private static CannotStart noPort(String port, String setting, Exception cause) {
        return new CannotStart(WORDS.isItMustBeANumber(setting, port), cause);
    }

    /** The database that the operator named must answer. */
    static void databaseAnswers(String url) throws CannotStart {
        DriverManager.setLoginTimeout((int) DATABASE_LIMIT.toSeconds());
        String user = Setting.of("quarkus.datasource.username").orElse("");
        String password = Setting.of("quarkus.datasource.password").orElse("");
        try {
            DriverManager.getConnection(url, user, password).close();
        } catch (SQLException e) {
            throw new CannotStart(WORDS.databaseDoesNotLetUsIn(url, String.valueOf(e.getMessage())), e);
        }
    }
}
