package coop.milpa.parties;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose documents are once two parties were found to be one. */
@ModuleTest
class MergedDocumentsTests {

    private static final IdentityDocument DPI = new IdentityDocument("DPI", "1111111100101");

    private final Parties parties;
    private final Duplicates duplicates;
    private final Documents documents;
    private final TestDatabase.Owner owner;
    private CooperativeId here = CooperativeId.next();

    MergedDocumentsTests(Parties parties, Duplicates duplicates, Documents documents, TestDatabase.Owner owner) {
        this.parties = parties;
        this.duplicates = duplicates;
        this.documents = documents;
        this.owner = owner;
    }

    @BeforeEach
    void inACooperativeOfItsOwn() {
        here = CooperativeId.next();
    }

    @Test
    void aDocumentOfWhoWasMergedIsNobodyElses() {
        PartyId ana = done(enter("Ana")).id();
        PartyId again = done(enter("Anna", DPI)).id();
        merge(ana, again);
        writtenUnder(again);
        assertThat(code(enter("Eva", DPI))).isEqualTo("parties.document-taken");
        Party restated = done(parties.change(new ChangeParty(here, RequestId.next(), ana, person("Ana Lucía", DPI))));
        assertThat(restated.particulars().documents()).containsExactly(DPI);
        assertThat(documents.holders(here, DPI.number())).containsExactly(ana);
        assertThat(code(enter("Eva", DPI))).isEqualTo("parties.document-taken");
    }

    @Test
    void aCheckedDocumentStaysCheckedWhenItsHolderIsMergedIntoWhoHadItUnchecked() {
        PartyId ana = PartyId.next();
        PartyId again = PartyId.next();
        parties.enterAll(
                here,
                List.of(
                        new NewParty(again, person("Anna", DPI), List.of()),
                        new NewParty(ana, person("Ana", DPI), List.of())));
        merge(ana, again);
        assertThat(parties.find(here, ana).orElseThrow().particulars().documents())
                .containsExactly(DPI);
        assertThat(code(enter("Eva", DPI))).isEqualTo("parties.document-taken");
    }

    /** As it may stand in a database that was brought from elsewhere. */
    private void writtenUnder(PartyId party) {
        owner.jdbc()
                .sql("update parties.document set is_current = false where cooperative_id = :here")
                .param("here", here.value())
                .update();
        owner.jdbc()
                .sql("update parties.document set is_current = true"
                        + " where cooperative_id = :here and party_id = :party")
                .param("here", here.value())
                .param("party", party.value())
                .update();
    }

    private void merge(PartyId survivor, PartyId duplicate) {
        done(duplicates.merge(new MergeParties(here, RequestId.next(), survivor, duplicate, "la misma")));
    }

    private Outcome<Party> enter(String given, IdentityDocument... papers) {
        return parties.enter(new EnterParty(here, RequestId.next(), person(given, papers), List.of()));
    }

    private static Particulars person(String given, IdentityDocument... papers) {
        return new Particulars(
                PartyKind.PERSON,
                PartyName.of(given, "Batz", "", ""),
                Optional.of(LocalDate.of(1990, 1, 1)),
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

    private static String code(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(var why)) {
            return why.code();
        }
        throw new AssertionError("Not refused: " + outcome);
    }
}
