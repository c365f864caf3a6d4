package coop.milpa.parties;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Days;
import coop.milpa.testing.ModuleTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the port of parties promises. */
@ModuleTest
class PartiesTests {

    private static final IdentityDocument DPI = new IdentityDocument("DPI", "1111 11110 0101");
    private static final LocalDate GROWN_UP = LocalDate.of(1980, 5, 6);
    private static final LocalDate CHILD = LocalDate.of(2020, 5, 6);

    private final Parties parties;
    private final Guardianships guardianships;
    private final Documents documents;
    private final Days days;
    private CooperativeId here = CooperativeId.next();

    PartiesTests(Parties parties, Guardianships guardianships, Documents documents, Days days) {
        this.parties = parties;
        this.guardianships = guardianships;
        this.documents = documents;
        this.days = days;
    }

    @BeforeEach
    void inACooperativeOfItsOwn() {
        here = CooperativeId.next();
    }

    @Test
    void whoIsEnteredIsFoundAsSaid() {
        Particulars said = person("María", "López", "Ajú", GROWN_UP, DPI);
        Party party = done(enter(said));
        assertThat(parties.find(here, party.id()).map(Party::particulars)).contains(said);
        assertThat(party.name()).isEqualTo("María López Ajú");
        assertThat(documents.holders(here, "1111111100101")).containsExactly(party.id());
    }

    @Test
    void askingTwiceEntersOnce() {
        var command = new EnterParty(here, RequestId.next(), person("Ana", "Batz", "", GROWN_UP, DPI), List.of());
        assertThat(done(parties.enter(command))).isEqualTo(done(parties.enter(command)));
    }

    @Test
    void theSameRequestWithOtherContentIsRefused() {
        RequestId request = RequestId.next();
        parties.enter(new EnterParty(here, request, person("Ana", "Batz", "", GROWN_UP), List.of()));
        assertThat(refusal(
                        parties.enter(new EnterParty(here, request, person("Eva", "Batz", "", GROWN_UP), List.of()))))
                .isEqualTo(new PartiesRefusal.RequestReused(request));
    }

    @Test
    void twoPeopleWithOneDocumentAreRefusedHoweverItIsWrittenAndCalled() {
        done(enter(person("Ana", "Batz", "", GROWN_UP, DPI)));
        var again = new IdentityDocument("CUI", "1111111100101");
        assertThat(refusal(enter(person("Eva", "Batz", "", GROWN_UP, again))))
                .isEqualTo(new PartiesRefusal.DocumentTaken("CUI", "1111111100101"));
    }

    @Test
    void ofTwoAtOnceWithOneDocumentOneIsRefused() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Outcome<Party>>> both = List.of("Ana", "Eva").stream()
                    .map(name -> CompletableFuture.supplyAsync(
                            () -> enter(person(name, "Batz", "", GROWN_UP, DPI)), threads))
                    .toList();
            assertThat(both.stream().map(CompletableFuture::join).filter(outcome -> outcome instanceof Outcome.Done))
                    .hasSize(1);
        }
    }

    @Test
    void aDocumentMayBeSomebodyElsesInAnotherCooperative() {
        done(enter(person("Ana", "Batz", "", GROWN_UP, DPI)));
        CooperativeId there = CooperativeId.next();
        done(parties.enter(
                new EnterParty(there, RequestId.next(), person("Eva", "Batz", "", GROWN_UP, DPI), List.of())));
    }

    @Test
    void howOldSomebodyIsCountsOnTheDayOfTheBooks() {
        days.begin(here, LocalDate.of(2026, 2, 1));
        Particulars ana = person("Ana", "Batz", "", LocalDate.of(2008, 2, 2));
        assertThat(refusal(enter(ana)).code()).isEqualTo("parties.minor-without-guardian");
        Party mother = done(enter(person("Eva", "Batz", "", LocalDate.of(2008, 2, 1))));
        assertThat(guardianships.isMinor(here, done(enter(ana, mother.id())))).isTrue();
        // born since: that she was, the world says and not the books
        done(enter(person("Luz", "Batz", "", LocalDate.of(2026, 2, 20)), mother.id()));
    }

    @Test
    void whatIsSaidOfADocumentIsChecked() {
        assertThat(codeOf(new IdentityDocument("FOLLETO", "1"))).isEqualTo("parties.unknown-document-type");
        assertThat(codeOf(new IdentityDocument("DPI", "1111111120101"))).isEqualTo("parties.wrong-document-number");
        Particulars body = new Particulars(
                PartyKind.ORGANISATION,
                PartyName.printed("Comité de Agua"),
                Optional.empty(),
                Sex.UNSTATED,
                new Home("", ""),
                "",
                List.of(DPI));
        assertThat(refusal(enter(body)).code()).isEqualTo("parties.document-of-other-kind");
    }

    @Test
    void aBirthDateIsThereAndHasCome() {
        Particulars ageless = new Particulars(
                PartyKind.PERSON,
                PartyName.printed("Ana Batz"),
                Optional.empty(),
                Sex.FEMALE,
                new Home("", ""),
                "",
                List.of());
        assertThat(refusal(enter(ageless)).code()).isEqualTo("parties.birth-date-missing");
        assertThat(refusal(enter(person("Ana", "Batz", "", LocalDate.of(2099, 1, 1))))
                        .code())
                .isEqualTo("parties.birth-date-ahead");
    }

    @Test
    void aMinorIsEnteredWithAnAdultWhoActsForHer() {
        assertThat(refusal(enter(person("Luz", "Batz", "", CHILD))))
                .isEqualTo(new PartiesRefusal.MinorWithoutGuardian("Luz Batz", 18));
        Party mother = done(enter(person("Ana", "Batz", "", GROWN_UP)));
        Party daughter = done(enter(person("Luz", "Batz", "", CHILD), mother.id()));
        assertThat(guardianships.guardiansOf(here, daughter.id())).containsExactly(mother.id());
        assertThat(guardianships.wardsOf(here, mother.id())).containsExactly(daughter.id());
        assertThat(guardianships.isMinor(here, daughter)).isTrue();
    }

    @Test
    void aGuardianIsAnAdultThatTheCooperativeKnowsAndActsForMinorsOnly() {
        Party mother = done(enter(person("Ana", "Batz", "", GROWN_UP)));
        Party daughter = done(enter(person("Luz", "Batz", "", CHILD), mother.id()));
        PartyId nobody = PartyId.next();
        assertThat(refusal(enter(person("Sol", "Batz", "", CHILD), nobody)))
                .isEqualTo(new PartiesRefusal.UnknownParty(nobody));
        assertThat(refusal(enter(person("Sol", "Batz", "", CHILD), daughter.id()))
                        .code())
                .isEqualTo("parties.guardian-not-adult");
        assertThat(refusal(enter(person("Eva", "Batz", "", GROWN_UP), mother.id()))
                        .code())
                .isEqualTo("parties.no-minor");
    }

    @Test
    void aSecondGuardianIsAppointedOnce() {
        Party mother = done(enter(person("Ana", "Batz", "", GROWN_UP)));
        Party father = done(enter(person("Leo", "Batz", "", GROWN_UP)));
        Party daughter = done(enter(person("Luz", "Batz", "", CHILD), mother.id()));
        var command = new AppointGuardian(here, RequestId.next(), daughter.id(), father.id());
        assertThat(done(guardianships.appoint(command))).isEqualTo(done(guardianships.appoint(command)));
        assertThat(guardianships.guardiansOf(here, daughter.id())).containsExactlyInAnyOrder(mother.id(), father.id());
        assertThat(refusal(guardianships.appoint(new AppointGuardian(here, RequestId.next(), father.id(), mother.id())))
                        .code())
                .isEqualTo("parties.no-minor");
    }

    @Test
    void whatIsChangedIsSaidFromNowOnAndAFreedDocumentMayBeAnothers() {
        Party ana = done(enter(person("Ana", "Batz", "", GROWN_UP, DPI)));
        Particulars married = person("Ana", "Batz", "Tzoc", GROWN_UP);
        assertThat(done(parties.change(new ChangeParty(here, RequestId.next(), ana.id(), married)))
                        .particulars())
                .isEqualTo(married);
        done(enter(person("Eva", "Batz", "", GROWN_UP, DPI)));
        Particulars hers = person("Ana", "Batz", "Tzoc", GROWN_UP, DPI);
        assertThat(refusal(parties.change(new ChangeParty(here, RequestId.next(), ana.id(), hers)))
                        .code())
                .isEqualTo("parties.document-taken");
    }

    @Test
    void whatAFileSaysIsKeptAsItIs() {
        PartyId one = PartyId.next();
        PartyId other = PartyId.next();
        var odd = new IdentityDocument("Cédula vieja", "A-1 23");
        parties.enterAll(
                here,
                List.of(
                        new NewParty(one, person("Ana", "Batz", "", CHILD, DPI), List.of()),
                        new NewParty(other, person("Eva", "Batz", "", GROWN_UP, DPI, odd), List.of(one))));
        Party kept =
                Objects.requireNonNull(parties.named(here, List.of(one, other)).get(other));
        assertThat(kept.particulars().documents()).containsExactly(DPI, odd);
        assertThat(documents.holders(here, "1111111100101")).containsExactlyInAnyOrder(one, other);
        assertThat(documents.holders(here, "a123")).containsExactly(other);
    }

    @Test
    void nobodySeesThePartiesOfAnotherCooperative() {
        Party ana = done(enter(person("Ana", "Batz", "", GROWN_UP, DPI)));
        CooperativeId there = CooperativeId.next();
        assertThat(parties.find(there, ana.id())).isEmpty();
        assertThat(documents.holders(there, DPI.number())).isEmpty();
    }

    private Outcome<Party> enter(Particulars who, PartyId... guardians) {
        return parties.enter(new EnterParty(here, RequestId.next(), who, List.of(guardians)));
    }

    private String codeOf(IdentityDocument document) {
        return refusal(enter(person("Ana", "Batz", "", GROWN_UP, document))).code();
    }

    private static Particulars person(
            String given, String paternal, String maternal, LocalDate born, IdentityDocument... papers) {
        return new Particulars(
                PartyKind.PERSON,
                PartyName.of(given, paternal, maternal, ""),
                Optional.of(born),
                Sex.FEMALE,
                new Home("Zona 1", "Totonicapán"),
                "",
                List.of(papers));
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
