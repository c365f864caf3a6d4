package coop.milpa.savings;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.members.Member;
import coop.milpa.members.MemberKind;
import coop.milpa.members.MemberSearch;
import coop.milpa.members.Members;
import coop.milpa.members.Registration;
import coop.milpa.parties.Duplicates;
import coop.milpa.parties.Duplicates.Reason;
import coop.milpa.parties.Home;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.MergeParties;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.parties.Sex;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** One person who was entered twice, with savings and movements under both numbers. */
@ModuleTest
@Import(BooksFixture.class)
class MergedPartiesTests {

    private final Members members;
    private final MemberSearch search;
    private final Parties parties;
    private final Duplicates duplicates;
    private final SavingsAccounts savings;
    private final BooksFixture fixture;
    private BooksFixture.Open here;

    MergedPartiesTests(
            Members members,
            MemberSearch search,
            Parties parties,
            Duplicates duplicates,
            SavingsAccounts savings,
            BooksFixture fixture) {
        this.members = members;
        this.search = search;
        this.parties = parties;
        this.duplicates = duplicates;
        this.savings = savings;
        this.fixture = fixture;
        this.here = fixture.open();
    }

    @BeforeEach
    void sheWasEnteredTwice() {
        here = fixture.open();
        members.register(
                here.cooperative(),
                List.of(
                        person("1", "Rosa Batz Tzoc", 1980, "DPI", "1111111100101"),
                        person("2", "TZOC BATZ, Rosa", 1980, "Cédula", "1111111100101"),
                        person("3", "Rosa Batz Tzoc", 1999, "DPI", "2222222200805")));
    }

    @Test
    void sheIsFoundAsADuplicateWithReasonsAndAScore() {
        assertThat(duplicates.candidates(here.cooperative(), 10))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.one().id()).isEqualTo(party("1"));
                    assertThat(found.other().id()).isEqualTo(party("2"));
                    assertThat(found.reasons()).containsExactlyInAnyOrder(Reason.DOCUMENT, Reason.NAME_AND_BIRTH_DATE);
                    assertThat(found.score()).isEqualTo(110);
                });
    }

    @Test
    void theSurestAreFoundFirstHoweverFewAreAskedFor() {
        here = fixture.open();
        members.register(
                here.cooperative(),
                List.of(
                        person("1", "Ana Batz", 1980, "DPI", "1111111100101"),
                        person("2", "Batz, Ana", 1980, "Cédula", "2222222200805")));
        members.register(
                here.cooperative(),
                List.of(
                        person("3", "Eva Coc", 1981, "DPI", "3333333300101"),
                        person("4", "Eva Coc de Tzul", 1981, "Cédula", "3333333300101")));
        members.register(
                here.cooperative(),
                List.of(
                        person("5", "Ixchel Tzoc", 1982, "DPI", "4444444400101"),
                        person("6", "Tzoc, Ixchel", 1982, "Cédula", "4444444400101")));
        assertThat(scores(1)).containsExactly(110);
        assertThat(scores(2)).containsExactly(110, 60);
        assertThat(scores(10)).containsExactly(110, 60, 50);
    }

    private List<Integer> scores(int limit) {
        return duplicates.candidates(here.cooperative(), limit).stream()
                .map(Duplicates.Candidate::score)
                .toList();
    }

    @Test
    void movementsOnBothNumbersStayAndBothNumbersAreHers() {
        deposit("10-1", "1", "100.00");
        deposit("20-1", "2", "50.00");
        PartyId former = party("2");
        Party kept = done(merge("1", "2"));
        assertThat(kept.id()).isEqualTo(party("1")).isEqualTo(party("2"));
        assertThat(parties.find(here.cooperative(), former)).contains(kept);
        assertThat(parties.current(here.cooperative(), former)).isEqualTo(kept.id());
        assertThat(savings.ownedBy(here.cooperative(), member("1").id())).hasSize(1);
        assertThat(savings.ownedBy(here.cooperative(), member("2").id())).hasSize(1);
        assertThat(search.search(here.cooperative(), "1111111100101", 10).hits())
                .extracting(hit -> hit.member().number())
                .containsExactly("1", "2");
        assertThat(duplicates.candidates(here.cooperative(), 10)).isEmpty();
        fixture.assertBooksBalance(here);
    }

    @Test
    void askingTwiceMergesOnceAndASecondMergeIsRefused() {
        var command = new MergeParties(here.cooperative(), RequestId.next(), party("1"), party("2"), "Misma persona");
        Party kept = done(duplicates.merge(command));
        assertThat(done(duplicates.merge(command))).isEqualTo(kept);
        assertThat(refusal(merge("1", "2")).code()).isEqualTo("parties.merged-already");
    }

    @Test
    void twoWithDifferentDocumentsOfOneSeriesAreTwo() {
        assertThat(refusal(merge("1", "3")).code()).isEqualTo("parties.not-the-same");
    }

    @Test
    void aGuardianAndHerWardAreTwo() {
        members.register(
                here.cooperative(),
                List.of(new Registration(
                        "4",
                        "Rosa Batz Tzoc",
                        MemberKind.MINOR,
                        Optional.of(LocalDate.of(2020, 1, 1)),
                        Sex.FEMALE,
                        new Home("Zona 1", ""),
                        IdentityDocument.NONE,
                        Optional.empty(),
                        "",
                        "1")));
        assertThat(refusal(merge("1", "4")).code()).isEqualTo("parties.guardian-of-the-other");
    }

    @Test
    void aMergeOfAMergeLeadsToTheLastSurvivor() {
        PartyId first = party("1");
        done(merge("2", "1"));
        members.register(here.cooperative(), List.of(person("5", "Rosa Batz", 1980, "Carné", "9")));
        PartyId last = party("5");
        done(merge("5", "2"));
        assertThat(parties.current(here.cooperative(), first)).isEqualTo(last);
        assertThat(member("1").party()).isEqualTo(last);
    }

    private void deposit(String account, String member, String amount) {
        var terms = new SavingsAccount.Terms(
                account, member(member).id(), List.of(), SavingsAccount.DEMAND, BooksFixture.GTQ, TestClock.TODAY);
        SavingsAccount opened =
                savings.open(here.cooperative(), here.branch(), List.of(terms)).getFirst();
        assertThat(fixture.post(fixture.deposit(here, opened.id(), amount))).isInstanceOf(Outcome.Done.class);
    }

    private Outcome<Party> merge(String survivor, String duplicate) {
        return duplicates.merge(new MergeParties(
                here.cooperative(), RequestId.next(), party(survivor), party(duplicate), "Misma persona"));
    }

    private Member member(String number) {
        return members.find(here.cooperative(), number).orElseThrow();
    }

    private PartyId party(String number) {
        return member(number).party();
    }

    private static Registration person(String number, String name, int year, String type, String document) {
        return new Registration(
                number,
                name,
                MemberKind.PERSON,
                Optional.of(LocalDate.of(year, 1, 1)),
                Sex.FEMALE,
                new Home("Zona 1", ""),
                new IdentityDocument(type, document),
                Optional.of(LocalDate.of(2020, 1, 1)),
                "",
                "");
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new AssertionError("Refused: " + outcome);
    }

    private static Refusal refusal(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(Refusal why)) {
            return why;
        }
        throw new AssertionError("Not refused: " + outcome);
    }
}
