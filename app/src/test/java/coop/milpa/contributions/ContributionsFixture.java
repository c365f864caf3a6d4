package coop.milpa.contributions;

import static coop.milpa.receipts.ReceiptsFixture.done;
import static coop.milpa.receipts.ReceiptsFixture.gtq;

import coop.milpa.close.Closes;
import coop.milpa.contributions.Contributions.Opening;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountRole;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.members.Resolution;
import coop.milpa.platform.Progress;
import coop.milpa.platform.SettingKey;
import coop.milpa.platform.Settings;
import coop.milpa.platform.Source;
import coop.milpa.receipts.CashDeclaration;
import coop.milpa.receipts.ReceiptOrder;
import coop.milpa.receipts.ReceiptsFixture;
import coop.milpa.receipts.Splitting;
import coop.milpa.receipts.TakeReceipt;
import coop.milpa.receipts.Tender;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.registry.CreateCooperative;
import coop.milpa.registry.CreateCooperative.Choices;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** A cooperative of the registry whose members have accounts for contributions. */
@TestComponent
public class ContributionsFixture {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static final LocalDate RESOLVED = LocalDate.of(2025, 10, 1);

    private final Cooperatives cooperatives;
    private final Accounts accounts;
    private final Contributions contributions;
    private final ReceiptsFixture people;
    private final Closes closes;
    private final Settings settings;

    ContributionsFixture(
            Cooperatives cooperatives,
            Accounts accounts,
            Contributions contributions,
            ReceiptsFixture people,
            Closes closes,
            Settings settings) {
        this.cooperatives = cooperatives;
        this.accounts = accounts;
        this.contributions = contributions;
        this.people = people;
        this.closes = closes;
        this.settings = settings;
    }

    public Open open(LocalDate first) {
        String code = "A" + NUMBERS.incrementAndGet();
        var command = new CreateCooperative(code, "Aportes " + code, "GT", "GTQ", first, Choices.none());
        Cooperative made = done(cooperatives.create(command));
        var branch = cooperatives.mainBranch(made.id()).id();
        people.forget();
        return new Open(made.id(), branch, accounts.own(made.id(), AccountRole.CASH, branch, BooksFixture.GTQ));
    }

    public List<Member> members(Open books, LocalDate on, int count) {
        List<Member> members = people.members(books, count);
        contributions.open(books.cooperative(), new Opening(books.branch(), BooksFixture.GTQ, on), members);
        return members;
    }

    public Member member(Open books, LocalDate on) {
        return members(books, on, 1).getFirst();
    }

    public void decide(Open books, String name, LocalDate from, String value) {
        settings.set(
                books.cooperative(),
                SettingKey.text(name, ""),
                new Settings.Decision<>(from, value, Source.unconfirmed("made up for a test")));
    }

    public void close(Open books, LocalDate through) {
        done(closes.closeThrough(books.cooperative(), through, Progress.silent()));
    }

    public ContributionPosition position(Open books, MemberId member, LocalDate day) {
        return Objects.requireNonNull(contributions
                .positions(books.cooperative(), List.of(member), day)
                .get(member));
    }

    public PayContributions pays(Open books, Member member, String amount) {
        return new PayContributions(
                books.cooperative(),
                RequestId.next(),
                books.cash(),
                List.of(new PayContributions.Amount(member.id(), gtq(amount))));
    }

    public ContributionPlan plan(Member member, String from, String amount, int dueDay) {
        return new ContributionPlan(member.id(), YearMonth.parse(from), gtq(amount), dueDay);
    }

    /** As the board resolved before the books of any test begin. */
    public TransferContributions handsOver(Open books, Member from, PartyId to, String amount) {
        return new TransferContributions(
                books.cooperative(),
                RequestId.next(),
                books.branch(),
                from.id(),
                to,
                gtq(amount),
                new Resolution("board", "7", "2", RESOLVED),
                "Acuerdo de familia");
    }

    public TakeReceipt receipt(Open books, Member member, Money sum, Splitting splitting) {
        var tender = new Tender.Cash(books.branch(), CashDeclaration.own(member.party()));
        return new TakeReceipt(
                books.cooperative(), RequestId.next(), new ReceiptOrder(member.id(), sum, tender, splitting));
    }
}
