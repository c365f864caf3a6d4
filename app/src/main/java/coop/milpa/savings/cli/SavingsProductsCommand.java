package coop.milpa.savings.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.CooperativeCommand;
import coop.milpa.savings.ProductVersion;
import coop.milpa.savings.SavingsAccounts;
import coop.milpa.savings.SavingsProducts;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Lists the savings products and what each has earned and will earn, by product, currency and day. */
@Command(name = "products")
public final class SavingsProductsCommand extends CooperativeCommand {

    @Override
    public String group() {
        return "savings";
    }

    @Override
    protected int call(Cooperative cooperative) {
        List<ProductVersion> versions = platform().port(SavingsProducts.class).versions(cooperative.id());
        List<List<String>> rows = platform().port(SavingsAccounts.class).products(cooperative.id()).stream()
                .flatMap(product -> rows(product, versions))
                .toList();
        VersionTable.printRows(output(), rows);
        return ExitStatus.DONE;
    }

    private static Stream<List<String>> rows(String product, List<ProductVersion> versions) {
        List<List<String>> own = versions.stream()
                .filter(version -> version.product().equals(product))
                .map(VersionTable::row)
                .toList();
        return own.isEmpty() ? Stream.of(VersionTable.row(product)) : own.stream();
    }
}
