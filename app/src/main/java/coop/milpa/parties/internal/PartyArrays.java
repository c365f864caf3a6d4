package coop.milpa.parties.internal;

import coop.milpa.parties.Folding;
import coop.milpa.parties.NewParty;
import coop.milpa.parties.Particulars;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Parties as the arrays of one statement: one place a party, one array a column. */
final class PartyArrays {

    private final List<NewParty> parties;

    PartyArrays(List<NewParty> parties) {
        this.parties = parties;
    }

    UUID[] ids() {
        return parties.stream().map(party -> party.id().value()).toArray(UUID[]::new);
    }

    String[] texts(Function<Particulars, String> column) {
        return parties.stream().map(NewParty::particulars).map(column).toArray(String[]::new);
    }

    String[] words() {
        return texts(PartyArrays::wordsOf);
    }

    Long[] sieves() {
        return parties.stream()
                .map(party -> Sieve.of(Folding.words(party.particulars().name().full())))
                .toArray(Long[]::new);
    }

    /** Dates travel as text: the driver takes no array of them. */
    @Nullable
    String[] births() {
        var births = new @Nullable String[parties.size()];
        for (int n = 0; n < births.length; n++) {
            births[n] = parties.get(n)
                    .particulars()
                    .birthDate()
                    .map(LocalDate::toString)
                    .orElse(null);
        }
        return births;
    }

    static String wordsOf(Particulars who) {
        return String.join(" ", Folding.words(who.name().full()));
    }
}
