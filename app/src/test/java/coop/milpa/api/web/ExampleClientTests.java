package coop.milpa.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.MilpaApplication;
import coop.milpa.ledger.Books;
import coop.milpa.members.Member;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** The program that the guide shows is run against a server that listens, and does what the guide says. */
@SpringBootTest(classes = MilpaApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@Import({TestDatabase.class, TestClock.class, ApiFixture.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class ExampleClientTests {

    private static final Path PROGRAM = Path.of("../examples/java/TakeDeposit.java");

    private final ApiFixture fixture;
    private final Books books;
    private final int port;

    ExampleClientTests(ApiFixture fixture, Books books, @LocalServerPort int port) {
        this.fixture = fixture;
        this.books = books;
        this.port = port;
    }

    private record Ended(int status, String told) {}

    @Test
    void itTakesADepositOnceHoweverOftenItIsRun() throws IOException, InterruptedException {
        Cooperative home = fixture.cooperative();
        Member rosa = fixture.member(home, "Rosa Ixchel");
        SavingsAccount hers = fixture.account(home, rosa, "0.00");
        String key = fixture.key(home.id(), "savings.deposit");

        Ended first = run(home, key, hers.terms().number());
        Ended again = run(home, key, hers.terms().number());

        assertThat(first.status()).as(first.told()).isZero();
        assertThat(first.told()).contains("\"12.50\"");
        assertThat(again).isEqualTo(first);
        assertThat(run(home, key, "nowhere").status()).isEqualTo(1);
        assertThat(books.balance(home.id(), hers.id()).orElseThrow().negated().toDecimal())
                .isEqualTo("12.50");
    }

    private Ended run(Cooperative home, String key, String account) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                        java,
                        PROGRAM.toString(),
                        "http://127.0.0.1:" + port,
                        home.code(),
                        "order-" + account,
                        account,
                        "12.50",
                        "GTQ")
                .redirectErrorStream(true);
        builder.environment().put("MILPA_KEY", key);
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), told);
    }
}
