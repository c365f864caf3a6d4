package coop.milpa.teller.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.TenantScope;
import coop.milpa.teller.AcceptDifference;
import coop.milpa.teller.CashPointId;
import coop.milpa.teller.CashTransfer;
import coop.milpa.teller.CashTransferId;
import coop.milpa.teller.CashTransfers;
import coop.milpa.teller.ReceiveCash;
import coop.milpa.teller.SendCash;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Carries out transfers, each request once and in one transaction. */
@Service
class CashTransferDesk implements CashTransfers {

    private static final int LIST_MAX = 1_000;

    private final Sending sending;
    private final Receiving receiving;
    private final TransferReader reader;
    private final EachRequestOnce once;
    private final TenantScope tenants;

    CashTransferDesk(
            Sending sending, Receiving receiving, TransferReader reader, EachRequestOnce once, TenantScope tenants) {
        this.sending = sending;
        this.receiving = receiving;
        this.reader = reader;
        this.once = once;
        this.tenants = tenants;
    }

    @Override
    public Outcome<CashTransfer> send(SendCash command) {
        return transfer(new Asked(command.cooperative(), command.request(), command), () -> sending.send(command));
    }

    @Override
    public Outcome<CashTransfer> receive(ReceiveCash command) {
        return transfer(new Asked(command.cooperative(), command.request(), command), () -> receiving.receive(command));
    }

    @Override
    public Outcome<CashTransfer> accept(AcceptDifference command) {
        return transfer(new Asked(command.cooperative(), command.request(), command), () -> receiving.accept(command));
    }

    @Override
    public Optional<CashTransfer> find(CooperativeId cooperative, CashTransferId transfer) {
        return tenants.read(cooperative, () -> reader.find(cooperative, transfer));
    }

    @Override
    public List<CashTransfer> onTheWay(CooperativeId cooperative) {
        return tenants.read(cooperative, () -> reader.onTheWay(cooperative));
    }

    @Override
    public List<CashTransfer> of(CooperativeId cooperative, CashPointId point, int limit) {
        return tenants.read(cooperative, () -> reader.of(cooperative, point, Math.min(limit, LIST_MAX)));
    }

    private Outcome<CashTransfer> transfer(Asked asked, Supplier<Outcome<UUID>> work) {
        return tenants.write(
                asked.cooperative(),
                () -> once.carryOut(
                        asked,
                        work,
                        id -> reader.find(asked.cooperative(), new CashTransferId(id))
                                .orElseThrow()));
    }
}
