package org.kakehashi.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** What is cheaper to find out before the platform starts than to read from a stack trace afterwards. */
final class Preflight {
    private static final Duration DATABASE_LIMIT = Duration.ofSeconds(10);

    private Preflight() {}

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
            throw new CannotStart(
                    "Cannot listen on " + host + ":" + port + ": " + e.getMessage()
                            + ". Stop the program that uses this port, or choose another with " + setting + ".",
                    host + ":" + port + " で待ち受けできません（" + e.getMessage() + "）。このポートを使っているプログラムを停止するか、" + setting
                            + " で別のポートを指定してください。",
                    e);
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
        return new CannotStart(
                setting + " is “" + port + "”; it must be a number from 0 to 65535.",
                setting + " の値「" + port + "」が正しくありません。0～65535の数値を指定してください。",
                cause);
    }

    /** The database that the operator named must answer. */
    static void databaseAnswers(String url) throws CannotStart {
        DriverManager.setLoginTimeout((int) DATABASE_LIMIT.toSeconds());
        String user = Setting.of("quarkus.datasource.username").orElse("");
        String password = Setting.of("quarkus.datasource.password").orElse("");
        try {
            DriverManager.getConnection(url, user, password).close();
        } catch (SQLException e) {
            throw new CannotStart(
                    "The database " + url + " does not let us in: " + e.getMessage()
                            + ". Check QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and"
                            + " QUARKUS_DATASOURCE_PASSWORD, and that the server runs.",
                    "データベース " + url + " に接続できません（" + e.getMessage()
                            + "）。QUARKUS_DATASOURCE_JDBC_URL、QUARKUS_DATASOURCE_USERNAME、QUARKUS_DATASOURCE_PASSWORD"
                            + " の値と、サーバーが動作していることを確認してください。",
                    e);
        }
    }
}
