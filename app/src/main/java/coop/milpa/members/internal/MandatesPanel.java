package coop.milpa.members.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.ledger.Account;
import coop.milpa.ledger.Accounts;
import coop.milpa.members.Mandate;
import coop.milpa.members.MemberPanel;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may act on a member's accounts, on her page. */
@Component
class MandatesPanel implements MemberPanel {

    private static final int ORDER = 70;

    private final MandateRegister register;
    private final MemberPeople people;
    private final Accounts accounts;
    private final TenantScope tenants;

    MandatesPanel(MandateRegister register, MemberPeople people, Accounts accounts, TenantScope tenants) {
        this.register = register;
        this.people = people;
        this.accounts = accounts;
        this.tenants = tenants;
    }

    /**
     * Somebody's power.
     *
     * @param account  the number of the one account it reaches; empty for all
     * @param power  the message that says how far it goes
     */
    record Row(String name, Optional<String> account, String power, Mandate mandate) {

        /** The most that an attorney may take at once, if that was agreed on. */
        public Optional<Money> most() {
            return mandate.power() instanceof Mandate.Power.Attorney attorney ? attorney.most() : Optional.empty();
        }

        /** The most that an attorney may take on a day, if that was agreed on. */
        public Optional<Money> mostADay() {
            return mandate.power() instanceof Mandate.Power.Attorney attorney ? attorney.mostADay() : Optional.empty();
        }
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Shown> of(CooperativeId cooperative, MemberId member, LocalDate day) {
        Collection<Mandate> mandates = tenants.read(cooperative, () -> register.of(cooperative, member, day))
                .values();
        if (mandates.isEmpty()) {
            return Optional.empty();
        }
        Map<PartyId, String> names =
                people.names(cooperative, mandates.stream().map(Mandate::party).toList());
        List<Row> rows = mandates.stream()
                .map(mandate -> new Row(
                        names.getOrDefault(mandate.party(), "–"),
                        mandate.account()
                                .flatMap(account -> accounts.find(cooperative, account))
                                .map(Account::number),
                        mandate.power().key(),
                        mandate))
                .toList();
        return Optional.of(new Shown("members/mandates", rows, List.of()));
    }
}
