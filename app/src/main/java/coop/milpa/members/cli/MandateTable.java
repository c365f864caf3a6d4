package coop.milpa.members.cli;

import coop.milpa.cli.Output;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.Mandate;
import coop.milpa.members.Mandate.Power;
import coop.milpa.members.MandateId;
import coop.milpa.members.PowerKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How mandates are listed; one on all accounts names none. */
final class MandateTable {

    private static final List<String> COLUMNS =
            List.of("mandate", "party", "name", "power", "account", "from", "to", "most", "most_a_day");

    private MandateTable() {}

    static void print(Output output, MemberContracts contracts, Map<MandateId, Mandate> mandates) {
        Map<PartyId, String> names =
                contracts.names(mandates.values().stream().map(Mandate::party).toList());
        List<List<String>> rows = new ArrayList<>();
        mandates.forEach((id, mandate) -> {
            List<String> row = new ArrayList<>(List.of(
                    id.toString(),
                    mandate.party().toString(),
                    names.getOrDefault(mandate.party(), ""),
                    PowerKind.of(mandate.power()).name(),
                    mandate.account().map(contracts::number).orElse(""),
                    mandate.from().toString(),
                    mandate.to().map(LocalDate::toString).orElse("")));
            row.addAll(maximums(mandate.power()));
            rows.add(row);
        });
        output.table(COLUMNS, rows);
    }

    private static List<String> maximums(Power power) {
        return power instanceof Power.Attorney attorney
                ? List.of(decimal(attorney.most()), decimal(attorney.mostADay()))
                : List.of("", "");
    }

    private static String decimal(Optional<Money> amount) {
        return amount.map(most -> most.toDecimal().toPlainString()).orElse("");
    }
}
