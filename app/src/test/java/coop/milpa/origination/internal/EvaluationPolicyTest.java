package coop.milpa.origination.internal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.credit.CreditVersion.Eligibility;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Rate;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.members.StandingRefusal;
import coop.milpa.origination.Evaluation;
import coop.milpa.origination.Finding;
import coop.milpa.origination.OriginationRefusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each rule of judging at its boundary, and which of two speaks first. */
class EvaluationPolicyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Limits GT = new LimitFiles().on("GT", DAY);
    private static final Facts.Person ADULT =
            new Facts.Person(Optional.empty(), false, Optional.empty(), Optional.of(DAY.minusDays(90)));

    @Test
    void whoMayBorrowMeetsNoObstacle() {
        assertThat(new EvaluationPolicy(facts()).obstacles()).isEmpty();
    }

    @Test
    void obstaclesComeInTheirOrder() {
        var standing = new StandingRefusal.NotAMember(MemberId.next());
        var person = new Facts.Person(Optional.of(standing), true, Optional.of(18), Optional.of(DAY));
        var poor = new Facts(
                DAY,
                person,
                rules(),
                gtq("1000.01"),
                own("100", "100"),
                capacity("0", "0", "1", "0"),
                none(),
                true,
                GT);
        assertThat(new EvaluationPolicy(poor).obstacles())
                .extracting(each -> each.code())
                .containsExactly(
                        "members.not-a-member",
                        "origination.body-excluded",
                        "origination.under-age",
                        "origination.too-new",
                        "origination.above-encaje",
                        "origination.no-budget");
    }

    @Test
    void seniorityIsCountedInDays() {
        assertThat(obstacles(since(DAY.minusDays(89)))).containsExactly("origination.too-new");
        assertThat(obstacles(since(DAY.minusDays(90)))).isEmpty();
        assertThat(new EvaluationPolicy(since(DAY)).obstacles())
                .containsExactly(new OriginationRefusal.TooNew(90, DAY.plusDays(90)));
    }

    @Test
    void registeredBodiesAreLentNothingInGuatemalaOnly() {
        var body = new Facts.Person(Optional.empty(), true, Optional.empty(), Optional.empty());
        assertThat(obstacles(with(body, GT))).containsExactly("origination.body-excluded");
        assertThat(obstacles(with(body, new LimitFiles().on("PE", DAY)))).isEmpty();
    }

    @Test
    void encajeIsRoundedDown() {
        assertThat(obstacles(asks("1000.00", own("199.99", "200.01")))).isEmpty();
        assertThat(new EvaluationPolicy(asks("1000.00", own("199.99", "200.00"))).obstacles())
                .containsExactly(new OriginationRefusal.AboveEncaje("2.5", gtq("999.97")));
    }

    @Test
    void whatInstalmentsTakeIsMeasuredAgainstWhatIsLeft() {
        assertThat(codes(pays("5000", "4000", "400", "0"))).contains("origination.capacity-holds");
        assertThat(codes(pays("5000", "4000", "400.01", "0"))).contains("origination.capacity-exceeded");
        assertThat(codes(pays("5000", "5000", "400", "0"))).contains("origination.nothing-left");
        assertThat(codes(pays("5000", "5000", "400", "0")))
                .doesNotContain("origination.capacity-holds", "origination.capacity-exceeded");
    }

    @Test
    void otherLoansCountToo() {
        List<Finding> found = findings(pays("5000", "4000", "200", "300"));
        assertThat(found).contains(Finding.speaksAgainst("origination.over-indebted", "50", "40"));
        assertThat(found).extracting(Finding::code).doesNotContain("origination.capacity-exceeded");
    }

    @Test
    void whatShePaidLateOrNeverSpeaksAgainstHer() {
        assertThat(codes(paid(31, 0, 0))).contains("origination.late-before").doesNotContain("origination.pays-well");
        assertThat(codes(paid(30, 0, 0))).contains("origination.pays-well").doesNotContain("origination.late-before");
        assertThat(codes(paid(0, 1, 0))).contains("origination.written-off-before");
        assertThat(codes(paid(3, 0, 3))).contains("origination.late-now");
    }

    @Test
    void nobodyWasThere() {
        assertThat(codes(facts())).doesNotContain("origination.not-visited");
        Facts unseen = new Facts(
                DAY, ADULT, rules(), gtq("100"), own("100", "100"), capacity("5", "1", "1", "0"), none(), false, GT);
        assertThat(codes(unseen)).contains("origination.not-visited");
    }

    @Test
    void argumentsOfFindingsAreReadAsTheyWereWritten() {
        List<Object> all = List.of(gtq("1234.50"), DAY, "40.5");
        assertThat(FindingText.read(FindingText.of(all))).isEqualTo(all);
        assertThat(FindingText.read(FindingText.of(List.of()))).isEmpty();
    }

    private static Facts facts() {
        return with(ADULT, GT);
    }

    private static Facts with(Facts.Person person, Limits limits) {
        return new Facts(
                DAY,
                person,
                rules(),
                gtq("1000.00"),
                own("400", "100"),
                capacity("5000", "1000", "100", "0"),
                none(),
                true,
                limits);
    }

    private static Facts since(LocalDate day) {
        return with(new Facts.Person(Optional.empty(), false, Optional.empty(), Optional.of(day)), GT);
    }

    private static Facts asks(String amount, Evaluation.Own own) {
        return new Facts(DAY, ADULT, rules(), gtq(amount), own, capacity("5000", "1000", "100", "0"), none(), true, GT);
    }

    private static Facts pays(String income, String expenses, String instalment, String others) {
        var debts =
                new Facts.Debts(new Evaluation.Exposure(1, gtq("100"), 0), new Evaluation.Bureau(1, 0, 0), gtq(others));
        return new Facts(
                DAY,
                ADULT,
                rules(),
                gtq("1000.00"),
                own("400", "100"),
                capacity(income, expenses, instalment, others),
                debts,
                true,
                GT);
    }

    private static Facts paid(long worst, int lost, long now) {
        var debts = new Facts.Debts(
                new Evaluation.Exposure(1, gtq("100"), now), new Evaluation.Bureau(2, worst, lost), gtq("1"));
        return new Facts(
                DAY,
                ADULT,
                rules(),
                gtq("1000.00"),
                own("400", "100"),
                capacity("5000", "1000", "100", "1"),
                debts,
                true,
                GT);
    }

    private static Eligibility rules() {
        return new Eligibility(90, Optional.of(new BigDecimal("2.50")), Rate.ZERO);
    }

    private static Evaluation.Own own(String contributions, String savings) {
        return new Evaluation.Own(gtq(contributions), gtq(savings));
    }

    private static Evaluation.Capacity capacity(String income, String expenses, String instalment, String others) {
        return new Evaluation.Capacity(gtq(income), gtq(expenses), gtq(instalment), gtq(others), GT.instalments());
    }

    private static Facts.Debts none() {
        return new Facts.Debts(new Evaluation.Exposure(0, gtq("0"), 0), new Evaluation.Bureau(0, 0, 0), gtq("0"));
    }

    private static List<String> obstacles(Facts facts) {
        return new EvaluationPolicy(facts)
                .obstacles().stream().map(each -> each.code()).toList();
    }

    private static List<Finding> findings(Facts facts) {
        return new EvaluationPolicy(facts).findings();
    }

    private static List<String> codes(Facts facts) {
        return findings(facts).stream().map(Finding::code).toList();
    }

    private static Money gtq(String amount) {
        return Money.of(amount, BooksFixture.GTQ);
    }
}
