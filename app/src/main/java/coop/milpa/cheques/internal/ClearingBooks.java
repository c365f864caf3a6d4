package coop.milpa.cheques.internal;

import coop.milpa.cheques.Cheque;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Line;
import coop.milpa.ledger.Standing;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes down that cheques were paid: out of clearing, into the bank; two lines a branch and currency. */
@Component
class ClearingBooks {

    static final String PAID = "cheques.paid";

    private final OwnAccounts own;

    ClearingBooks(OwnAccounts own) {
        this.own = own;
    }

    List<Line> lines(CooperativeId cooperative, List<BatchRegister.Paid> paid) {
        List<Line> lines = new ArrayList<>();
        for (BatchRegister.Paid one : paid) {
            var currency = one.total().currency();
            lines.add(Line.debit(
                    own.holding(cooperative, Cheque.State.PAID, one.branch(), currency), one.total(), Standing.OWN));
            lines.add(Line.credit(
                    own.holding(cooperative, Cheque.State.IN_CLEARING, one.branch(), currency),
                    one.total(),
                    Standing.OWN));
        }
        return lines;
    }
}
