package coop.milpa.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coop.milpa.MilpaApplication;
import coop.milpa.ledger.Books;
import coop.milpa.members.Member;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    private static final String MADE_PROGRAM = "org.example.milpa.Deposit";
    private static final Path MADE = Path.of("../examples/client/target");

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

    @Test
    void theClientThatIsMadeFromTheDescriptionTakesADepositOnce() throws IOException, InterruptedException {
        assumeTrue(Files.exists(MADE.resolve("lib")), "examples/client is not built: mvn compile makes it");
        Cooperative home = fixture.cooperative();
        Member rosa = fixture.member(home, "Rosa Ixchel");
        SavingsAccount hers = fixture.account(home, rosa, "0.00");
        String key = fixture.key(home.id(), "savings.deposit");
        List<String> program =
                List.of("-cp", MADE.resolve("classes") + File.pathSeparator + MADE.resolve("lib") + "/*", MADE_PROGRAM);

        Ended first = run(program, home, key, hers.terms().number());

        assertThat(first.status()).as(first.told()).isZero();
        assertThat(first.told()).contains("12.50");
        assertThat(run(program, home, key, hers.terms().number())).isEqualTo(first);
        Ended refused = run(program, home, key, "nowhere");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.told()).contains("savings.unknown-account");
        assertThat(books.balance(home.id(), hers.id()).orElseThrow().negated().toDecimal())
                .isEqualTo("12.50");
    }

    private Ended run(Cooperative home, String key, String account) throws IOException, InterruptedException {
        return run(List.of(PROGRAM.toString()), home, key, account);
    }

    private Ended run(List<String> program, Cooperative home, String key, String account)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(program);
        command.addAll(List.of("http://127.0.0.1:" + port, home.code(), "order-" + account, account, "12.50", "GTQ"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("MILPA_KEY", key);
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), told);
    }
}
