package coop.milpa.savings.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.Members;
import coop.milpa.members.Registration;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Sex;
import coop.milpa.platform.Source;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.savings.CashMovement;
import coop.milpa.savings.OpenSavings;
import coop.milpa.savings.ProductRules;
import coop.milpa.savings.ProductRules.Rules;
import coop.milpa.savings.Quotas;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.SavingsOperations;
import coop.milpa.savings.SavingsOrder;
import coop.milpa.savings.SavingsProduct;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.savings.SavingsRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** Members of a cooperative who save, and the products they save with. */
@TestComponent
class MembersFixture {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Members members;
    private final SavingsProducts products;
    private final SavingsRules rules;
    private final SavingsOperations operations;
    private final Books inBooks;

    MembersFixture(
            Members members,
            SavingsProducts products,
            SavingsRules rules,
            SavingsOperations operations,
            Books inBooks) {
        this.members = members;
        this.products = products;
        this.rules = rules;
        this.operations = operations;
        this.inBooks = inBooks;
    }

    Member adult(Open books) {
        return member(books, LocalDate.of(1980, 5, 17), MemberKind.PERSON, "");
    }

    Member child(Open books, LocalDate birth, Member guardian) {
        return member(books, birth, MemberKind.MINOR, guardian.number());
    }

    Member member(Open books, LocalDate birth, MemberKind kind, String guardian) {
        String number = "M" + NUMBERS.incrementAndGet();
        var registration = new Registration(
                number,
                "Socia " + number,
                kind,
                Optional.of(birth),
                Sex.FEMALE,
                new Home("1", ""),
                IdentityDocument.NONE,
                Optional.empty(),
                "",
                guardian);
        return Objects.requireNonNull(
                members.register(books.cooperative(), List.of(registration)).get(number));
    }

    void product(Open books, String code, LocalDate from, Rules what) {
        products.add(books.cooperative(), new SavingsProduct(code, code, code));
        InterestFixture.done(rules.publish(books.cooperative(), rules(code, from, what)));
    }

    static ProductRules rules(String code, LocalDate from, Rules what) {
        return new ProductRules(code, BooksFixture.GTQ, from, what, Source.unconfirmed("made up for a test"));
    }

    SavingsAccount account(Open books, Member owner, String product, String first) {
        return InterestFixture.done(operations.open(opening(books, owner, product, first)));
    }

    SavingsAccount programmed(Open books, Member owner, String product, Quotas quotas) {
        OpenSavings plain = opening(books, owner, product, "0.00");
        return InterestFixture.done(operations.open(new OpenSavings(
                plain.order(), plain.owner(), plain.product(), plain.first(), plain.cash(), Optional.of(quotas))));
    }

    /** What the books say that a member has. */
    String balance(Open books, SavingsAccount account) {
        return inBooks.balance(books.cooperative(), account.id())
                .orElseThrow()
                .negated()
                .toDecimal()
                .toPlainString();
    }

    static OpenSavings opening(Open books, Member owner, String product, String first) {
        return new OpenSavings(order(books, owner), owner.number(), product, gtq(first), own(owner), Optional.empty());
    }

    static CashMovement cash(Open books, Member who, SavingsAccount account, String amount) {
        return new CashMovement(order(books, who), account.terms().number(), gtq(amount), own(who));
    }

    static SavingsOrder order(Open books, Member who) {
        return new SavingsOrder(
                books.cooperative(),
                RequestId.next(),
                BooksFixture.TELLER,
                new SavingsOrder.Place(books.branch(), Set.of(who.party()), Optional.empty()));
    }

    static CashDeclaration own(Member who) {
        return new CashDeclaration(who.party(), who.party(), who.party(), "venta de café");
    }

    static void assertRefused(String code, Outcome<?> outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why().code()).isEqualTo(code));
    }

    static Money gtq(String amount) {
        return Money.of(amount, BooksFixture.GTQ);
    }
}
