package coop.milpa.registry;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Forgery;
import coop.milpa.registry.CreateCooperative.Choices;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestDatabase;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What verify finds of affiliations and offices, when something has written past every rule. */
@ModuleTest
@Import(Forgery.class)
class RegistryVerificationsTests {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 2);
    private static final Election ELECTION = new Election(DAY, "12-2020", "5");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Cooperatives cooperatives;
    private final Affiliations affiliations;
    private final Organs organs;
    private final Forgery forgery;
    private final TestDatabase.Owner owner;
    private CooperativeId here = CooperativeId.next();
    private CooperativeId federation = CooperativeId.next();

    RegistryVerificationsTests(
            Cooperatives cooperatives,
            Affiliations affiliations,
            Organs organs,
            Forgery forgery,
            TestDatabase.Owner owner) {
        this.cooperatives = cooperatives;
        this.affiliations = affiliations;
        this.organs = organs;
        this.forgery = forgery;
        this.owner = owner;
    }

    @BeforeEach
    void aCooperativeUnderAFederation() {
        federation = cooperative(Choices.none().of(Grade.SECOND));
        here = cooperative(Choices.none());
        done(affiliations.begin(new Affiliate(here, RequestId.next(), federation, DAY, "Acta 1")));
        organs.setUp(here, DAY);
    }

    @Test
    void whatTheRulesLetThroughHolds() {
        PartyId ana = PartyId.next();
        PartyId sister = PartyId.next();
        elect(ana, Organ.BOARD, Office.PRESIDENT);
        elect(sister, Organ.SUPERVISORY, Office.MEMBER);
        done(organs.declare(here, new Kinship(ana, sister, Kinship.Kind.CONSANGUINITY, 2)));
        assertThat(organs.conflicts(here, DAY)).hasSize(1);
        assertThat(forgery.found(here)).isEmpty();
        assertThat(forgery.found(federation)).isEmpty();
    }

    @Test
    void aCycleIsFoundOnBothOfItsEnds() {
        unchecked("registry.affiliation", """
                insert into registry.affiliation (cooperative_id, affiliation_id, parent_id, begins, reason, request_id)
                values ('%s', gen_random_uuid(), '%s', '2020-03-02', 'x', gen_random_uuid())
                """.formatted(federation, here));
        assertThat(forgery.found(here)).containsExactly("registry-nobody-is-above-itself");
        assertThat(forgery.found(federation))
                .containsExactly("registry-affiliations-go-up-one-grade", "registry-nobody-is-above-itself");
    }

    @Test
    void twoAffiliationsToOneBodyAtATimeAreFound() {
        unchecked("registry.affiliation", """
                insert into registry.affiliation (cooperative_id, affiliation_id, parent_id, begins, reason, request_id)
                values ('%s', gen_random_uuid(), '%s', '2021-03-02', 'x', gen_random_uuid())
                """.formatted(here, federation));
        assertThat(forgery.found(here)).containsExactly("registry-one-affiliation-to-a-body-at-a-time");
    }

    @Test
    void aSeatThatIsHeldTwiceIsFound() {
        elect(PartyId.next(), Organ.BOARD, Office.PRESIDENT);
        unchecked("registry.office_holder", holding(PartyId.next(), Organ.BOARD, Office.PRESIDENT));
        assertThat(forgery.found(here)).containsExactly("registry-a-seat-is-held-once");
    }

    @Test
    void aRelativeWhoWasKnownBeforeTheElectionIsFound() {
        PartyId ana = PartyId.next();
        PartyId sister = PartyId.next();
        elect(ana, Organ.BOARD, Office.PRESIDENT);
        done(organs.declare(here, new Kinship(ana, sister, Kinship.Kind.CONSANGUINITY, 2)));
        forgery.forge(here, "update registry.kinship set declared_on = '2019-12-01' where declared_on > '2019-12-01'");
        unchecked("registry.office_holder", holding(sister, Organ.SUPERVISORY, Office.MEMBER));
        assertThat(forgery.found(here)).containsExactly("registry-nobody-sits-where-a-rule-kept-her-out");
    }

    private String holding(PartyId party, Organ organ, Office office) {
        return """
                insert into registry.office_holder (cooperative_id, office_id, request_id, party_id, organ, office,
                    begins, ends, elected_on, minute, point)
                values ('%s', gen_random_uuid(), gen_random_uuid(), '%s', '%s', '%s', '2020-03-02', '2021-03-01',
                    '2020-03-02', '1', '1')
                """.formatted(here, party, organ, office);
    }

    /** Writes past the trigger of a table, as a broken restore would. */
    private void unchecked(String table, String sql) {
        owner.jdbc().sql("alter table " + table + " disable trigger checked").update();
        owner.jdbc().sql(sql).update();
        owner.jdbc().sql("alter table " + table + " enable trigger checked").update();
    }

    private void elect(PartyId party, Organ organ, Office office) {
        done(organs.elect(
                new Elect(here, RequestId.next(), party, new Seat(organ, office), DAY, Optional.empty(), ELECTION)));
    }

    private CooperativeId cooperative(Choices choices) {
        String code = "rv-" + COUNT.incrementAndGet();
        return done(cooperatives.create(new CreateCooperative(
                        code, "Cooperativa " + code, "GT", "GTQ", LocalDate.of(2019, 1, 1), choices)))
                .id();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
