package coop.milpa.members.cli;

import coop.milpa.cli.Output;
import coop.milpa.kernel.PartyId;
import coop.milpa.members.Beneficiary;
import coop.milpa.members.Designation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How beneficiaries are listed: those of an account under its number, those of the membership under none. */
final class DesignationTable {

    private static final List<String> COLUMNS = List.of("account", "from", "party", "name", "percent", "receiver");

    private DesignationTable() {}

    static void print(Output output, MemberContracts contracts, List<Designation> designations) {
        Map<PartyId, String> names = contracts.names(designations.stream()
                .flatMap(each -> each.beneficiaries().stream())
                .map(Beneficiary::party)
                .toList());
        List<List<String>> rows = new ArrayList<>();
        for (Designation each : designations) {
            String account = each.contract().named().map(contracts::number).orElse("");
            for (Beneficiary named : each.beneficiaries()) {
                rows.add(List.of(
                        account,
                        each.from().toString(),
                        named.party().toString(),
                        names.getOrDefault(named.party(), ""),
                        named.percent().toPlainString(),
                        named.receiver().map(PartyId::toString).orElse("")));
            }
        }
        output.table(COLUMNS, rows);
    }
}
