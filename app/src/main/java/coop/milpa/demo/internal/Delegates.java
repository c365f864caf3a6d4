package coop.milpa.demo.internal;

import coop.milpa.kernel.PartyId;
import coop.milpa.parties.Home;
import coop.milpa.parties.NewParty;
import coop.milpa.parties.Particulars;
import coop.milpa.parties.Parties;
import coop.milpa.parties.PartyKind;
import coop.milpa.parties.PartyName;
import coop.milpa.parties.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The people whom cooperatives send to a federation: enough for its offices. */
@Component
class Delegates {

    private final Parties parties;

    Delegates(Parties parties) {
        this.parties = parties;
    }

    List<PartyId> enter(Site site, Dice dice) {
        List<NewParty> delegates = new ArrayList<>();
        for (int n = 0; n < Offices.SEATS_MAX; n++) {
            delegates.add(new NewParty(PartyId.next(), person(dice), List.of()));
        }
        parties.enterAll(site.cooperative().id(), delegates);
        return delegates.stream().map(NewParty::id).toList();
    }

    private static Particulars person(Dice dice) {
        boolean woman = dice.permille(500);
        Folk folk = dice.oneOf(List.of(Folk.values()));
        return new Particulars(
                PartyKind.PERSON,
                PartyName.printed(folk.nameOf(woman, dice)),
                Optional.of(LocalDate.of(dice.between(1950, 1995), 1, 1).plusDays(dice.between(0, 364))),
                woman ? Sex.FEMALE : Sex.MALE,
                new Home("", ""),
                "",
                List.of());
    }
}
