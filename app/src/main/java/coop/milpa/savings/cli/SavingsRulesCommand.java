package coop.milpa.savings.cli;

import coop.milpa.cli.ExitStatus;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.cli.CooperativeCommand;
import coop.milpa.savings.SavingsRules;
import picocli.CommandLine.Command;

/** Lists what holds for the savings products, by product, currency and first day. */
@Command(name = "rules")
public final class SavingsRulesCommand extends CooperativeCommand {

    @Override
    public String group() {
        return "savings";
    }

    @Override
    protected int call(Cooperative cooperative) {
        output().table(
                        TypedRules.COLUMNS,
                        platform().port(SavingsRules.class).versions(cooperative.id()).stream()
                                .map(TypedRules::row)
                                .toList());
        return ExitStatus.DONE;
    }
}
