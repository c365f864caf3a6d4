package coop.milpa.receipts;

import static coop.milpa.receipts.ReceiptsFixture.assertRefused;
import static coop.milpa.receipts.ReceiptsFixture.done;
import static coop.milpa.receipts.ReceiptsFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.platform.Progress;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Import;

/** What employers' files promise. */
@ModuleTest
@Import({BooksFixture.class, ReceiptsFixture.class})
class PayrollTests {

    private final Payrolls payrolls;
    private final Receipts receipts;
    private final Books books;
    private final BooksFixture fixture;
    private final ReceiptsFixture owed;
    private final TestDatabase.Owner owner;
    private Open open;
    private List<Member> people = List.of();
    private AccountId debt;

    @TempDir
    private Path folder = Path.of("");

    PayrollTests(
            Payrolls payrolls,
            Receipts receipts,
            Books books,
            BooksFixture fixture,
            ReceiptsFixture owed,
            TestDatabase.Owner owner) {
        this.payrolls = payrolls;
        this.receipts = receipts;
        this.books = books;
        this.fixture = fixture;
        this.owed = owed;
        this.owner = owner;
        this.open = fixture.open();
        this.debt = fixture.savings(open);
    }

    @BeforeEach
    void threePeopleOweTwentyFive() {
        owed.forget();
        open = fixture.open();
        debt = fixture.savings(open);
        people = owed.members(open, 3);
        people.forEach(each -> owed.owes(each.id(), debt, "25.00", TestClock.TODAY));
    }

    @AfterEach
    void booksBalance() {
        fixture.assertBooksBalance(open);
    }

    @Test
    void eachRowBecomesAReceipt() throws IOException {
        Path file = file("member,amount", row(0, "25.00"), row(1, "10.00"), row(2, "0.01"));
        PayrollReport checked = done(payrolls.check(order(), file, Progress.silent()));
        assertThat(checked.byDestination()).containsEntry(ReceiptsFixture.CODE, gtq("35.01"));
        assertThat(checked.posted()).isZero();
        assertThat(receipts.of(open.cooperative(), people.getFirst().id(), 10)).isEmpty();

        PayrollReport posted = done(payrolls.post(order(), file, Progress.silent()));
        assertThat(posted.posted()).isEqualTo(3);
        assertThat(posted.sum()).isEqualTo(gtq("35.01"));
        assertThat(books.balance(open.cooperative(), debt)).contains(gtq("-35.01"));
        assertThat(receipts.of(open.cooperative(), people.getLast().id(), 10))
                .extracting(receipt -> receipt.number().toString(), Receipt::sum)
                .containsExactly(tuple("P-3", gtq("0.01")));
        assertThat(owed.dues).extracting(Due::amount).containsExactlyInAnyOrder(gtq("15.00"), gtq("24.99"));
    }

    @Test
    void aFileIsPostedOnce() throws IOException {
        Path file = file("member,amount", row(0, "10.00"));
        done(payrolls.post(order(), file, Progress.silent()));
        assertRefused(payrolls.post(order(), file, Progress.silent()), "receipts.payroll-repeated");
        assertThat(done(payrolls.check(order(), file, Progress.silent())).repeated())
                .isOne();
        assertThat(books.balance(open.cooperative(), debt)).contains(gtq("-10.00"));
    }

    @Test
    void whatIsStoppedInTheMiddleHasPostedNothingAndIsPostedOnceLater() throws IOException {
        Path file = file("member,amount", row(0, "10.00"), row(1, "10.00"));
        assertThatThrownBy(() -> payrolls.post(order(), file, new Stopped())).hasMessage("stopped");
        assertThat(books.balance(open.cooperative(), debt)).contains(gtq("0"));
        assertThat(receipts.of(open.cooperative(), people.getFirst().id(), 10)).isEmpty();
        assertThat(done(payrolls.check(order(), file, Progress.silent())).repeated())
                .isZero();
        owed.forget();
        people.forEach(each -> owed.owes(each.id(), debt, "25.00", TestClock.TODAY));

        assertThat(done(payrolls.post(order(), file, Progress.silent())).posted())
                .isEqualTo(2);
        assertThat(books.balance(open.cooperative(), debt)).contains(gtq("-20.00"));
    }

    /** Breaks once all is written and nothing is committed. */
    private static final class Stopped implements Progress {
        private boolean posting;

        @Override
        public void begin(String what, long size) {
            posting = what.equals("post");
        }

        @Override
        public void advance(long by) {
            if (posting) {
                throw new IllegalStateException("stopped");
            }
        }

        @Override
        public void end() {}
    }

    @Test
    void whoHasLeftOnlyPaysDebts() throws IOException {
        owed.takesRest(people.getFirst().id(), debt);
        owner.jdbc()
                .sql("""
                        insert into members.membership (cooperative_id, member_id, step, from_on, state, reason)
                        values (:here, :member, 1, :on, 'RESIGNED', 'moved away')
                        """)
                .param("here", open.cooperative().value())
                .param("member", people.getFirst().id().value())
                .param("on", TestClock.TODAY)
                .update();
        Path more = file("member,amount", row(0, "25.01"));
        assertThat(done(payrolls.post(order(), more, Progress.silent())).errors())
                .extracting(PayrollError::code)
                .containsExactly("receipts.has-left");
        Path debts = file("member,amount", row(0, "25.00"));
        assertThat(done(payrolls.post(order(), debts, Progress.silent())).posted())
                .isOne();
    }

    @Test
    void everyWrongRowIsToldAndThenNothingIsPosted() throws IOException {
        Path file = file(
                "member,amount",
                row(0, "25.00"),
                row(0, "1.00"),
                "nobody,5.00",
                row(1, "0"),
                row(1, "-3.00"),
                row(2, "1.001"),
                row(2, "ten"),
                row(2, "25.01"));
        PayrollReport report = done(payrolls.post(order(), file, Progress.silent()));
        assertThat(report.errors())
                .extracting(PayrollError::row, PayrollError::column, PayrollError::code)
                .containsExactly(
                        tuple(3L, "member", "duplicate-member"),
                        tuple(4L, "member", "unknown-member"),
                        tuple(5L, "amount", "amount-not-positive"),
                        tuple(6L, "member", "duplicate-member"),
                        tuple(6L, "amount", "amount-not-positive"),
                        tuple(7L, "amount", "decimals"),
                        tuple(8L, "member", "duplicate-member"),
                        tuple(8L, "amount", "number"),
                        tuple(9L, "member", "duplicate-member"));
        assertThat(report.posted()).isZero();
        assertThat(owed.dues).hasSize(3);
    }

    @Test
    void whatNothingTakesIsAWrongRow() throws IOException {
        Path file = file("member;amount", people.getFirst().number() + ";25.01");
        assertThat(done(payrolls.post(order(), file, Progress.silent())).errors())
                .extracting(PayrollError::code)
                .containsExactly("receipts.nowhere-for-rest");
    }

    @Test
    void aFileWithoutItsColumnsOrInAnotherEncodingIsTold() throws IOException {
        assertThat(codes(file("socio,amount", "1,2.00"))).containsExactly("missing-column");
        assertThat(codes(file("member,monto", "1,2.00"))).containsExactly("missing-column");
        assertThat(codes(file("member,amount"))).containsExactly("no-rows");
        Path latin = folder.resolve("latin.csv");
        Files.write(latin, "member,amount\nPeña,1.00\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(codes(latin)).containsExactly("encoding");
    }

    @Test
    void oneRowIsUndoneByItself() throws IOException {
        done(payrolls.post(order(), file("member,amount", row(0, "25.00"), row(1, "25.00")), Progress.silent()));
        Receipt first =
                receipts.of(open.cooperative(), people.getFirst().id(), 1).getFirst();
        done(receipts.reverse(
                new ReverseReceipt(open.cooperative(), RequestId.next(), first.id(), "left the employer")));
        assertThat(books.balance(open.cooperative(), debt)).contains(gtq("-25.00"));
    }

    private List<String> codes(Path file) {
        return done(payrolls.check(order(), file, Progress.silent())).errors().stream()
                .map(PayrollError::code)
                .toList();
    }

    private PayrollOrder order() {
        return new PayrollOrder(
                open.cooperative(), open.branch(), "Beneficio La Ceiba", YearMonth.of(2026, 2), BooksFixture.GTQ);
    }

    private String row(int person, String amount) {
        return people.get(person).number() + "," + amount;
    }

    private Path file(String... lines) throws IOException {
        Path file = folder.resolve("payroll-" + RequestId.next() + ".csv");
        return Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
