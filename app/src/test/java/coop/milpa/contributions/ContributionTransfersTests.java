package coop.milpa.contributions;

import static coop.milpa.receipts.ReceiptsFixture.assertRefused;
import static coop.milpa.receipts.ReceiptsFixture.done;
import static coop.milpa.receipts.ReceiptsFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.contributions.ContributionTransfers.By;
import coop.milpa.contributions.ContributionTransfers.Sorting;
import coop.milpa.contributions.ContributionTransfers.Which;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Accounts;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.ledger.Heading;
import coop.milpa.ledger.Holds;
import coop.milpa.ledger.PlaceHold;
import coop.milpa.members.AskToLeave;
import coop.milpa.members.Departures;
import coop.milpa.members.Member;
import coop.milpa.members.Resolution;
import coop.milpa.platform.AmountLimits.Act;
import coop.milpa.platform.TenantScope;
import coop.milpa.receipts.ReceiptsFixture;
import coop.milpa.testing.LimitOfAThousand;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What transfers of contributions promise, on a real database. */
@ModuleTest(with = {"close", "receipts", "members", "parties"})
@Import({BooksFixture.class, ReceiptsFixture.class, ContributionsFixture.class, LimitOfAThousand.class})
class ContributionTransfersTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 12, 22);
    private static final LocalDate NEXT = FIRST.plusDays(1);

    private final ContributionTransfers transfers;
    private final BooksFixture books;
    private final ContributionsFixture fixture;
    private final LimitOfAThousand limit;
    private final Others others;
    private final ReceiptsFixture people;
    private Open open;
    private Member rosa;
    private Member luisa;

    /** What a transfer is seen by. */
    record Others(
            Contributions contributions,
            Certificates certificates,
            ContributionDays days,
            ContributionBook book,
            Departures departures,
            Holds holds,
            Books books,
            Accounts accounts,
            TenantScope tenants) {}

    ContributionTransfersTests(
            ContributionTransfers transfers,
            BooksFixture books,
            ContributionsFixture fixture,
            LimitOfAThousand limit,
            Contributions contributions,
            Certificates certificates,
            ContributionDays days,
            ContributionBook book,
            Departures departures,
            Holds holds,
            Books reading,
            Accounts accounts,
            ReceiptsFixture people,
            TenantScope tenants) {
        this.transfers = transfers;
        this.books = books;
        this.fixture = fixture;
        this.limit = limit;
        this.others =
                new Others(contributions, certificates, days, book, departures, holds, reading, accounts, tenants);
        this.people = people;
        this.open = fixture.open(FIRST);
        this.rosa = fixture.member(open, FIRST);
        this.luisa = fixture.member(open, FIRST);
    }

    @BeforeEach
    void rosaHasThreeHundredAndLuisaFifty() {
        open = fixture.open(FIRST);
        List<Member> both = fixture.members(open, FIRST, 2);
        rosa = both.getFirst();
        luisa = both.getLast();
        done(others.contributions().pay(fixture.pays(open, rosa, "300.00")));
        done(others.contributions().pay(fixture.pays(open, luisa, "50.00")));
        limit.counted();
    }

    @AfterEach
    void booksBalance() {
        books.assertBooksBalance(open);
    }

    @Test
    void whatOneHandsOverTheOtherHas() {
        ContributionTransfer done = done(transfers.transfer(handsOver("120.00")));
        assertThat(done.number()).isEqualTo(1);
        assertThat(done.fromAfter()).isEqualTo(gtq("180.00"));
        assertThat(done.toAfter()).isEqualTo(gtq("170.00"));
        assertStand("180.00", "170.00");
        assertThat(others.books().entry(open.cooperative(), done.made().entry()))
                .hasValueSatisfying(entry -> assertThat(entry.lines())
                        .extracting(line -> line.amount().toString())
                        .containsExactlyInAnyOrder("GTQ 120.00", "GTQ -120.00"));
        assertThat(transfers.find(open.cooperative(), 1)).contains(done);
        assertThat(done(transfers.transfer(handsOver("1.00"))).number()).isEqualTo(2);
    }

    @Test
    void askingTwiceHandsOverOnce() {
        TransferContributions command = handsOver("120.00");
        ContributionTransfer first = done(transfers.transfer(command));
        assertThat(done(transfers.transfer(command))).isEqualTo(first);
        assertStand("180.00", "170.00");
        assertThat(limit.counted()).containsExactly(new Act(ContributionTransfers.TRANSFER, gtq("120.00")));
        var other = new TransferContributions(
                command.cooperative(),
                command.request(),
                command.branch(),
                command.from(),
                command.to(),
                gtq("120.01"),
                command.resolution(),
                command.reason());
        assertRefused(transfers.transfer(other), "ledger.request-reused");
    }

    @Test
    void whoHasNoAccountIsGivenOneToReceiveIn() {
        Member carmen = people.member(open);
        done(transfers.transfer(handsOver(carmen.party(), "120.00")));
        assertThat(fixture.position(open, carmen.id(), FIRST).paidIn()).isEqualTo(gtq("120.00"));
    }

    @Test
    void whatTheBooksRefuseLeavesNothingBehind() {
        Member carmen = people.member(open);
        others.accounts().freeze(open.cooperative(), account(rosa).orElseThrow().id(), true);
        assertRefused(transfers.transfer(handsOver(carmen.party(), "120.00")), "ledger.account-frozen");
        assertThat(account(carmen)).isEmpty();
        assertNothingHappened();
    }

    @Test
    void whoIsNoMemberReceivesNothing() {
        assertRefused(transfers.transfer(handsOver(PartyId.next(), "1.00")), "contributions.receiver-not-member");
        assertNothingHappened();
    }

    @Test
    void whoIsNotInTheRegisterHandsNothingOver() {
        var command = new TransferContributions(
                open.cooperative(),
                RequestId.next(),
                open.branch(),
                MemberId.next(),
                luisa.party(),
                gtq("1.00"),
                new Resolution("board", "7", "2", FIRST),
                "motivo");
        assertRefused(transfers.transfer(command), "contributions.unknown-giver");
        assertNothingHappened();
    }

    @Test
    void whoLeavesNeitherGivesNorReceives() {
        leaves(rosa);
        assertRefused(transfers.transfer(handsOver("1.00")), "contributions.giver-leaving");
        var back = new TransferContributions(
                open.cooperative(),
                RequestId.next(),
                open.branch(),
                luisa.id(),
                rosa.party(),
                gtq("1.00"),
                new Resolution("board", "7", "2", FIRST),
                "motivo");
        assertRefused(transfers.transfer(back), "contributions.receiver-leaving");
        assertNothingHappened();
    }

    @Test
    void everyMemberKeepsHerFirstContribution() {
        fixture.decide(open, "contributions.first-contribution.person", FIRST, "GTQ 100.00");
        assertRefused(transfers.transfer(handsOver("200.01")), "contributions.below-first");
        assertNothingHappened();
        done(transfers.transfer(handsOver("200.00")));
    }

    @Test
    void nobodyReceivesMoreThanTheCap() {
        fixture.decide(open, "contributions.cap-percent", FIRST, "50");
        assertRefused(transfers.transfer(handsOver("125.01")), "contributions.above-cap");
        assertNothingHappened();
        done(transfers.transfer(handsOver("125.00")));
        assertStand("175.00", "175.00");
    }

    @Test
    void whatIsHeldStaysWhereItIs() {
        var account = account(rosa).orElseThrow();
        others.tenants()
                .write(
                        open.cooperative(),
                        () -> done(others.holds()
                                .place(new PlaceHold(
                                        Heading.of(
                                                open.cooperative(), RequestId.next(), "test.hold", BooksFixture.TELLER),
                                        account.id(),
                                        gtq("250.00"),
                                        Optional.empty()))));
        assertRefused(transfers.transfer(handsOver("50.01")), "contributions.part-held");
        done(transfers.transfer(handsOver("50.00")));
    }

    @Test
    void whatIsAboveALimitIsRefusedAndNothingIsHalfDone() {
        done(others.contributions().pay(fixture.pays(open, rosa, "2000.00")));
        assertThat(transfers.transfer(handsOver("1000.01")))
                .isEqualTo(Outcome.refused(new LimitOfAThousand.TooMuch(ContributionTransfers.TRANSFER)));
        assertThat(transfers.sums(all())).isEmpty();
        assertStand("2300.00", "50.00");
    }

    @Test
    void quotasAndArrearsStayWhoseTheyWere() {
        done(others.contributions().plan(open.cooperative(), List.of(fixture.plan(luisa, "2025-12", "25.00", 22))));
        done(transfers.transfer(handsOver("120.00")));
        assertThat(fixture.position(open, luisa.id(), NEXT))
                .extracting(ContributionPosition::paidIn, ContributionPosition::arrears)
                .containsExactly(gtq("170.00"), gtq("25.00"));
    }

    @Test
    void daysCountForEachFromTheDayOfTheTransferOn() {
        fixture.close(open, FIRST.plusDays(9));
        done(transfers.transfer(handsOver("120.00")));
        var twentyDays = new Books.Period(FIRST, FIRST.plusDays(19));
        Map<MemberId, Long> told = new HashMap<>();
        others.days().each(open.cooperative(), BooksFixture.GTQ, twentyDays, told::put);
        assertThat(told)
                .containsOnly(
                        Map.entry(rosa.id(), 10 * 30_000L + 10 * 18_000L),
                        Map.entry(luisa.id(), 10 * 5_000L + 10 * 17_000L));
        assertThat(others.days().stretches(open.cooperative(), luisa.id(), twentyDays))
                .extracting(ContributionDays.Stretch::paidIn)
                .containsExactly(gtq("50.00"), gtq("170.00"));
    }

    @Test
    void aCertificateSaysWhatThereIsAfterwardsAndAnOldOneWhatThereWas() {
        long before = certified(rosa).number();
        done(transfers.transfer(handsOver("120.00")));
        assertThat(certified(rosa).position().paidIn()).isEqualTo(gtq("180.00"));
        assertThat(certified(luisa).position().paidIn()).isEqualTo(gtq("170.00"));
        assertThat(others.certificates().find(open.cooperative(), before))
                .hasValueSatisfying(old -> assertThat(old.position().paidIn()).isEqualTo(gtq("300.00")));
    }

    @Test
    void theBookShowsBothAndItsSumStays() {
        fixture.close(open, FIRST);
        done(transfers.transfer(handsOver("120.00")));
        var asked = new ContributionBook.Asked(open.cooperative(), new Books.Period(NEXT, NEXT));
        assertThat(others.book().sums(asked)).singleElement().satisfies(sum -> {
            assertThat(sum.figures().opening()).isEqualTo(gtq("350.00"));
            assertThat(sum.figures().closing()).isEqualTo(gtq("350.00"));
        });
    }

    @Test
    void transfersAreListedByDayAndMemberWithTheirSum() {
        done(transfers.transfer(handsOver("120.00")));
        done(transfers.transfer(handsOver("5.00")));
        Member carmen = fixture.member(open, FIRST);
        assertThat(transfers.page(all(), new Sorting(By.AMOUNT, false), 0, 10))
                .extracting(ContributionTransfer::number)
                .containsExactly(2L, 1L);
        assertThat(transfers.sums(all())).containsExactly(new ContributionTransfers.Sum(BooksFixture.GTQ, 2, 12_500));
        assertThat(transfers.sums(of(luisa))).hasSize(1);
        assertThat(transfers.sums(of(carmen))).isEmpty();
    }

    @Test
    void anotherCooperativeSeesNoTransfer() {
        done(transfers.transfer(handsOver("120.00")));
        Open other = fixture.open(FIRST);
        assertThat(transfers.find(other.cooperative(), 1)).isEmpty();
    }

    private Optional<ContributionAccount> account(Member member) {
        return Optional.ofNullable(others.contributions()
                .accounts(open.cooperative(), List.of(member.id()))
                .get(member.id()));
    }

    private void assertNothingHappened() {
        assertThat(transfers.sums(all())).isEmpty();
        assertStand("300.00", "50.00");
        assertThat(limit.counted()).isEmpty();
    }

    private void assertStand(String hers, String others) {
        assertThat(fixture.position(open, rosa.id(), NEXT).paidIn()).isEqualTo(gtq(hers));
        assertThat(fixture.position(open, luisa.id(), NEXT).paidIn()).isEqualTo(gtq(others));
    }

    private Certificate certified(Member member) {
        return done(others.certificates().issue(open.cooperative(), RequestId.next(), member.id()));
    }

    private void leaves(Member member) {
        done(others.departures().resign(new AskToLeave(open.cooperative(), RequestId.next(), member.id(), "Se muda")));
    }

    private Which all() {
        return new Which(open.cooperative(), new Books.Period(FIRST, NEXT), Optional.empty());
    }

    private Which of(Member member) {
        return new Which(open.cooperative(), new Books.Period(FIRST, NEXT), Optional.of(member.id()));
    }

    private TransferContributions handsOver(String amount) {
        return handsOver(luisa.party(), amount);
    }

    private TransferContributions handsOver(PartyId to, String amount) {
        return fixture.handsOver(open, rosa, to, amount);
    }
}
