package coop.milpa.counter.internal;

import coop.milpa.approvals.Approval;
import coop.milpa.approvals.Approval.What;
import coop.milpa.approvals.Approvals;
import coop.milpa.approvals.AskApproval;
import coop.milpa.counter.CounterOrder;
import coop.milpa.counter.CounterOrder.Place;
import coop.milpa.counter.CounterRefusal;
import coop.milpa.counter.CounterVoid;
import coop.milpa.counter.SecondSignatures;
import coop.milpa.counter.Slip;
import coop.milpa.counter.Slips;
import coop.milpa.kernel.Outcome;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Asks for somebody else's yes, and finds what was said. */
@Service
class SignatureDesk implements SecondSignatures {

    private static final int SUBJECT_MAX = 200;

    private final Approvals approvals;
    private final Slips slips;

    SignatureDesk(Approvals approvals, Slips slips) {
        this.approvals = approvals;
        this.slips = slips;
    }

    @Override
    public Outcome<Approval> ask(CounterOrder order, String subject, String reason, String resume) {
        if (!order.amount().isPositive()) {
            return Outcome.refused(new CounterRefusal.NotPositive());
        }
        var what = new What(OPERATION, shortened(subject), order.amount(), OrderMark.of(order), resume);
        return ask(order.place(), what, reason);
    }

    @Override
    public Outcome<Approval> ask(CounterVoid command, String subject) {
        Optional<Slip> slip = slips.find(command.place().cooperative(), command.slip());
        if (slip.isEmpty()) {
            return Outcome.refused(new CounterRefusal.UnknownSlip());
        }
        var what = new What(
                VOID,
                shortened(subject),
                slip.get().amount(),
                OrderMark.of(command),
                command.slip().text());
        return ask(command.place(), what, command.reason());
    }

    private Outcome<Approval> ask(Place place, What what, String reason) {
        return approvals.ask(new AskApproval(place.cooperative(), place.request(), place.branch(), what, reason));
    }

    private static String shortened(String subject) {
        return subject.length() <= SUBJECT_MAX ? subject : subject.substring(0, SUBJECT_MAX);
    }

    @Override
    public Optional<Approval> of(CounterOrder order) {
        return approvals.of(order.cooperative(), order.place().request(), OrderMark.of(order));
    }

    @Override
    public Optional<Approval> of(CounterVoid command) {
        return approvals.of(command.place().cooperative(), command.place().request(), OrderMark.of(command));
    }
}
