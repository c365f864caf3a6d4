package coop.milpa.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.MilpaApplication;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** What a server that listens says to requests that it cannot read, and how long an address may be. */
@SpringBootTest(classes = MilpaApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({TestDatabase.class, TestClock.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class ServerErrorPageTests {

    private static final String NAMES_THE_SERVER = "(?is).*(tomcat|apache|java|coop\\.milpa|HTTP Status|Server:).*";
    private static final String OPEN_PAGE = "GET /sign-in?q=";
    private static final String END = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private final int port;

    ServerErrorPageTests(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /c/X/members/%00" + END,
                "GET /c/X/members/%zz" + END,
                "GET /c/X/members/a%2Fb" + END,
                "GET /c/X/members/<script>" + END,
                "GET /a b c" + END,
                "GET /sign-in HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
                "GET /sign-in HTTP/1.1\r\nConnection: close\r\n\r\n"
            })
    void whatTheServerCannotReadIsRefusedInBothLanguagesAndTellsNothingOfTheServer(String request) throws IOException {
        assertRefused(asked(request));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%C3%B1"})
    void anAddressWithAsMuchAsAFieldTakesIsAnsweredByThePageItself(String letter) throws IOException {
        assertThat(asked(OPEN_PAGE + letter.repeat(10_000) + END))
                .startsWith("HTTP/1.1 200")
                .contains("<main");
    }

    @Test
    void anAddressBeyondAllMeasureIsRefusedAsWell() throws IOException {
        assertRefused(asked(OPEN_PAGE + "x".repeat(70_000) + END));
    }

    private static void assertRefused(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("No se entiende lo que se pidió", "What was asked for cannot be understood")
                .contains("Content-Security-Policy: default-src 'self'", "X-Content-Type-Options: nosniff")
                .contains("text/html;charset=UTF-8")
                .doesNotMatch(NAMES_THE_SERVER);
    }

    private String asked(String request) throws IOException {
        try (var server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            server.getOutputStream().write(request.getBytes(UTF_8));
            server.getOutputStream().flush();
            return new String(server.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
