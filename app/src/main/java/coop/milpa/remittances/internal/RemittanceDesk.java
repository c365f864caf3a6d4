package coop.milpa.remittances.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.EntryId;
import coop.milpa.platform.TenantScope;
import coop.milpa.remittances.Owed;
import coop.milpa.remittances.PayRemittance;
import coop.milpa.remittances.Payout;
import coop.milpa.remittances.Remittances;
import coop.milpa.remittances.SettlePayer;
import coop.milpa.remittances.Settlement;
import coop.milpa.remittances.UndoPayout;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Orders what is done with remittances, each in one transaction. */
@Service
class RemittanceDesk implements Remittances {

    private final PayoutDesk payouts;
    private final UndoingDesk undoing;
    private final SettlementDesk settling;
    private final PayoutRegister paid;
    private final SettlementRegister settled;
    private final TenantScope tenants;

    RemittanceDesk(
            PayoutDesk payouts,
            UndoingDesk undoing,
            SettlementDesk settling,
            PayoutRegister paid,
            SettlementRegister settled,
            TenantScope tenants) {
        this.payouts = payouts;
        this.undoing = undoing;
        this.settling = settling;
        this.paid = paid;
        this.settled = settled;
        this.tenants = tenants;
    }

    @Override
    public Outcome<Payout> pay(PayRemittance command) {
        return tenants.write(command.cooperative(), () -> payouts.pay(command));
    }

    @Override
    public Outcome<EntryId> undo(UndoPayout command) {
        return tenants.write(command.where().cooperative(), () -> undoing.undo(command));
    }

    @Override
    public Optional<Refusal> forbidsUndoing(CooperativeId cooperative, EntryId payout) {
        return tenants.read(cooperative, () -> undoing.forbids(cooperative, payout));
    }

    @Override
    public List<Owed> owed(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> paid.owed(cooperative));
    }

    @Override
    public List<Payout> paid(CooperativeId cooperative, String payer, LocalDate day) {
        return tenants.read(cooperative, () -> paid.of(cooperative, payer, day));
    }

    @Override
    public List<Payout> unsettled(CooperativeId cooperative, String payer) {
        return tenants.read(cooperative, () -> paid.unsettled(cooperative, payer));
    }

    @Override
    public Map<String, Payout> paid(CooperativeId cooperative, String payer, Collection<String> references) {
        return tenants.read(cooperative, () -> paid.referred(cooperative, payer, references)).stream()
                .collect(Collectors.toMap(Payout::reference, each -> each));
    }

    @Override
    public Outcome<Settlement> settle(SettlePayer command) {
        return tenants.write(command.cooperative(), () -> settling.settle(command));
    }

    @Override
    public Outcome<Settlement> rehearse(SettlePayer command) {
        return tenants.rehearse(command.cooperative(), () -> settling.settle(command));
    }

    @Override
    public List<Settlement> settlements(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> settled.all(cooperative));
    }
}
