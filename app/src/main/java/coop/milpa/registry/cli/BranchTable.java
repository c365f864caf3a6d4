package coop.milpa.registry.cli;

import coop.milpa.cli.Output;
import coop.milpa.kernel.BranchId;
import coop.milpa.registry.Branch;
import coop.milpa.registry.BranchDetails;
import coop.milpa.registry.Branches;
import coop.milpa.registry.Cooperative;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** How branches are listed. */
final class BranchTable {

    private static final List<String> COLUMNS = List.of("code", "name", "address", "telephone", "hours");

    private BranchTable() {}

    static void print(Output output, Branches branches, Cooperative cooperative, LocalDate day) {
        Map<BranchId, BranchDetails> details = branches.details(cooperative.id(), day);
        output.table(
                COLUMNS,
                branches.of(cooperative.id()).stream()
                        .map(branch -> row(branch, details.getOrDefault(branch.id(), BranchDetails.NONE)))
                        .toList());
    }

    private static List<String> row(Branch branch, BranchDetails details) {
        return List.of(branch.code(), branch.name(), details.address(), details.telephone(), details.hours());
    }
}
