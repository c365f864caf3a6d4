package coop.milpa.parties;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Verification;
import coop.milpa.parties.Household.Place;
import coop.milpa.parties.Household.Relation;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the ports of consents and households promise. */
@ModuleTest
class ConsentsAndHouseholdsTests {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final LocalDate BEFORE = TODAY.minusDays(10);

    private final Parties parties;
    private final Consents consents;
    private final Households households;
    private final Duplicates duplicates;
    private final List<Verification> verifications;
    private CooperativeId here = CooperativeId.next();

    ConsentsAndHouseholdsTests(
            Parties parties,
            Consents consents,
            Households households,
            Duplicates duplicates,
            List<Verification> verifications) {
        this.parties = parties;
        this.consents = consents;
        this.households = households;
        this.duplicates = duplicates;
        this.verifications = verifications;
    }

    @BeforeEach
    void inACooperativeOfItsOwn() {
        here = CooperativeId.next();
    }

    @Test
    void consentHoldsFromItsDayUntilItIsWithdrawn() {
        PartyId ana = person("Ana");
        done(consents.record(said(ana, "BUREAU", true, BEFORE)));
        done(consents.record(said(ana, "BUREAU", false, TODAY)));
        assertThat(consents.holds(here, ana, "BUREAU", BEFORE.minusDays(1))).isFalse();
        assertThat(consents.holds(here, ana, "BUREAU", TODAY.minusDays(1))).isTrue();
        assertThat(consents.holds(here, ana, "BUREAU", TODAY)).isFalse();
        assertThat(consents.holds(here, ana, "MARKETING", TODAY)).isFalse();
        assertThat(consents.history(here, ana)).hasSize(2);
        assertThat(consents.history(CooperativeId.next(), ana)).isEmpty();
    }

    @Test
    void askingTwiceWritesDownOnce() {
        PartyId ana = person("Ana");
        RecordConsent command = said(ana, "BUREAU", true, TODAY);
        assertThat(done(consents.record(command))).isEqualTo(done(consents.record(command)));
        assertThat(consents.history(here, ana)).hasSize(1);
    }

    @Test
    void whatIsWrongWithAConsentIsSaid() {
        PartyId ana = person("Ana");
        assertThat(code(consents.record(said(PartyId.next(), "BUREAU", true, TODAY))))
                .isEqualTo("parties.unknown-party");
        assertThat(code(consents.record(said(ana, "BUREAU", true, TODAY.plusDays(1)))))
                .isEqualTo("parties.consent-ahead");
        assertThat(code(consents.record(said(ana, "ASTROLOGY", true, TODAY)))).isEqualTo("parties.unknown-purpose");
        var old = new Consent("BUREAU", true, TODAY, Consent.Channel.PAPER, "0");
        assertThat(code(consents.record(new RecordConsent(here, RequestId.next(), ana, old))))
                .isEqualTo("parties.other-text");
        assertThat(code(consents.record(said(ana, "BUREAU", false, TODAY)))).isEqualTo("parties.nothing-to-withdraw");
        done(consents.record(said(ana, "BUREAU", true, TODAY)));
        assertThat(code(consents.record(said(ana, "BUREAU", false, BEFORE)))).isEqualTo("parties.said-otherwise-since");
    }

    @Test
    void whoWasMergedHasSaidItForTheSurvivor() {
        PartyId ana = person("Ana");
        PartyId again = person("Anna");
        done(consents.record(said(again, "SERVICE", true, TODAY)));
        done(duplicates.merge(new MergeParties(here, RequestId.next(), ana, again, "la misma")));
        assertThat(consents.holds(here, ana, "SERVICE", TODAY)).isTrue();
        assertProven();
    }

    @Test
    void aHouseholdIsItsPeopleOnADay() {
        PartyId ana = person("Ana");
        PartyId eva = person("Eva");
        HouseholdId home = form(ana);
        done(households.join(join(home, eva, TODAY)));
        assertThat(households.of(here, eva, TODAY).orElseThrow().people())
                .containsExactly(new Place(ana, Relation.HEAD), new Place(eva, Relation.CHILD));
        assertThat(households.of(here, eva, BEFORE)).isEmpty();
        assertThat(households.find(CooperativeId.next(), home, TODAY)).isEmpty();
        assertProven();
    }

    @Test
    void nobodyBelongsToTwoHouseholds() {
        PartyId ana = person("Ana");
        PartyId eva = person("Eva");
        HouseholdId home = form(ana);
        HouseholdId other = form(eva);
        assertThat(code(households.join(join(home, eva, TODAY)))).isEqualTo("parties.in-a-household");
        assertThat(code(duplicates.merge(new MergeParties(here, RequestId.next(), ana, eva, "la misma"))))
                .isEqualTo("parties.both-in-households");
        done(households.leave(leave(eva, Optional.empty())));
        done(households.join(join(home, eva, TODAY)));
        assertThat(households.find(here, other, TODAY)).isEmpty();
        assertProven();
    }

    @Test
    void aHeadLeavesOthersToOneOfThem() {
        PartyId ana = person("Ana");
        PartyId eva = person("Eva");
        HouseholdId home = form(ana);
        done(households.join(join(home, eva, BEFORE)));
        assertThat(code(households.leave(leave(ana, Optional.empty())))).isEqualTo("parties.no-head");
        assertThat(code(households.leave(leave(ana, Optional.of(ana))))).isEqualTo("parties.no-head");
        done(households.leave(leave(ana, Optional.of(eva))));
        assertThat(households.find(here, home, TODAY).orElseThrow().people())
                .containsExactly(new Place(eva, Relation.HEAD));
        assertThat(code(households.leave(leave(ana, Optional.empty())))).isEqualTo("parties.in-no-household");
        assertProven();
    }

    @Test
    void onlyPeopleThatAreKnownFormHouseholdsThatAreThere() {
        PartyId ana = person("Ana");
        assertThat(code(households.join(join(HouseholdId.next(), ana, TODAY)))).isEqualTo("parties.unknown-household");
        assertThat(code(households.join(join(HouseholdId.next(), PartyId.next(), TODAY))))
                .isEqualTo("parties.unknown-party");
        var body = new Particulars(
                PartyKind.ORGANISATION,
                PartyName.printed("Comité Pro Agua"),
                Optional.empty(),
                Sex.UNSTATED,
                new Home("", ""),
                "",
                List.of());
        PartyId committee = done(parties.enter(new EnterParty(here, RequestId.next(), body, List.of())))
                .id();
        assertThat(code(households.form(new FormHousehold(here, RequestId.next(), "Comité", committee, BEFORE))))
                .isEqualTo("parties.no-person");
    }

    private void assertProven() {
        assertThat(verifications.stream()
                        .flatMap(each -> each.verify(here).stream())
                        .filter(finding -> finding.name().startsWith("parties-")))
                .hasSize(4)
                .allMatch(Verification.Finding::holds);
    }

    private HouseholdId form(PartyId head) {
        return done(households.form(new FormHousehold(here, RequestId.next(), "Familia Batz", head, BEFORE)));
    }

    private JoinHousehold join(HouseholdId home, PartyId who, LocalDate from) {
        return new JoinHousehold(here, RequestId.next(), home, new Place(who, Relation.CHILD), from);
    }

    private LeaveHousehold leave(PartyId who, Optional<PartyId> newHead) {
        return new LeaveHousehold(here, RequestId.next(), who, TODAY.minusDays(1), newHead);
    }

    private RecordConsent said(PartyId who, String purpose, boolean given, LocalDate day) {
        var consent = new Consent(purpose, given, day, Consent.Channel.BRANCH, "1");
        return new RecordConsent(here, RequestId.next(), who, consent);
    }

    private PartyId person(String given) {
        var who = new Particulars(
                PartyKind.PERSON,
                PartyName.of(given, "Batz", "", ""),
                Optional.of(LocalDate.of(1980, 5, 6)),
                Sex.FEMALE,
                new Home("", ""),
                "",
                List.of());
        return done(parties.enter(new EnterParty(here, RequestId.next(), who, List.of())))
                .id();
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new AssertionError("Refused: " + outcome);
    }

    private static String code(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(Refusal why)) {
            return why.code();
        }
        throw new AssertionError("Not refused: " + outcome);
    }
}
