package coop.milpa.remittances.internal;

import coop.milpa.counter.CounterChoice;
import coop.milpa.counter.CounterDone;
import coop.milpa.counter.CounterField;
import coop.milpa.counter.CounterOrder;
import coop.milpa.counter.CounterProduct;
import coop.milpa.counter.Direction;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Member;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.registry.Cooperatives;
import coop.milpa.remittances.PayRemittance;
import coop.milpa.remittances.Payer;
import coop.milpa.remittances.Payers;
import coop.milpa.remittances.Payout;
import coop.milpa.remittances.RemittanceRefusal;
import coop.milpa.remittances.Remittances;
import coop.milpa.web.Message;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Remittances at the window: a choice for each payer, for members and others. */
@Component
class RemittanceAtTheCounter implements CounterProduct {

    private static final int ORDER = 60;
    private static final int REFERENCE_MAX = 50;
    private static final int SENDER_MAX = 100;
    private static final int TYPE_MAX = 20;
    private static final int NUMBER_MAX = 40;
    private static final int PAPERS_MAX = 100;

    private static final String REFERENCE = "remittances-reference";
    private static final String SENT = "remittances-sent";
    private static final String SENDER = "remittances-sender";
    private static final String TYPE = "remittances-type";
    private static final String NUMBER = "remittances-number";
    private static final String PAPERS = "remittances-papers";

    private final Payers payers;
    private final Remittances remittances;
    private final Cooperatives cooperatives;

    RemittanceAtTheCounter(Payers payers, Remittances remittances, Cooperatives cooperatives) {
        this.payers = payers;
        this.remittances = remittances;
        this.cooperatives = cooperatives;
    }

    @Override
    public String code() {
        return PayoutDesk.PAYOUT;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<CounterChoice> choices(CooperativeId cooperative, Member member) {
        return choicesOfOthers(cooperative);
    }

    @Override
    public List<CounterChoice> choicesOfOthers(CooperativeId cooperative) {
        return payers.open(cooperative).keySet().stream()
                .map(payer -> choice(cooperative, payer))
                .toList();
    }

    private CounterChoice choice(CooperativeId cooperative, Payer payer) {
        Currency local = cooperatives.byId(cooperative).orElseThrow().currency();
        boolean foreign = !payer.currency().equals(local);
        List<CounterField> fields = new ArrayList<>();
        fields.add(CounterField.text(REFERENCE, REFERENCE_MAX).onTheSlip());
        if (foreign) {
            fields.add(CounterField.money(SENT, payer.currency()).onTheSlip());
        }
        fields.add(CounterField.text(SENDER, SENDER_MAX).onTheSlip());
        fields.add(CounterField.text(TYPE, TYPE_MAX));
        fields.add(CounterField.text(NUMBER, NUMBER_MAX));
        fields.add(CounterField.text(PAPERS, PAPERS_MAX).optional());
        return new CounterChoice(
                code(),
                payer.code(),
                Direction.OUT,
                Message.of("counter.choice.remittances.payout", payer.name()),
                local,
                Optional.empty(),
                Optional.empty(),
                PayoutDesk.PAY,
                new CounterChoice.Asks(fields, !foreign));
    }

    @Override
    public Outcome<CounterDone> carryOut(CounterOrder order) {
        String code = order.choice().account();
        Optional<Payer> payer = payers.find(order.cooperative(), code);
        if (payer.isEmpty()) {
            return Outcome.refused(new RemittanceRefusal.UnknownPayer(code));
        }
        Money sent = order.text(SENT).isEmpty()
                ? order.amount()
                : Money.of(order.text(SENT), payer.get().currency());
        var command = new PayRemittance(
                new PayRemittance.Where(
                        order.cooperative(),
                        order.place().request(),
                        order.place().cashier(),
                        order.place().branch()),
                code,
                order.text(REFERENCE),
                sent,
                order.text(SENDER),
                new PayRemittance.Shown(
                        new IdentityDocument(order.text(TYPE).toUpperCase(Locale.ROOT), order.text(NUMBER)),
                        order.text(PAPERS)),
                order.cash());
        return remittances.pay(command).map(RemittanceAtTheCounter::done);
    }

    private static CounterDone done(Payout payout) {
        return new CounterDone(payout.made().entry(), payout.made().on(), payout.amount(), List.of(), Optional.empty());
    }

    @Override
    public Optional<String> fieldOf(Refusal why) {
        return switch (why.code()) {
            case "remittances.wrong-reference", "remittances.already-paid" -> Optional.of(REFERENCE);
            case "remittances.not-her-document" -> Optional.of(NUMBER);
            case "remittances.papers-needed" -> Optional.of(PAPERS);
            default -> Optional.empty();
        };
    }
}
