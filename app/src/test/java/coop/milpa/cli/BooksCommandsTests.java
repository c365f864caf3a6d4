package coop.milpa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Entry;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Ledger;
import coop.milpa.ledger.Standing;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.Registration;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Sex;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Branch;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsAccount.Terms;
import coop.milpa.savings.SavingsAccounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What people and scripts see of a cooperative's books: one story, a command after another. */
@TestMethodOrder(OrderAnnotation.class)
class BooksCommandsTests {

    private static final LocalDate FIRST = LocalDate.of(1995, 1, 1);
    private static final Currency CZK = Currency.getInstance("CZK");
    private static final String[] CREATE = {
        "cooperative",
        "create",
        "--code",
        "milpa-1",
        "--name",
        "Cooperativa Ñuu, R.L.",
        "--country",
        "CZ",
        "--currency",
        "CZK",
        "--books-from",
        "1995-01-01"
    };
    private static final long PDF_BYTES_MAX = 30_000;
    private static final String ROW =
            "milpa-1,\"Cooperativa Ñuu, R.L.\",CZ,CZK,Europe/Prague,gt-cooperativa,,1995-01-01,1";

    @TempDir
    static Path folder = Path.of("");

    private static Optional<RunningProgram> program = Optional.empty();

    @BeforeAll
    static void start() {
        program = Optional.of(new RunningProgram(folder));
    }

    @Test
    @Order(1)
    void aCooperativeIsCreatedOnceAndListed() {
        assertThat(milpa(CREATE).lines()).endsWith(ROW);
        assertThat(milpa(CREATE).status()).isEqualTo(ExitStatus.DONE);
        assertThat(milpa("cooperative", "list").lines())
                .containsExactly("code,name,country,currency,zone,template,federation,books_from,grade", ROW);
    }

    @Test
    @Order(2)
    void aCodeThatIsTakenIsStatusOne() {
        String[] other = CREATE.clone();
        other[5] = "Otra";

        RunningProgram.Result taken = milpa(other);

        assertThat(taken.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(taken.err()).contains("milpa-1 is another cooperative's");
    }

    @Test
    @Order(3)
    void aCooperativeThatNobodyKnowsIsStatusOne() {
        RunningProgram.Result unknown = milpa("balances", "--cooperative", "nobody", "--on", "1995-01-01");

        assertThat(unknown.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(unknown.err()).contains("nobody", "cooperative list");
    }

    @Test
    @Order(4)
    void balancesAreWhatTheCooperativeOwesAndZeroesAreListed() {
        program.orElseThrow().work(BooksCommandsTests::doBusiness);

        assertThat(milpa("balances", "--cooperative", "milpa-1", "--on", "1995-01-01")
                        .lines())
                .containsExactly(
                        "account,owner,product,currency,balance", "7,1,demand,CZK,120.50", "8,1,demand,CZK,0.00");
    }

    @Test
    @Order(5)
    void theTrialBalanceHasBothSidesAndATotalOfEachCurrency() {
        List<String> lines = milpa("trial-balance", "--cooperative", "milpa-1", "--on", "1995-01-01")
                .lines();

        assertThat(lines).first().isEqualTo("code,name,currency,debit,credit");
        assertThat(lines).last().isEqualTo("TOTAL,Total,CZK,120.50,120.50");
        assertThat(lines).anyMatch(line -> line.endsWith(",CZK,0.00,120.50"));
        assertThat(lines).anyMatch(line -> line.endsWith(",CZK,120.50,0.00"));
    }

    @Test
    @Order(6)
    void closingTwiceClosesOnce() {
        String[] close = {"close", "--all", "--through", "1995-01-02"};

        assertThat(milpa(close).out()).contains("milpa-1,2,1995-01-01,1995-01-03,4,");
        assertThat(milpa(close).out()).contains("milpa-1,0,,1995-01-03,0,");
        assertThat(milpa("close", "--cooperative", "milpa-1", "--through", "2999-01-01")
                        .status())
                .isEqualTo(ExitStatus.REFUSED);
    }

    @Test
    @Order(7)
    void aStatementGoesFromItsOpeningToItsClosingBalance() throws IOException {
        Path file = folder.resolve("statement.pdf");
        RunningProgram.Result statement = milpa(
                "statement",
                "--cooperative",
                "milpa-1",
                "--account",
                "7",
                "--from",
                "1995-01-01",
                "--to",
                "1995-01-31",
                "--pdf",
                file.toString());

        assertThat(statement.lines())
                .containsExactly(
                        "date,value_date,concept,narrative,out,in,balance",
                        "1995-01-01,,Opening balance,,,,0.00",
                        "1995-01-01,1995-01-01,Deposit,\"a la señora Güicho, Łódź\",0.00,150.50,150.50",
                        "1995-01-01,1995-01-01,Withdrawal,,30.00,0.00,120.50",
                        "1995-01-31,,Totals and closing balance,,30.00,150.50,120.50");
        assertThat(Files.size(file)).as("letters are embedded, not whole fonts").isLessThan(PDF_BYTES_MAX);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(
                            "Cooperativa Ñuu, R.L.",
                            "María Řezníčková",
                            "a la señora Güicho, Łódź",
                            "150.50",
                            "120.50",
                            "1 / 1");
        }
    }

    @Test
    @Order(8)
    void theBooksAreProvenLineByLine() {
        RunningProgram.Result verified = milpa("verify", "--cooperative", "milpa-1");

        assertThat(verified.err()).isEmpty();
        assertThat(verified.status()).isEqualTo(ExitStatus.DONE);
        assertThat(verified.lines()).first().isEqualTo("cooperative,invariant,result,figure");
        assertThat(verified.lines()).contains("milpa-1,entries-balance,ok,4 lines");
        assertThat(verified.lines().stream().skip(1)).allMatch(line -> line.contains(",ok,"));
    }

    @Test
    @Order(9)
    void wrongUsageIsStatusTwo() {
        for (String words : List.of(
                "cooperative create --code a",
                "cooperative create --code a --name A --country GT --currency GTQ --books-from 1995-02-30",
                "balances --cooperative milpa-1",
                "trial-balance --on 1995-01-01",
                "statement --cooperative milpa-1 --account 7 --from 1995-01-31 --to 1995-01-01",
                "close --through 1995-01-01",
                "close --all --cooperative milpa-1 --through 1995-01-01")) {
            RunningProgram.Result wrong = milpa(words.split(" ", -1));
            assertThat(wrong.status()).as(words).isEqualTo(ExitStatus.USAGE);
            assertThat(wrong.err().lines()).as(words).hasSize(1);
            assertThat(wrong.out()).as(words).isEmpty();
        }
    }

    private static RunningProgram.Result milpa(String... words) {
        return program.orElseThrow().run(words);
    }

    /** A member with two accounts puts money into one of them and takes some of it out. */
    private static void doBusiness(Platform platform) {
        Cooperatives network = platform.port(Cooperatives.class);
        Cooperative here = network.byCode("milpa-1").orElseThrow();
        Branch main = network.mainBranch(here.id());
        MemberId maria = platform.port(TenantScope.class)
                .write(here.id(), () -> platform.port(Members.class).register(here.id(), List.of(maria())))
                .values()
                .iterator()
                .next()
                .id();
        AccountId savings = platform.port(SavingsAccounts.class)
                .open(here.id(), main.id(), List.of(terms("7", maria), terms("8", maria)))
                .getFirst()
                .id();
        AccountId cash = platform.port(Accounts.class).own(here.id(), AccountRole.CLEARING, main.id(), CZK);
        Ledger ledger = platform.port(Ledger.class);
        Heading deposit = heading(here, "import.deposit").saying("a la señora Güicho, Łódź");
        ledger.submit(Entry.transfer(deposit, cash, savings, Money.of("150.50", CZK), Standing.MEMBER))
                .join();
        Heading withdrawal = heading(here, "import.withdrawal");
        ledger.submit(Entry.transfer(withdrawal, savings, cash, Money.of("30.00", CZK), Standing.MEMBER))
                .join();
    }

    private static Heading heading(Cooperative here, String concept) {
        return Heading.of(here.id(), RequestId.next(), concept, ActorId.next());
    }

    private static Terms terms(String number, MemberId owner) {
        return new Terms(number, owner, List.of(), SavingsAccount.DEMAND, CZK, FIRST);
    }

    private static Registration maria() {
        return new Registration(
                "1",
                "María Řezníčková",
                MemberKind.PERSON,
                Optional.of(LocalDate.of(1960, 5, 3)),
                Sex.FEMALE,
                new Home("", ""),
                IdentityDocument.NONE,
                Optional.empty(),
                "",
                "");
    }
}
