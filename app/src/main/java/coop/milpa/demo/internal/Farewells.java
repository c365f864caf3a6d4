package coop.milpa.demo.internal;

import coop.milpa.demo.DemoEvent;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.AskToLeave;
import coop.milpa.members.Beneficiary;
import coop.milpa.members.Departure;
import coop.milpa.members.Departures;
import coop.milpa.members.EstateShare;
import coop.milpa.members.NameHeirs;
import coop.milpa.members.PayEstate;
import coop.milpa.members.RecordDeath;
import coop.milpa.members.Resolution;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Deaths and resignations: taken down, settled, and what the dead left paid to whom it is due. */
@Component
class Farewells {

    private final Departures departures;

    Farewells(Departures departures) {
        this.departures = departures;
    }

    void pass(Village village, LocalDate day) {
        for (Resident resident : village.residents()) {
            if (resident.who().fate().is(Fate.Kind.DIES, day)) {
                begin(village, resident, died(village, resident, day), day);
                village.events().count(DemoEvent.DEATHS);
            }
            if (resident.who().fate().is(Fate.Kind.LEAVES, day)) {
                begin(village, resident, resigned(village, resident), day);
                village.events().count(DemoEvent.RESIGNATIONS);
            }
        }
        village.farewells().stream()
                .filter(farewell -> farewell.isSettledOn(day))
                .forEach(farewell -> settle(village, farewell, day));
        village.farewells().stream()
                .filter(farewell -> farewell.isDeath() && farewell.isPaidOn(day))
                .forEach(farewell -> pay(village, farewell));
    }

    private static void begin(Village village, Resident resident, Departure departure, LocalDate day) {
        village.remove(resident);
        village.farewells().add(new Farewell(resident, departure.id(), day));
    }

    private Departure died(Village village, Resident resident, LocalDate day) {
        String certificate = "Certificado de defunción " + resident.who().number();
        return Granted.of(departures.died(new RecordDeath(
                village.id(), RequestId.next(), resident.member().id(), day, certificate)));
    }

    private Departure resigned(Village village, Resident resident) {
        return Granted.of(departures.resign(
                new AskToLeave(village.id(), RequestId.next(), resident.member().id(), "Se muda a otra ciudad")));
    }

    private void settle(Village village, Farewell farewell, LocalDate day) {
        if (!farewell.isDeath()) {
            String point = String.valueOf(farewell.who().who().number());
            var resolution = new Resolution("board", "Acta extraordinaria " + day, point, day);
            Granted.of(departures.accept(village.id(), farewell.departure(), resolution));
        }
        Granted.of(departures.settle(village.id(), RequestId.next(), farewell.departure()));
    }

    /** What nobody was named for goes to a neighbour whom the court calls the heir. */
    private void pay(Village village, Farewell farewell) {
        if (shares(village, farewell).stream().anyMatch(share -> share.party().isEmpty())) {
            PartyId heir = village.resident(1).member().party();
            Granted.of(departures.nameHeirs(new NameHeirs(
                    village.id(), farewell.departure(), "Auto de declaratoria", List.of(Beneficiary.of(heir, "100")))));
        }
        List<PartyId> heirs = shares(village, farewell).stream()
                .map(EstateShare::party)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        for (PartyId heir : heirs) {
            Granted.of(departures.payEstate(new PayEstate(village.id(), RequestId.next(), farewell.departure(), heir)));
            village.events().count(DemoEvent.ESTATES_PAID);
        }
    }

    private List<EstateShare> shares(Village village, Farewell farewell) {
        return departures.estate(village.id(), farewell.departure());
    }
}
