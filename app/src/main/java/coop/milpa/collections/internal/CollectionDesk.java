package coop.milpa.collections.internal;

import coop.milpa.collections.BillCollections;
import coop.milpa.collections.CollectBill;
import coop.milpa.collections.Collected;
import coop.milpa.collections.HandOver;
import coop.milpa.collections.HandOverCollected;
import coop.milpa.collections.Held;
import coop.milpa.collections.UndoCollected;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.EntryId;
import coop.milpa.platform.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Orders what is done with bills, each in one transaction. */
@Service
class CollectionDesk implements BillCollections {

    private final CollectingDesk collecting;
    private final UndoingDesk undoing;
    private final HandOverDesk handing;
    private final CollectedRegister collected;
    private final HandOverRegister handed;
    private final TenantScope tenants;

    CollectionDesk(
            CollectingDesk collecting,
            UndoingDesk undoing,
            HandOverDesk handing,
            CollectedRegister collected,
            HandOverRegister handed,
            TenantScope tenants) {
        this.collecting = collecting;
        this.undoing = undoing;
        this.handing = handing;
        this.collected = collected;
        this.handed = handed;
        this.tenants = tenants;
    }

    @Override
    public Outcome<Collected> collect(CollectBill command) {
        return tenants.write(command.cooperative(), () -> collecting.collect(command));
    }

    @Override
    public Outcome<EntryId> undo(UndoCollected command) {
        return tenants.write(command.where().cooperative(), () -> undoing.undo(command));
    }

    @Override
    public Optional<Refusal> forbidsUndoing(CooperativeId cooperative, EntryId taken) {
        return tenants.read(cooperative, () -> undoing.forbids(cooperative, taken));
    }

    @Override
    public List<Held> held(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> collected.held(cooperative));
    }

    @Override
    public List<Collected> collected(CooperativeId cooperative, String biller, LocalDate day) {
        return tenants.read(cooperative, () -> collected.of(cooperative, biller, day));
    }

    @Override
    public Outcome<HandOver> handOver(HandOverCollected command) {
        return tenants.write(command.cooperative(), () -> handing.handOver(command));
    }

    @Override
    public Outcome<HandOver> rehearse(HandOverCollected command) {
        return tenants.rehearse(command.cooperative(), () -> handing.handOver(command));
    }

    @Override
    public List<HandOver> handOvers(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> handed.all(cooperative));
    }
}
